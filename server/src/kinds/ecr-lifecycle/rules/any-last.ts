import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt, textAt } from '../../cli-input/computed.ts';

const classOf = (rule: Fact): string => (select(rule, '/selection/storageClass').length === 0 ? 'standard' : (textAt(rule, '/selection/storageClass') ?? ''));

/** Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30. */
export const anyLast: Rule = {
  id: 'ecr-lifecycle/any-last',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const rules = select(root, '/rules/*');
    for (const rule of rules) {
      const [status] = select(rule, '/selection/tagStatus');
      const priority = numberAt(rule, '/rulePriority');
      if (!status || priority === undefined || textAt(rule, '/selection/tagStatus') !== 'any') continue;
      const behind = rules.find((other) => {
        const of = textAt(other, '/selection/tagStatus');
        return (of === 'tagged' || of === 'untagged') && classOf(other) === classOf(rule) && (numberAt(other, '/rulePriority') ?? 0) > priority;
      });
      if (!behind) continue;
      const [later] = select(behind, '/rulePriority');
      report(status.node, 'A rule for all images comes last, and another one has a higher number. Expected the highest `rulePriority` here.', {
        related: later ? [{ start: later.node.start, end: later.node.end, message: 'The higher number.' }] : [],
      });
    }
  },
};
