import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { containers, hasUnknownKey, runsOn, setAt, taskOf, textAt } from '../task.ts';

/** Source: ECS developer guide, using_awslogs.html: required on Fargate; checked 2026-11-30. */
export const awslogsStreamPrefix: Rule = {
  id: 'ecs-taskdef/awslogs-stream-prefix',
  severity: 'warning',
  on: containers,
  check(container, { report }) {
    const [options] = select(container, '/logConfiguration/options');
    if (!options?.entry || textAt(container, '/logConfiguration/logDriver') !== 'awslogs' || !runsOn(taskOf(container), 'FARGATE')) return;
    if (setAt(options, '/awslogs-stream-prefix') || hasUnknownKey(options) || options.node.type !== 'map') return;
    report(options.entry.keySpan, 'On Fargate `awslogs` needs `awslogs-stream-prefix`, with which the names of log streams begin.', {
      fix: {
        title: 'Add `awslogs-stream-prefix`',
        operations: [{ op: 'insert', path: pathOf(options), key: 'awslogs-stream-prefix', value: 'ecs' }],
        suggestion: true,
      },
    });
  },
};
