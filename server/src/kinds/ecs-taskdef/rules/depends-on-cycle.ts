import { type Fact, select } from '../../../core/fact.ts';
import { circles } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { containersOf, nameOf, tasks } from '../task.ts';

/** Source: ECS developer guide, task_definition_parameters.html, "Container dependency": a cycle is refused; checked 2026-11-30. */
export const dependsOnCycle: Rule = {
  id: 'ecs-taskdef/depends-on-cycle',
  severity: 'error',
  on: tasks,
  check(task, { report }) {
    const waits = new Map<string, ReadonlyMap<string, Node>>();
    for (const container of containersOf(task)) {
      const name = nameOf(container);
      if (name !== undefined && !waits.has(name)) waits.set(name, dependenciesOf(container));
    }
    for (const { shown, arrows } of circles(waits)) {
      const last = arrows.at(-1);
      if (!last) continue;
      const message =
        arrows.length === 1
          ? `${code(last.from)} waits for itself. Expected another container.`
          : `Circular dependency: ${shown}. None of these containers can start.`;
      const related = arrows.slice(0, -1).map(({ from, to, at }) => ({ start: at.start, end: at.end, message: `${code(from)} waits for ${code(to)} here.` }));
      report(last.at, message, { related });
    }
  },
};

function dependenciesOf(container: Fact): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const { node } of select(container, '/dependsOn/*/containerName')) {
    const name = literalOf(node);
    if (name !== undefined && !found.has(name)) found.set(name, node);
  }
  return found;
}
