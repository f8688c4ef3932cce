import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { runsOn, setAt, tasks, textAt } from '../task.ts';

/** Source: ECS developer guide, ecs-anywhere.html, considerations; aws-cdk-lib, ExternalTaskDefinition, which refuses the network mode too; checked 2026-11-30. */
export const externalUnsupported: Rule = {
  id: 'ecs-taskdef/external-unsupported',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    if (!runsOn(task, 'EXTERNAL')) return;
    const mode = setAt(task, '/networkMode');
    if (mode && textAt(task, '/networkMode') === 'awsvpc')
      report(mode.node, 'Your own servers do not have the network mode `awsvpc`. Expected `bridge`, `host` or `none` beside `EXTERNAL`.');
    for (const { entry } of select(task, '/volumes/*/efsVolumeConfiguration'))
      if (entry)
        report(entry.keySpan, `Your own servers do not mount ${code(entry.key)}. Expected another volume beside \`EXTERNAL\`.`, { severity: 'warning' });
  },
};
