import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { isUpdate, serviceIn } from '../services.ts';

/** What only ECS itself does. */
const ofEcs = ['deploymentCircuitBreaker', 'strategy', 'lifecycleHooks', 'linearConfiguration', 'canaryConfiguration', 'bakeTimeInMinutes'];

/** Source: botocore ecs/2014-11-13 of 2026-08-07, CreateService taskDefinition and loadBalancers, DeploymentConfiguration. Checked 2026-11-30. */
export const controller: Rule = {
  id: 'ecs-service/controller',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    if (!service) return;
    const [of] = select(service, '/deploymentController/type');
    const type = of ? textAt(service, '/deploymentController/type') : 'ECS';
    if (type === 'CODE_DEPLOY' || type === 'EXTERNAL')
      for (const key of ofEcs)
        for (const { entry } of select(service, `/deploymentConfiguration/${key}`))
          if (entry) report(entry.keySpan, `${code(key)} is for deployments by ECS, and this service is deployed by ${code(type)}.`);
    if (of && type === 'CODE_DEPLOY' && !isUpdate(service) && lacks(service, 'loadBalancers'))
      report(of.node, 'CodeDeploy shifts traffic from one target group to another. Expected `loadBalancers`.', { typing: service.node });
    const [name] = select(service, '/serviceName');
    if (name?.entry && (type === 'ECS' || type === 'CODE_DEPLOY') && !isUpdate(service) && service.children.length > 1 && lacks(service, 'taskDefinition'))
      report(name.entry.keySpan, 'Nothing says what the service runs. Expected `taskDefinition`.', { typing: service.node });
  },
};
