import type { Graph } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { spanOf } from '../document.ts';
import { coursesOf, graphOf, reachedIn } from '../flow.ts';

/** Steps that no run comes to: of those that only follow from such a one, the first is told. */
export const unreachableStep: Rule = {
  id: 'ssm-document/unreachable-step',
  severity: 'information',
  on: [''],
  check(_, { root, report }) {
    for (const course of coursesOf(root)) {
      if (course.isOpen) continue;
      const graph = graphOf(course);
      // A target that is not there may have been meant for any of them.
      if ([...graph.values()].some((to) => to.some((name) => !course.byName.has(name)))) continue;
      const known = new Set(reachedIn(course));
      const left = [...course.byName].filter(([name]) => !known.has(name));
      const pointed = new Set(left.flatMap(([name]) => (graph.get(name) ?? []).filter((to) => to !== name)));
      for (const [name, step] of [...left.filter(([name]) => !pointed.has(name)), ...left]) {
        if (known.has(name)) continue;
        follow(graph, name, known);
        report(spanOf(step), `No run comes to the step ${code(name)}: the step above it ends or goes elsewhere, and none names it.`, { tag: 'unnecessary' });
      }
    }
  },
};

/** Adds what a step leads to, as far as that isn't known yet. */
function follow(graph: Graph, from: string, known: Set<string>): void {
  known.add(from);
  const left = [from];
  for (let name = left.pop(); name !== undefined; name = left.pop())
    for (const to of graph.get(name) ?? [])
      if (!known.has(to)) {
        known.add(to);
        left.push(to);
      }
}
