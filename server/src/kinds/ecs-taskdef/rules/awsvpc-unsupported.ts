import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { containers, networkMode, runsOn, setAt, taskOf } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.hostname and extraHosts; checked 2026-11-30. */
export const awsvpcUnsupported: Rule = {
  id: 'ecs-taskdef/awsvpc-unsupported',
  severity: 'warning',
  on: containers,
  check(container, { report }) {
    const task = taskOf(container);
    if (networkMode(task) !== 'awsvpc') return;
    // Of what Fargate refuses in any mode another rule speaks.
    const found = [setAt(container, '/hostname'), runsOn(task, 'FARGATE') ? undefined : setAt(container, '/extraHosts')];
    for (const fact of found)
      if (fact?.entry)
        report(fact.entry.keySpan, `The network mode \`awsvpc\` does not support ${code(fact.entry.key)}. Expected the container without it.`, {
          fix: { title: `Remove ${code(fact.entry.key)}`, operations: [{ op: 'remove', path: pathOf(fact) }], suggestion: true },
        });
  },
};
