import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isYes } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';
import { filled, subjectOf } from '../groups.ts';

/** Source: CodeDeploy user guide, deployments-rollback-and-redeploy.html and monitoring-create-alarms.html, checked 2026-11-30. */
export const rollback: Rule = {
  id: 'codedeploy-group/rollback',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const subject = subjectOf(root);
    const [enabled] = select(subject, '/autoRollbackConfiguration/enabled');
    const isOn = isYes(textAt(subject, '/autoRollbackConfiguration/enabled') ?? '');
    if (!enabled || !isOn) return;
    const events = filled(subject, '/autoRollbackConfiguration/events');
    if (!events) {
      report(enabled.node, 'Rollback is on, and nothing leads to one. Expected `events`, such as `DEPLOYMENT_FAILURE`.', {
        typing: enabled.parent?.node ?? enabled.node,
      });
      return;
    }
    const alarm = select(events, '/*').find(({ node }) => literalOf(node) === 'DEPLOYMENT_STOP_ON_ALARM');
    // An update may leave alone what the group has.
    if (!alarm || select(root, '/currentDeploymentGroupName').length > 0) return;
    const hasAlarms = filled(subject, '/alarmConfiguration/alarms') !== undefined && textAt(subject, '/alarmConfiguration/enabled') !== 'false';
    if (!hasAlarms) report(alarm.node, 'No alarm can stop a deployment of this group. Expected `alarmConfiguration` with `enabled` and alarms.');
  },
};
