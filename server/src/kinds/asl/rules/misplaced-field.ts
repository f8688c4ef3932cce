import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../../core/kind.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { describedBy, foreignTo } from '../language.ts';
import { keySpan } from '../state.ts';

/** Fields of other types of states. */
export const misplacedField: Rule = {
  id: 'asl/misplaced-field',
  severity: 'error',
  on: [EACH_PART],
  byPart: true,
  check: visit,
};

function visit(fact: Fact, context: RuleContext): void {
  const described = describedBy(fact.schema);
  for (const child of fact.children) {
    const to = foreignTo(child.key);
    if (described && to && 'types' in to) judge(child, described.type, to.types, context);
    visit(child, context);
  }
}

function judge(field: Fact, type: string, types: readonly string[], { report }: RuleContext): void {
  const name = String(field.segment);
  report(
    keySpan(field),
    `A ${code(type)} state takes no ${code(name)}. ${instead(type, name) ?? `Expected it in ${oneOfWords(types.map((each) => code(each)))} states.`}`,
    {
      fix: { title: `Remove ${code(name)}`, operations: [{ op: 'remove', path: pathOf(field) }], suggestion: true },
    },
  );
}

function instead(type: string, name: string): string | undefined {
  if (name === 'Next' || name === 'End') {
    if (type === 'Choice') return 'Expected `Next` in its rules, and `Default` for when none holds.';
    return 'The execution ends there.';
  }
  if (name === 'Retry' || name === 'Catch') return 'It calls nothing that could fail. Expected it in `Task`, `Parallel` and `Map` states.';
  return undefined;
}
