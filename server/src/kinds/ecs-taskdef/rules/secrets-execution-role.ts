import type { Rule } from '../../../core/kind.ts';
import { lacksExecutionRole, secretIn } from '../roles.ts';
import { containersOf, runsOn, tasks } from '../task.ts';

/** Source: ECS developer guide, secrets-envvar.html: ECS fetches secrets with the task execution role; checked 2026-11-30. */
export const secretsExecutionRole: Rule = {
  id: 'ecs-taskdef/secrets-execution-role',
  severity: 'warning',
  on: tasks,
  check(task, { report }) {
    if (runsOn(task, 'FARGATE') || !lacksExecutionRole(task)) return;
    const secret = containersOf(task)
      .map(secretIn)
      .find((found) => found !== undefined);
    if (secret)
      report(
        secret.node,
        'ECS fetches secrets with the execution role, and `executionRoleArn` is missing. `taskRoleArn` is not enough: that role is for your code.',
      );
  },
};
