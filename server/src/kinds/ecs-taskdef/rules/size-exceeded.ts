import type { Rule } from '../../../core/kind.ts';
import { cpuUnits, memoryMiB } from '../sizes.ts';
import { containersOf, isWindows, numberAt, setAt, tasks, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.cpu, memory and memoryReservation; checked 2026-11-30. */
export const sizeExceeded: Rule = {
  id: 'ecs-taskdef/size-exceeded',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    // The sizes of a Windows task on EC2 do not count.
    if (isWindows(task)) return;
    const [cpu, memory] = [cpuUnits(textAt(task, '/cpu')), memoryMiB(textAt(task, '/memory'))];
    const all = containersOf(task);
    const sum = (pointers: readonly string[]): number =>
      all.reduce((total, each) => total + (pointers.map((pointer) => numberAt(each, pointer)).find((found) => found !== undefined) ?? 0), 0);
    const [units, reserved] = [sum(['/cpu']), sum(['/memoryReservation', '/memory'])];
    const cpuPlace = setAt(task, '/cpu');
    const memoryPlace = setAt(task, '/memory');
    if (cpuPlace && cpu !== undefined && units > cpu)
      report(cpuPlace.node, `The containers have ${units} CPU units together, and the task has ${cpu}. Expected at most as much as the task has.`);
    const single = memory === undefined ? undefined : all.find((each) => (numberAt(each, '/memory') ?? 0) > memory);
    const place = single && setAt(single, '/memory');
    if (place)
      report(place.node, `The container may use ${numberAt(single, '/memory')} MiB, and the task has ${memory}. Expected at most as much as the task has.`);
    else if (memoryPlace && memory !== undefined && reserved > memory)
      report(memoryPlace.node, `The containers reserve ${reserved} MiB together, and the task has ${memory}. Expected at most as much as the task has.`);
  },
};
