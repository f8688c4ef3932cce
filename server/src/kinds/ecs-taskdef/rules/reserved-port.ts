import type { Rule } from '../../../core/kind.ts';
import { networkMode, numberAt, places, setAt, taskOf } from '../task.ts';

/** Ports of SSH, Docker and the agent. */
const reserved = [22, 2375, 2376, 51678, 51679, 51680];

/** Source: botocore ecs/2014-11-13, PortMapping.hostPort: reserved ports and the ephemeral range from 32768; checked 2026-11-30. */
export const reservedPort: Rule = {
  id: 'ecs-taskdef/reserved-port',
  severity: 'hint',
  on: places('/containerDefinitions/*/portMappings/*'),
  check(mapping, { report }) {
    const mode = networkMode(taskOf(mapping.parent?.parent ?? mapping));
    const host = setAt(mapping, '/hostPort');
    const port = numberAt(mapping, '/hostPort');
    if (!host || port === undefined || (mode !== 'bridge' && mode !== 'host')) return;
    if (reserved.includes(port))
      report(host.node, `The host port ${port} is reserved on container instances, for SSH, Docker or the agent. Expected another one.`);
    else if (port >= 32_768 && port <= 65_535)
      report(host.node, `The host port ${port} is in the range that the instance gives out dynamically. Expected one below 32768, or 0 for a dynamic one.`);
  },
};
