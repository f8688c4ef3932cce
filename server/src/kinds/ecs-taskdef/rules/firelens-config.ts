import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { containers, runsOn, taskOf, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, FirelensConfiguration.options: Fargate supports the type file only; checked 2026-11-30. */
export const firelensConfig: Rule = {
  id: 'ecs-taskdef/firelens-config',
  severity: 'warning',
  on: containers,
  check(container, { report }) {
    const pointer = '/firelensConfiguration/options/config-file-type';
    const [type] = select(container, pointer);
    if (type && textAt(container, pointer) === 's3' && runsOn(taskOf(container), 'FARGATE'))
      report(type.node, 'On Fargate the configuration of the log router is a file of its image. Expected `file`.');
  },
};
