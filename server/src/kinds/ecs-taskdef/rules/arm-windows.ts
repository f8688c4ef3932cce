import type { Rule } from '../../../core/kind.ts';
import { isWindows, setAt, tasks, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, RuntimePlatform.cpuArchitecture: ARM64 is for Linux; checked 2026-11-30. */
export const armWindows: Rule = {
  id: 'ecs-taskdef/arm-windows',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    const architecture = setAt(task, '/runtimePlatform/cpuArchitecture');
    if (architecture && isWindows(task) && textAt(task, '/runtimePlatform/cpuArchitecture') === 'ARM64')
      report(architecture.node, 'Windows tasks do not run on `ARM64`. Expected `X86_64`.');
  },
};
