import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Problem } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { cpuUnits, memoriesFor, memoryMiB, sizeWords } from '../sizes.ts';
import { isPart, isWindows, runsOn, setAt, tasks, textAt } from '../task.ts';

/** Source: ECS developer guide, task_definition_parameters.html and fargate-tasks-services.html, "Task size"; checked 2026-11-30. */
export const fargateSize: Rule = {
  id: 'ecs-taskdef/fargate-size',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    if (!runsOn(task, 'FARGATE') || isPart(task)) return;
    const [cpu, memory] = [setAt(task, '/cpu'), setAt(task, '/memory')];
    const place = select(task, '/requiresCompatibilities')[0]?.entry?.keySpan;
    const missing = [cpu ? '' : '`cpu`', memory ? '' : '`memory`'].filter(Boolean);
    if (missing.length > 0 && place) report(place, `Fargate needs ${missing.join(' and ')} of the task. Expected a size such as \`256\` with \`512\`.`);
    const units = cpuUnits(textAt(task, '/cpu'));
    const size = memoryMiB(textAt(task, '/memory'));
    if (!cpu || units === undefined) return;
    const fitting = memoriesFor(units);
    if (!fitting) {
      const isNewer = units > 16_384;
      report(cpu.node, `${code(textAt(task, '/cpu') ?? '')} is not a size of Fargate. Expected 256, 512, 1024, 2048, 4096, 8192 or 16384 units.`, {
        ...(isNewer ? { severity: 'warning' as const } : {}),
      });
      return;
    }
    if (isWindows(task) && units < 1024) report(cpu.node, `Windows on Fargate needs at least 1024 units, and this is ${code(textAt(task, '/cpu') ?? '')}.`);
    if (!memory || size === undefined || fitting.includes(size)) return;
    report(
      memory.node,
      `Fargate has no task with ${units} units and ${code(textAt(task, '/memory') ?? '')} of memory. Expected ${sizeWords(fitting)}.`,
      nearestSize(memory, fitting, size),
    );
  },
};

/** The next larger size, which may cost more. */
function nearestSize(memory: Fact, fitting: readonly number[], size: number): Pick<Problem, 'fix'> {
  const to = fitting.find((each) => each > size) ?? fitting.at(-1);
  return to === undefined
    ? {}
    : { fix: { title: `Change to ${code(String(to))}`, operations: [{ op: 'set', path: pathOf(memory), to: String(to), quoted: true }], suggestion: true } };
}
