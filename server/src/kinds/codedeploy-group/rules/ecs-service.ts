import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { filled, subjectOf } from '../groups.ts';

/** Source: CodeDeploy user guide, deployment-groups-create-ecs.html; ECS developer guide, deployment-type-bluegreen.html. Checked 2026-11-30. */
export const ecsService: Rule = {
  id: 'codedeploy-group/ecs-service',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const subject = subjectOf(root);
    const services = filled(subject, '/ecsServices');
    if (!services?.entry || select(root, '/currentDeploymentGroupName').length > 0) return;
    const [type] = select(subject, '/deploymentStyle/deploymentType');
    if (type && textAt(subject, '/deploymentStyle/deploymentType') === 'IN_PLACE')
      report(type.node, 'A service of ECS is deployed blue/green. Expected `BLUE_GREEN`.');
    const [pairs] = select(subject, '/loadBalancerInfo/targetGroupPairInfoList');
    const [balancer] = select(subject, '/loadBalancerInfo');
    if (!pairs && (balancer ? lacks(balancer, 'targetGroupPairInfoList') : lacks(subject, 'loadBalancerInfo')))
      report(services.entry.keySpan, 'A service of ECS needs two target groups. Expected `loadBalancerInfo` with `targetGroupPairInfoList`.', {
        typing: subject.node,
      });
  },
};
