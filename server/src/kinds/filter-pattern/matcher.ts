import type { Expressions } from '../../core/expressions.ts';
import { fitsParts } from '../../core/glob.ts';
import { type Node, resolve } from '../../core/node.ts';
import { fieldTexts } from './line.ts';
import { ANY, type Condition, type Field, isRow, type Leaf, type Pattern, type Step, type Term, type Value } from './pattern.ts';

/**
 * Whether a line has a term. Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#matching-terms-unstructured-log-events: letter case
 * counts, and `ARGUMENT` would be found in `ARGUMENTS`. Checked 2026-11-30.
 */
export const hasTerm = ({ text, form }: Term, line: string, expressions: Expressions | undefined): boolean =>
  form === 'regex' ? expressions?.finds(text, line) === true : line.includes(text);

/** Terms with `?` count only where there are no others. */
function termsHold(terms: readonly Term[], line: string, expressions: Expressions | undefined): boolean {
  const optional = terms.filter(({ sort }) => sort === 'optional');
  if (optional.length > 0 && optional.length === terms.length) return optional.some((term) => hasTerm(term, line, expressions));
  return terms.every((term) => term.sort === 'optional' || hasTerm(term, line, expressions) === (term.sort === 'required'));
}

/** Whether a condition holds, by what its single conditions do. */
const holds = (condition: Condition, leaf: (each: Leaf) => boolean): boolean => {
  if (!isRow(condition)) return leaf(condition);
  return condition.type === 'and' ? condition.of.every((each) => holds(each, leaf)) : condition.of.some((each) => holds(each, leaf));
};

/** What a property is in an event: the values that its steps lead to. */
export function valuesAt(event: Node, [step, ...rest]: readonly Step[]): readonly Node[] {
  const value = resolve(event);
  if (!value) return [];
  if (step === undefined) return [value];
  const below =
    value.type === 'map'
      ? value.entries.filter(({ key }) => step === ANY || key === step).map((entry) => entry.value)
      : value.type === 'list'
        ? value.items.filter((_, index) => step === ANY || index === step)
        : [];
  return below.flatMap((each) => valuesAt(each, rest));
}

/** Whether a condition holds for an event: a comparison for a string or number that is there. */
export function leafHolds(leaf: Leaf, event: Node, expressions: Expressions | undefined): boolean {
  const found = valuesAt(event, leaf.subject.steps);
  if (leaf.type === 'missing') return found.length === 0;
  const isPlain = (node: Node, text: string): boolean => node.type === 'scalar' && node.style === 'plain' && node.text === text;
  if (leaf.type === 'is') return found.some((node) => isPlain(node, leaf.what.toLowerCase()));
  return found.some(
    (node) =>
      node.type === 'scalar' && (node.style !== 'plain' || node.valueType === 'number') && comparesTo(node.text, leaf.operator, leaf.value, expressions),
  );
}

export const numberIn = (text: string): number | undefined => (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined);

/** Whether a text compares so to a value: as numbers where both are some, else as a whole, with `*` for any characters. */
export function comparesTo(text: string, operator: string, { text: wanted, form }: Value, expressions: Expressions | undefined): boolean {
  const [one, other] = [numberIn(text), form === 'regex' ? undefined : numberIn(wanted)];
  const isEqual = form === 'regex' ? expressions?.finds(wanted, text) === true : fitsParts(wanted.split('*'), text) || (one !== undefined && one === other);
  if (operator === '=' || operator === '!=') return isEqual === (operator === '=');
  if (one === undefined || other === undefined) return false;
  if (operator === '<') return one < other;
  if (operator === '>') return one > other;
  return operator === '<=' ? one <= other : one >= other;
}

/** Whether the fields of a line are as a pattern wants them. */
function fieldsHold(fields: readonly Field[], line: string, expressions: Expressions | undefined): boolean {
  const texts = fieldTexts(fields, line);
  return texts !== undefined && fields.every(({ condition }, index) => !condition || fieldHolds(condition, texts[index], expressions));
}

const fieldHolds = (condition: Condition, text: string | undefined, expressions: Expressions | undefined): boolean =>
  text !== undefined && holds(condition, (leaf) => leaf.type === 'compare' && comparesTo(text, leaf.operator, leaf.value, expressions));

/** Whether a pattern matches a line; `event` is what the line is as JSON, if it is an object. */
export function matches(pattern: Pattern, line: string, event: Node | undefined, expressions: Expressions | undefined): boolean {
  if (pattern.type === 'terms') return termsHold(pattern.terms, line, expressions);
  if (pattern.type === 'fields') return fieldsHold(pattern.fields, line, expressions);
  const { condition } = pattern;
  return event !== undefined && condition !== undefined && holds(condition, (leaf) => leafHolds(leaf, event, expressions));
}

/** Whether a text is a number, such as `400`, `-1.5` or `1e3`. */
export const isNumber = (text: string): boolean => numberIn(text) !== undefined;
