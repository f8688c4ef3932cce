import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: RuleCompiler.java of aws/event-ruler of 2026-07-21 ("Empty objects are not allowed"), checked 2026-11-30. */
export const emptyObject: Rule = {
  id: 'eventbridge-pattern/empty-object',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { node, entry, parent } of factsIn(root)) {
      if (node.type !== 'map' || node.entries.length > 0 || node.broken || (parent && parent.node.type === 'list')) continue;
      report(
        node,
        `${entry ? code(entry.key) : 'The pattern'} is an empty object, which EventBridge refuses. To match any value, use \`[{ "exists": true }]\` on a field.`,
        {
          typing: node,
        },
      );
    }
  },
};
