import type { Rule } from '../../../core/kind.ts';
import { oneOfWords, quoted } from '../../../core/words.ts';
import { byIdentifier, type Dependency, type Task, tasksOf } from '../tasks.ts';
import { page } from './batch-cycle.md';

export const batchCycle: Rule = {
  id: 'buildspec/batch-cycle',
  severity: 'error',
  page,
  on: ['/batch/build-graph'],
  check(graph, { report }) {
    for (const circle of circlesOf(tasksOf(graph))) {
      const last = circle.at(-1);
      if (!last) continue;
      const way = circle.slice(0, -1).map(({ node }) => quoted(node.text));
      const by = way.length > 1 ? `, by way of ${oneOfWords(way.slice(0, -1), 4).replace(' or ', ' and ')}` : '';
      report(
        last.node,
        way.length === 0
          ? `${quoted(last.node.text)} waits for itself. Expected another task.`
          : `${quoted(last.node.text)} already waits for ${way.at(-1)}${by}. Expected an order without a cycle.`,
        {
          related: circle
            .slice(0, -1)
            .slice(0, MOST)
            .map(({ node }) => ({ start: node.start, end: node.end, message: 'A part of the circle.' })),
        },
      );
    }
  },
};

/** Circles beyond this number, and parts of one beyond it, are not listed. */
const MOST = 20;

/** Circles as the dependencies that make them, the one that closes it last. Each dependency is followed once. */
function circlesOf(tasks: readonly Task[]): Dependency[][] {
  const known = byIdentifier(tasks);
  const done = new Set<Task>();
  const circles: Dependency[][] = [];
  for (const start of known.values()) {
    // The way down to the task at hand: each with the dependency it was reached by, and how many of its own are seen.
    const way: { task: Task; by?: Dependency; seen: number }[] = [];
    const depth = new Map<Task, number>();
    const enter = (task: Task, by?: Dependency): void => {
      depth.set(task, way.length);
      way.push({ task, seen: 0, ...(by ? { by } : {}) });
    };
    if (!done.has(start)) enter(start);
    for (let at = way.at(-1); at && circles.length < MOST; at = way.at(-1)) {
      const next = at.task.dependsOn[at.seen++];
      const target = next && known.get(next.node.text);
      if (!next) {
        done.add(at.task);
        depth.delete(at.task);
        way.pop();
      } else if (target && depth.has(target)) {
        const from = (depth.get(target) ?? 0) + 1;
        circles.push([...way.slice(from).flatMap(({ by }) => (by ? [by] : [])), next]);
      } else if (target && !done.has(target)) enter(target, next);
    }
  }
  return circles;
}
