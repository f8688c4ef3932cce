import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { networkMode, numberAt, places, taskOf } from '../task.ts';

/** Source: botocore ecs/2014-11-13, PortMapping.hostPort; checked 2026-11-30. */
export const hostPort: Rule = {
  id: 'ecs-taskdef/host-port',
  severity: 'error',
  on: places('/containerDefinitions/*/portMappings/*'),
  check(mapping, { report }) {
    const mode = networkMode(taskOf(mapping.parent?.parent ?? mapping));
    const [host] = select(mapping, '/hostPort');
    const [port, own] = [numberAt(mapping, '/containerPort'), numberAt(mapping, '/hostPort')];
    if (!host?.entry || (mode !== 'awsvpc' && mode !== 'host') || port === undefined || own === undefined || own === port) return;
    report(
      host.node,
      `In the network mode ${code(mode)} a container is reached on its own port ${port}, and the host port is ${own}. Expected ${port}, or no \`hostPort\`.`,
      {
        fix: { title: 'Remove `hostPort`', operations: [{ op: 'remove', path: pathOf(host) }], suggestion: true },
      },
    );
  },
};
