import type { Fact } from '../../../core/fact.ts';
import { pathOf } from '../../../core/fact.ts';
import type { RuleContext } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code, oneOfWords } from '../../../core/words.ts';
import { comparisonNames, joinNames } from '../schema/choice.ts';
import { child, itemsIn, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

const tests = new Set([...comparisonNames, ...joinNames]);
const joins: ReadonlySet<string> = new Set(joinNames);

/** Conditions of a Choice that compare nothing, or too much at once, or that go somewhere from within. */
export const choiceCondition = byState({
  id: 'asl/choice-condition',
  severity: 'error',
  check({ fact, type, spoken }, context) {
    if (type !== 'Choice' || spoken === 'JSONata') return;
    for (const rule of itemsIn(child(fact, 'Choices'))) judge(rule, true, context);
  },
});

function judge(condition: Fact, isTop: boolean, context: RuleContext): void {
  const { report } = context;
  const node = resolve(condition.node);
  if (node?.type !== 'map' || node.broken || node.entries.some(({ key }) => key === '<<')) return;
  // What uses JSONata is another matter.
  if (isTop && child(condition, 'Condition')) return;
  const found = condition.children.filter(({ segment }) => tests.has(String(segment)));
  const variable = child(condition, 'Variable');
  const [first, second] = found;
  // What is unknown is said already, and may be meant for what is missing.
  const isStrange = condition.children.some(({ entry, key }) => entry !== undefined && !key);
  if (first && second)
    report(
      keySpan(second),
      `This condition has ${oneOfWords(found.map(({ segment }) => code(String(segment)))).replace(/ or /, ' and ')}. Expected one test; \`And\` joins several.`,
      {
        typing: keySpan(second),
        related: [{ ...keySpan(first), message: 'The first one.' }],
      },
    );
  else if (!first && variable && !isStrange)
    report(keySpan(variable), 'This condition compares nothing. Expected a comparison beside `Variable`, such as `StringEquals` or `IsPresent`.', {
      typing: node,
    });
  else if (!first && !variable && isTop && !isStrange)
    report(node.entries[0]?.keySpan ?? node, 'This rule has no condition. Expected `Variable` with a comparison, or `And`, `Or` or `Not`.', { typing: node });
  if (first && !second && !variable && !joins.has(String(first.segment)) && !isStrange)
    report(keySpan(first), `${code(String(first.segment))} compares nothing. Expected \`Variable\` beside it, with the path of the value.`, { typing: node });
  const next = isTop ? undefined : child(condition, 'Next');
  if (next)
    report(keySpan(next), '`Next` is inside of `And`, `Or` or `Not`. Expected it beside the outermost one: the rule as a whole goes somewhere.', {
      fix: { title: 'Remove `Next`', operations: [{ op: 'remove', path: pathOf(next) }], suggestion: true },
    });
  for (const join of found) {
    if (join.segment === 'Not') judge(join, false, context);
    else if (joins.has(String(join.segment))) for (const each of itemsIn(join)) judge(each, false, context);
  }
}
