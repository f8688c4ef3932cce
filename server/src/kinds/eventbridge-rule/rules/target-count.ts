import type { Rule } from '../../../core/kind.ts';
import { targetsIn } from '../targets.ts';

const MOST = 5;

/** Source: EventBridge user guide, eb-quota.html: five targets for each rule, unless the quota was raised. Checked 2026-11-30. */
export const targetCount: Rule = {
  id: 'eventbridge-rule/target-count',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const targets = targetsIn(root);
    const next = targets[MOST];
    if (next)
      report(
        next.node,
        `The rule has ${targets.length} targets, and ${MOST} is what an account allows unless its quota was raised. Expected another rule for the others, or a topic.`,
      );
  },
};
