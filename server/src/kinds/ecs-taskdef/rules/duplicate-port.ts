import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { containersOf, networkMode, numberAt, setAt, tasks, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, PortMapping; aws-cdk-lib, which refuses the same port twice in awsvpc; checked 2026-11-30. */
export const duplicatePort: Rule = {
  id: 'ecs-taskdef/duplicate-port',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    const mode = networkMode(task);
    if (mode === undefined || mode === 'none') return;
    const pointer = mode === 'bridge' ? '/hostPort' : '/containerPort';
    const ports = containersOf(task).flatMap((container) =>
      select(container, '/portMappings/*').flatMap((mapping) => {
        const port = numberAt(mapping, pointer);
        const at = setAt(mapping, pointer);
        return at && port ? [{ at, port, protocol: protocolOf(mapping) }] : [];
      }),
    );
    for (const { again, first } of repeats(ports, ({ port, protocol }) => `${port}/${protocol}`)) {
      const what = mode === 'bridge' ? 'host port' : 'port';
      report(
        again.at.node,
        `The ${what} ${again.port} for ${again.protocol.toUpperCase()} is taken by another mapping of this task. Expected a port of its own.`,
        {
          related: [{ start: first.at.node.start, end: first.at.node.end, message: 'The first one.' }],
        },
      );
    }
  },
};

const protocolOf = (mapping: Fact): string => (setAt(mapping, '/protocol') ? (textAt(mapping, '/protocol') ?? '') : 'tcp');
