import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { containersOf, isWindows, runsOn, setAt, tasks } from '../task.ts';

/** Source: ECS developer guide, fargate-tasks-services.html, Windows considerations; botocore ecs/2014-11-13; checked 2026-11-30. */
export const fargateWindows: Rule = {
  id: 'ecs-taskdef/fargate-windows',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    if (!isWindows(task) || !runsOn(task, 'FARGATE')) return;
    const found = [
      setAt(task, '/pidMode'),
      ...containersOf(task).flatMap((container) => [setAt(container, '/systemControls'), setAt(container, '/linuxParameters')]),
    ];
    for (const fact of found)
      if (fact?.entry) report(fact.entry.keySpan, `Windows on Fargate does not support ${code(fact.entry.key)}. Expected the task without it.`);
  },
};
