import type { Rule } from '../../../core/kind.ts';
import { containers, numberAt, setAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.memory; checked 2026-11-30. */
export const memoryBelowReservation: Rule = {
  id: 'ecs-taskdef/memory-below-reservation',
  severity: 'error',
  on: containers,
  check(container, { report }) {
    const [hard, soft] = [numberAt(container, '/memory'), numberAt(container, '/memoryReservation')];
    const memory = setAt(container, '/memory');
    if (memory && hard !== undefined && soft !== undefined && hard < soft)
      report(memory.node, `The hard limit of ${hard} MiB is less than the ${soft} MiB that are reserved. Expected more than the reservation.`);
  },
};
