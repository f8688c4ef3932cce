import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { filled, subjectOf } from '../groups.ts';

/** Source: botocore codedeploy/2014-10-06 of 2026-08-07, DeploymentReadyOption and BlueGreenDeploymentConfiguration, checked 2026-11-30. */
export const blueGreen: Rule = {
  id: 'codedeploy-group/blue-green',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const subject = subjectOf(root);
    const configuration = filled(subject, '/blueGreenDeploymentConfiguration');
    if (!configuration?.entry) return;
    if (textAt(subject, '/deploymentStyle/deploymentType') === 'IN_PLACE')
      report(configuration.entry.keySpan, 'The group deploys in place (`IN_PLACE`), so nothing of this counts. Expected `BLUE_GREEN`, or no such key.', {
        fix: { title: 'Remove `blueGreenDeploymentConfiguration`', operations: [{ op: 'remove', path: pathOf(configuration) }], suggestion: true },
      });
    const [wait] = select(configuration, '/deploymentReadyOption/waitTimeInMinutes');
    const minutes = textAt(configuration, '/deploymentReadyOption/waitTimeInMinutes');
    if (wait?.entry && minutes !== undefined && minutes !== '0' && textAt(configuration, '/deploymentReadyOption/actionOnTimeout') === 'CONTINUE_DEPLOYMENT')
      report(wait.entry.keySpan, 'With `CONTINUE_DEPLOYMENT` nothing waits: the time counts with `STOP_DEPLOYMENT` alone.');
  },
};
