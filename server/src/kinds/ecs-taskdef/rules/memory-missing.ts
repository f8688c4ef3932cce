import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { containers, hasUnknownKey, isPart, nameOf, runsOn, setAt, taskOf } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.memoryReservation; checked 2026-11-30. */
export const memoryMissing: Rule = {
  id: 'ecs-taskdef/memory-missing',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    const task = taskOf(container);
    // A container that is computed as a whole.
    if (container.node.type !== 'map') return;
    if (setAt(task, '/memory') || setAt(container, '/memory') || setAt(container, '/memoryReservation')) return;
    if (runsOn(task, 'FARGATE') || isPart(task) || hasUnknownKey(container) || hasUnknownKey(task)) return;
    const name = nameOf(container);
    const place = select(container, '/name')[0]?.node ?? { start: container.node.start, end: container.node.start + 1 };
    report(
      place,
      `${name === undefined ? 'This container' : `The container ${code(name)}`} has no \`memory\`, nor \`memoryReservation\`, and the task has no \`memory\`. Expected one of them.`,
      {
        fix: {
          title: 'Add `memoryReservation`',
          operations: [{ op: 'insert', path: pathOf(container), key: 'memoryReservation', value: '128' }],
          suggestion: true,
        },
      },
    );
  },
};
