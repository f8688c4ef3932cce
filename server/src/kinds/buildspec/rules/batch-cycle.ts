import { circles } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { tasksOf } from '../tasks.ts';

export const batchCycle: Rule = {
  id: 'buildspec/batch-cycle',
  severity: 'error',
  on: ['/batch/build-graph'],
  check(graph, { report }) {
    const waits = new Map<string, Map<string, ScalarNode>>();
    for (const { identifier, dependsOn } of tasksOf(graph)) {
      // Of two tasks with one name the first counts, and of two dependencies on one task.
      if (!identifier || waits.has(identifier.text)) continue;
      const own = new Map<string, ScalarNode>();
      for (const { node } of dependsOn) if (!own.has(node.text)) own.set(node.text, node);
      waits.set(identifier.text, own);
    }
    for (const { shown, arrows } of circles(waits)) {
      const last = arrows.at(-1);
      if (!last) continue;
      const message =
        arrows.length === 1 ? `${code(last.from)} waits for itself. Expected another task.` : `Circular dependency: ${shown}. None of these tasks can start.`;
      const related = arrows.slice(0, -1).map(({ from, to, at }) => ({ start: at.start, end: at.end, message: `${code(from)} waits for ${code(to)} here.` }));
      report(last.at, message, { related });
    }
  },
};
