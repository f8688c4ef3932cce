import type { Rule } from '../../../core/kind.ts';
import { setAt, tasks, textAt } from '../task.ts';

/** Source: ECS developer guide, task_execution_IAM_role.html and task-iam-roles.html; checked 2026-11-30. */
export const oneRole: Rule = {
  id: 'ecs-taskdef/one-role',
  severity: 'hint',
  on: tasks,
  check(task, { report }) {
    const role = setAt(task, '/taskRoleArn');
    const own = textAt(task, '/taskRoleArn');
    if (role && own !== undefined && own === textAt(task, '/executionRoleArn'))
      report(role.node, 'Your code has the role with which ECS pulls images and fetches secrets. Expected a role of its own with what the code needs.');
  },
};
