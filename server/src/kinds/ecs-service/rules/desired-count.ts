import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { isUpdate, serviceIn } from '../services.ts';

/** Source: botocore ecs/2014-11-13 of 2026-08-07, CreateService desiredCount: a template may leave it out. Checked 2026-11-30. */
export const desiredCount: Rule = {
  id: 'ecs-service/desired-count',
  isForFiles: true,
  severity: 'error',
  on: ['/serviceName'],
  check({ entry }, { root, report }) {
    const service = serviceIn(root);
    const isReplica = select(root, '/schedulingStrategy').length === 0 || textAt(root, '/schedulingStrategy') === 'REPLICA';
    if (!service || !entry || isUpdate(service) || !isReplica || service.children.length < 2) return;
    if (select(service, '/deploymentController/type').some(() => textAt(service, '/deploymentController/type') !== 'ECS')) return;
    if (lacks(service, 'desiredCount')) report(entry.keySpan, 'Nothing says how many tasks run. Expected `desiredCount`.', { typing: service.node });
  },
};
