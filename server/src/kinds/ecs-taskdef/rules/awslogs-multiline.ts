import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { places } from '../task.ts';

/** Source: ECS developer guide, using_awslogs.html: the two can't both be configured; checked 2026-11-30. */
export const awslogsMultiline: Rule = {
  id: 'ecs-taskdef/awslogs-multiline',
  severity: 'error',
  on: places('/containerDefinitions/*/logConfiguration/options'),
  check(options, { report }) {
    const [pattern] = select(options, '/awslogs-multiline-pattern');
    const [format] = select(options, '/awslogs-datetime-format');
    if (!pattern || !format?.entry) return;
    report(format.entry.keySpan, '`awslogs-datetime-format` and `awslogs-multiline-pattern` exclude each other. Expected one of them.', {
      fix: { title: 'Remove `awslogs-datetime-format`', operations: [{ op: 'remove', path: pathOf(format) }], suggestion: true },
    });
  },
};
