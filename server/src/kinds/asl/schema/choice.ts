import { flag, type Key, key, list, number, type ObjectOf, object, type Schema, text } from '../../../core/schema.ts';
import { inLanguage, type Spoken } from '../language.ts';
import { assigned, comment, next, output } from './common.ts';
import { condition, path } from './texts.ts';

/**
 * The rules of a Choice state.
 * Source: Step Functions developer guide, state-choice.html; the Amazon States Language specification; checked 2026-11-30.
 */

const yesNo = flag('It must be so.', 'It must not be so.', { others: 'error' });
const timestamp = text({ expected: 'a timestamp such as `2026-11-30T15:59:00Z`' });

const orders: Readonly<Record<string, string>> = {
  Equals: 'equals',
  LessThan: 'is less than',
  GreaterThan: 'is greater than',
  LessThanEquals: 'is at most',
  GreaterThanEquals: 'is at least',
};

const compared: readonly (readonly [type: string, what: string, value: Schema])[] = [
  ['String', 'string', text()],
  ['Numeric', 'number', number()],
  ['Timestamp', 'timestamp', timestamp],
];

/** The comparisons of a value with another, or with what a path finds. */
const comparisons: Readonly<Record<string, Key>> = Object.fromEntries([
  ['BooleanEquals', key('The value is this boolean.', yesNo)],
  ['BooleanEqualsPath', key('The value is the boolean that the path finds.', path)],
  ...compared.flatMap(([type, what, value]) =>
    Object.entries(orders).flatMap(([order, words]): [string, Key][] => [
      [`${type}${order}`, key(`The value ${words} this ${what}.`, value)],
      [`${type}${order}Path`, key(`The value ${words} the ${what} that the path finds.`, path)],
    ]),
  ),
  ['StringMatches', key('The value matches this pattern, in which `*` stands for any characters and `\\\\*` for an asterisk.', text())],
  ['IsPresent', key('The path finds something. A missing value fails every other comparison.', yesNo)],
  ['IsNull', key('The value is `null`.', yesNo)],
  ['IsNumeric', key('The value is a number.', yesNo)],
  ['IsString', key('The value is a string.', yesNo)],
  ['IsBoolean', key('The value is a boolean.', yesNo)],
  ['IsTimestamp', key('The value is a string that is a timestamp.', yesNo)],
]);

/** The names of all comparisons. */
export const comparisonNames = Object.keys(comparisons);
/** What joins conditions, or turns one round. */
export const joinNames = ['And', 'Or', 'Not'] as const;

const variable = key('The path of the value to look at.', path);
const nested: ObjectOf = {
  ...object({}),
  // A condition may stand in itself.
  get keys() {
    return nestedKeys;
  },
};
const joins: Readonly<Record<string, Key>> = {
  And: key('All of these conditions hold.', list(nested, { min: 1, recursive: true })),
  Or: key('At least one of these conditions holds.', list(nested, { min: 1, recursive: true })),
  Not: key('This condition does not hold.', nested),
};
const nestedKeys: Readonly<Record<string, Key>> = {
  Variable: variable,
  ...comparisons,
  ...joins,
  Comment: comment,
  // A rule of ours says that it goes one level up.
  Next: { ...next, offered: false },
};

const made = new Map<Spoken, ObjectOf>();

/** A rule of a Choice state. */
export function choiceRule(spoken: Spoken): ObjectOf {
  const rule =
    made.get(spoken) ??
    object({
      ...inLanguage(spoken, {
        JSONPath: { Variable: variable, ...comparisons, ...joins },
        JSONata: {
          Condition: key('The expression that says whether the rule holds: it gives a boolean.', condition, spoken === 'JSONata' ? { required: 'error' } : {}),
          Output: { ...output, about: 'The output of the state if the rule holds.' },
        },
      }),
      Next: { ...next, about: 'Where to go if the rule holds.', required: 'error' },
      Assign: assigned,
      Comment: comment,
    });
  made.set(spoken, rule);
  return rule;
}
