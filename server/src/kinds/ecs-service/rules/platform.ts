import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { serviceIn } from '../services.ts';

/**
 * Source: botocore ecs/2014-11-13 of 2026-08-07, CreateService platformVersion; ECS developer guide,
 * fargate-tasks-services.html and task-placement.html. Checked 2026-11-30.
 */
export const platform: Rule = {
  id: 'ecs-service/platform',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const service = serviceIn(root);
    if (!service) return;
    const [of] = select(service, '/launchType');
    const type = textAt(service, '/launchType');
    if (of && type === 'FARGATE') {
      for (const key of ['placementConstraints', 'placementStrategy'])
        for (const fact of select(service, `/${key}`))
          if (fact.entry && !(fact.node.type === 'list' && fact.node.items.length === 0))
            report(fact.entry.keySpan, `Fargate places tasks itself. Expected no ${code(key)}.`, {
              fix: { title: `Remove ${code(key)}`, operations: [{ op: 'remove', path: pathOf(fact) }] },
            });
    }
    if (type !== 'EC2' && type !== 'EXTERNAL') return;
    for (const { entry } of select(service, '/platformVersion'))
      if (entry) report(entry.keySpan, `${code(type)} has no platform version: that is for Fargate. Expected no such key.`);
    const [address] = select(service, '/networkConfiguration/awsvpcConfiguration/assignPublicIp');
    if (address && textAt(service, '/networkConfiguration/awsvpcConfiguration/assignPublicIp') === 'ENABLED')
      report(address.node, `Tasks on ${code(type)} get no public address of their own. Expected \`DISABLED\`.`, {
        fix: { title: 'Change to `DISABLED`', operations: [{ op: 'set', path: pathOf(address), to: 'DISABLED' }] },
      });
  },
};
