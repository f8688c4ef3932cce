import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { lacksExecutionRole, secretIn } from '../roles.ts';
import { containersOf, runsOn, setAt, tasks, textAt } from '../task.ts';

/** Source: ECS developer guide, task_execution_IAM_role.html; the refusal names the log driver, ECR images or secrets; checked 2026-11-30. */
export const fargateExecutionRole: Rule = {
  id: 'ecs-taskdef/fargate-execution-role',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    if (!runsOn(task, 'FARGATE') || !lacksExecutionRole(task)) return;
    for (const container of containersOf(task)) {
      const need = needOf(container);
      if (!need) continue;
      report(
        need.node,
        `On Fargate ${need.words} needs the execution role, and \`executionRoleArn\` is missing. \`taskRoleArn\` is not enough: that role is for your code.`,
      );
      return;
    }
  },
};

/** What of a container ECS does with the execution role. */
function needOf(container: Fact): { readonly node: Node; readonly words: string } | undefined {
  const [driver] = select(container, '/logConfiguration/logDriver');
  if (driver && textAt(container, '/logConfiguration/logDriver') === 'awslogs') return { node: driver.node, words: 'the log driver `awslogs`' };
  const image = setAt(container, '/image');
  if (image?.node.type === 'scalar' && /\.dkr\.ecr\.[\w<>${}-]+\.amazonaws\.com/.test(image.node.text)) return { node: image.node, words: 'an image from ECR' };
  const secret = secretIn(container);
  return secret && { node: secret.node, words: 'a secret' };
}
