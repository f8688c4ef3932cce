import { cycles, type Graph, reachable } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { spanOf } from '../document.ts';
import { type Course, coursesOf, graphOf, reachedIn } from '../flow.ts';

/** Steps that lead to each other and nowhere else, so that a run ends only when one fails or somebody cancels it. */
export const endlessLoop: Rule = {
  id: 'ssm-document/endless-loop',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const course of coursesOf(root)) {
      if (course.isOpen) continue;
      const graph = withoutFailures(course);
      const reached = reachedIn(course);
      for (const way of cycles(graph).slice(0, MOST)) {
        const [first] = way;
        const step = first === undefined ? undefined : course.byName.get(first);
        if (!step || first === undefined || !reached.has(first)) continue;
        // All that can be reached from it leads on: there is no end.
        const all = reachable(graph, [first]);
        const ends = [...all].some((name) => {
          const at = course.byName.get(name);
          return !at || course.ends.has(at);
        });
        if (!ends)
          report(
            spanOf(step),
            `The steps ${[...way, first].map((name) => code(name)).join(' → ')} repeat without an end. Expected a way out, such as ${code('aws:branch')} or ${code('isEnd')}.`,
          );
      }
    }
  },
};

/** So many cycles of a runbook are followed. */
const MOST = 50;

/** The ways of a run in which nothing fails and nobody cancels. */
const withoutFailures = (course: Course): Graph =>
  new Map(
    [...graphOf(course)].map(([name, to]) => {
      const step = course.byName.get(name);
      const ways = step ? (course.ways.get(step) ?? []) : [];
      return [name, to.filter((_, index) => ways[index]?.why !== 'fails' && ways[index]?.why !== 'canceled')];
    }),
  );
