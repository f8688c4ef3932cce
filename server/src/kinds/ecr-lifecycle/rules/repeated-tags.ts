import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';

/** Source: Amazon ECR user guide, LifecyclePolicies.html of 2026-04-13, checked 2026-11-30. */
export const repeatedTags: Rule = {
  id: 'ecr-lifecycle/repeated-tags',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const first = new Map<string, { readonly rule: Fact; readonly fact: Fact }>();
    for (const rule of select(root, '/rules/*')) {
      const status = textAt(rule, '/selection/tagStatus');
      const of = select(rule, '/selection/storageClass').length === 0 ? 'standard' : textAt(rule, '/selection/storageClass');
      if (of === undefined) continue;
      const told = status === 'untagged' ? select(rule, '/selection/tagStatus') : status === 'tagged' ? select(rule, '/selection/tagPrefixList/*') : [];
      for (const fact of told) {
        const text = literalOf(fact.node);
        if (text === undefined) continue;
        const same = `${of} ${status} ${text}`;
        const other = first.get(same);
        if (!other) first.set(same, { rule, fact });
        else if (other.rule !== rule)
          report(
            fact.node,
            `${status === 'untagged' ? 'Another rule is for untagged images' : `Another rule is for the prefix ${code(text)}`} too. Expected one such rule in a storage class.`,
            {
              related: [{ start: other.fact.node.start, end: other.fact.node.end, message: 'The other rule.' }],
            },
          );
      }
    }
  },
};
