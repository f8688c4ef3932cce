import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { isUpdate, serviceIn } from '../services.ts';

/** Source: botocore ecs/2014-11-13 of 2026-08-07, CreateService networkConfiguration. Templates have a rule of their own. Checked 2026-11-30. */
export const network: Rule = {
  id: 'ecs-service/network',
  isForFiles: true,
  severity: 'error',
  on: ['/launchType'],
  check({ node }, { root, report }) {
    const service = serviceIn(root);
    if (
      service &&
      textAt(service, '/launchType') === 'FARGATE' &&
      !isUpdate(service) &&
      lacks(service, 'networkConfiguration') &&
      select(service, '/serviceName').length > 0
    )
      report(node, 'Tasks on Fargate have a network interface of their own. Expected `networkConfiguration` with subnets.', { typing: service.node });
  },
};
