import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { containersOf, tasks, textAt } from '../task.ts';

/** Source: botocore ecs/2014-11-13, ContainerDefinition.essential: all tasks must have at least one essential container; checked 2026-11-30. */
export const noEssential: Rule = {
  id: 'ecs-taskdef/no-essential',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    const found = containersOf(task).map((container) => ({ flag: select(container, '/essential')[0], text: textAt(container, '/essential') }));
    const [first] = found;
    if (!first?.flag || !found.every(({ text }) => text === 'false')) return;
    report(first.flag.node, 'No container of the task is essential. Expected `true` for one at least, with which the task ends.');
  },
};
