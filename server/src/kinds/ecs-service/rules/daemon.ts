import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { serviceIn } from '../services.ts';

/** Source: botocore ecs/2014-11-13 of 2026-08-07, CreateService schedulingStrategy. Checked 2026-11-30. */
export const daemon: Rule = {
  id: 'ecs-service/daemon',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    if (!service || textAt(service, '/schedulingStrategy') !== 'DAEMON') return;
    for (const key of ['desiredCount', 'placementStrategy'])
      for (const fact of select(service, `/${key}`))
        if (fact.entry && !(fact.node.type === 'list' && fact.node.items.length === 0))
          report(fact.entry.keySpan, `A daemon runs one task on each instance, so ${code(key)} says nothing. Expected no such key.`, {
            severity: 'warning',
            fix: { title: `Remove ${code(key)}`, operations: [{ op: 'remove', path: pathOf(fact) }] },
          });
    const [of] = select(service, '/schedulingStrategy');
    const [type, by] = [textAt(service, '/launchType'), textAt(service, '/deploymentController/type')];
    const isFargate =
      type === 'FARGATE' || select(service, '/capacityProviderStrategy/*').some((item) => textAt(item, '/capacityProvider')?.startsWith('FARGATE'));
    if (of && isFargate) report(of.node, 'Fargate has no instances, so no daemons either. Expected `REPLICA`.');
    else if (of && (by === 'CODE_DEPLOY' || by === 'EXTERNAL')) report(of.node, `${code(by)} does not deploy daemons. Expected \`REPLICA\`.`);
  },
};
