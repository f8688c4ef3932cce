import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../../computed.ts';

/** Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30. */
export const priority: Rule = {
  id: 'ecr-lifecycle/priority',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const first = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { node } of select(root, '/rules/*/rulePriority')) {
      const text = literalOf(node);
      if (text === undefined) continue;
      const other = first.get(text);
      if (other)
        report(node, `Another rule has the priority ${text} too. Expected a number of its own for each rule.`, {
          related: [{ start: other.start, end: other.end, message: 'The other rule.' }],
        });
      else first.set(text, node);
    }
  },
};
