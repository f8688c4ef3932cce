import { code } from '../../../core/words.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_grammar.html: a list of values has one at least. AWS doesn't document what becomes of an empty one; not held against it yet. */
export const emptyCondition: PolicyRule = {
  id: 'iam-policy/empty-condition',
  severity: 'warning',
  check({ statements }, { report }) {
    for (const { conditions } of statements)
      for (const { fact, key } of conditions) {
        const { node } = fact;
        if (node.type !== 'list' || node.broken || fact.computed || node.items.length > 0) continue;
        report(node, `This list is empty, so the condition compares ${code(key)} with nothing. Add a value, or remove the condition.`, {
          typing: node,
        });
      }
  },
};
