import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../../core/kind.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { describedBy, foreignTo, type Language } from '../language.ts';
import { child, keySpan } from '../state.ts';

/** What takes the place of a field in JSONata. */
const inJsonata: Readonly<Record<string, string>> = {
  InputPath: '`Arguments` or `Output`',
  OutputPath: '`Output`',
  ResultPath: '`Output`, or `Assign` for a variable',
  ResultSelector: '`Output`',
  Parameters: '`Arguments`',
  Result: '`Output`',
  ItemsPath: '`Items`',
  Variable: '`Condition`',
  And: '`Condition` with `and`',
  Or: '`Condition` with `or`',
  Not: '`Condition` with `$not`',
};

/** What takes the place of a field in JSONPath. */
const inJsonPath: Readonly<Record<string, string>> = {
  Arguments: '`Parameters`',
  Output: '`ResultSelector`, `ResultPath` or `OutputPath`',
  Items: '`ItemsPath`',
  Condition: '`Variable` with a comparison',
};

/** Fields of the other query language. */
export const queryLanguageField: Rule = {
  id: 'asl/query-language-field',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check: (part, context) => visit(part, part, context),
};

function visit(fact: Fact, state: Fact, context: RuleContext): void {
  const owner = describedBy(fact.schema) ? fact : state;
  for (const each of fact.children) {
    const to = foreignTo(each.key);
    if (to && 'language' in to) judge(each, owner, to.language, context);
    visit(each, owner, context);
  }
}

function judge(field: Fact, state: Fact, language: Language, { report }: RuleContext): void {
  const name = String(field.segment);
  const own: Language = language === 'JSONata' ? 'JSONPath' : 'JSONata';
  const plain = name.replace(/Path$/, '');
  const instead = own === 'JSONata' ? (inJsonata[name] ?? (plain === name ? '`Condition`' : `${code(plain)} with an expression`)) : inJsonPath[name];
  // In a definition of JSONPath a state may use JSONata, but not the other way round.
  const switched: Fix | undefined =
    own === 'JSONPath' && !child(state, 'QueryLanguage')
      ? { title: 'Change the state to JSONata', operations: [{ op: 'insert', path: pathOf(state), key: 'QueryLanguage', value: 'JSONata' }], suggestion: true }
      : undefined;
  report(
    keySpan(field),
    `${code(name)} is a field of ${language}, but this state uses ${own}. Expected ${instead ?? 'no such field'}${switched ? ', or `QueryLanguage: JSONata`' : ''}.`,
    {
      // Passed over at worst: some tools write it all the same.
      ...(name === 'Result' ? { severity: 'warning' } : {}),
      ...(switched && { fix: switched }),
    },
  );
}
