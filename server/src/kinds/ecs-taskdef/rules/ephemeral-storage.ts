import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { runsOn, setAt, tasks } from '../task.ts';

/** Source: botocore ecs/2014-11-13, EphemeralStorage: for tasks on Fargate; checked 2026-11-30. */
export const ephemeralStorage: Rule = {
  id: 'ecs-taskdef/ephemeral-storage',
  severity: 'warning',
  on: tasks,
  check(task, { report }) {
    const storage = setAt(task, '/ephemeralStorage');
    if (storage?.entry && select(task, '/requiresCompatibilities/*').length > 0 && !runsOn(task, 'FARGATE'))
      report(storage.entry.keySpan, '`ephemeralStorage` is for Fargate, and this task does not require it. Expected storage on the instance, or a volume.');
  },
};
