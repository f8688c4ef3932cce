import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { containersOf, isPart, setAt, tasks, textAt } from '../task.ts';

/** Source: ECS developer guide, using_firelens.html; checked 2026-11-30. */
export const firelensRouter: Rule = {
  id: 'ecs-taskdef/firelens-router',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    const all = containersOf(task);
    const routers = all.flatMap((container) => setAt(container, '/firelensConfiguration') ?? []);
    const [, second] = routers;
    if (second?.entry)
      report(second.entry.keySpan, 'A task has one log router, and another container is one already. Expected one `firelensConfiguration`.', {
        severity: 'warning',
      });
    const sender = all.find((container) => textAt(container, '/logConfiguration/logDriver') === 'awsfirelens');
    const driver = sender && select(sender, '/logConfiguration/logDriver')[0];
    if (!driver || routers.length > 0 || isPart(task) || all.some(({ node }) => node.type !== 'map')) return;
    if (all.some(({ children }) => children.some(({ key, segment }) => !key && /firelens/i.test(String(segment))))) return;
    report(
      driver.node,
      'The log driver `awsfirelens` sends to a log router, and no container of the task has a `firelensConfiguration`. Expected one that has.',
    );
  },
};
