import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt, textAt } from '../../cli-input/computed.ts';
import { serviceIn } from '../services.ts';

const ALL = 100;

/** Source: botocore ecs/2014-11-13 of 2026-08-07, DeploymentConfiguration maximumPercent and minimumHealthyPercent. Checked 2026-11-30. */
export const percentages: Rule = {
  id: 'ecs-service/percentages',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    const [least] = service ? select(service, '/deploymentConfiguration/minimumHealthyPercent') : [];
    if (!service || !least) return;
    const min = numberAt(service, '/deploymentConfiguration/minimumHealthyPercent');
    const max = numberAt(service, '/deploymentConfiguration/maximumPercent');
    if (min === undefined || max === undefined) return;
    const by = textAt(service, '/deploymentController/type');
    const isRolling = by !== 'CODE_DEPLOY' && by !== 'EXTERNAL' && select(service, '/deploymentConfiguration/strategy').length === 0;
    if (min > max) report(least.node, `At least ${min} % of the tasks must run, and at most ${max} % may. Expected the least to be the smaller one.`);
    else if (min === ALL && max === ALL && isRolling)
      report(
        least.node,
        'All tasks must run, and no more than all may, so none can be replaced and deployments hang. Expected less here, or a higher `maximumPercent`.',
      );
  },
};
