import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { testsOf } from '../tests.ts';

/** Source: RuleCompiler.java of aws/event-ruler of 2026-07-21 ("Only one key allowed in match expression"), checked 2026-11-30. */
export const oneMatcher: Rule = {
  id: 'eventbridge-pattern/one-matcher',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { fact } of testsOf(root))
      for (const { node } of fact.children) {
        if (node.type !== 'map' || node.broken) continue;
        const [first, second] = node.entries;
        if (!first) report(node, 'This object is empty. Expected a matcher, such as `{ "prefix": "…" }`.', { typing: node });
        else if (second)
          report(
            second.keySpan,
            `An object in a list holds one matcher: ${code(second.key)} stands beside ${code(first.key)}. Two objects match what either takes.`,
            {
              related: [{ ...first.keySpan, message: 'The first one.' }],
            },
          );
      }
  },
};
