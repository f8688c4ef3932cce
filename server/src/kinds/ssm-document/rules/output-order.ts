import { reachable } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { coursesOf, graphOf, reachedIn } from '../flow.ts';
import { filledIn } from '../references.ts';

/** Outputs of a step that can't have run yet. */
export const outputOrder: Rule = {
  id: 'ssm-document/output-order',
  severity: 'warning',
  on: [''],
  check(_, { root, text, syntax, report }) {
    const [course] = coursesOf(root);
    if (!course || course.isOpen) return;
    const graph = graphOf(course);
    const reached = reachedIn(course);
    /** What runs after each step. */
    const after = new Map<string, ReadonlySet<string>>();
    const runsAfter = (name: string, earlier: string): boolean => {
      const found = after.get(earlier) ?? reachable(graph, graph.get(earlier) ?? []);
      after.set(earlier, found);
      return found.has(name);
    };
    const order = new Map(course.steps.map((step, index) => [step, index]));
    for (const step of course.steps) {
      const name = step.name?.text;
      if (name === undefined || !reached.has(name)) continue;
      for (const { fact, node, references } of filledIn(step.fact))
        for (const { prefix, head, output, span } of references) {
          const source = prefix === undefined && output !== undefined ? course.byName.get(head) : undefined;
          if (!source || (source === step && step.steps.length > 0)) continue;
          const isLater = (order.get(source) ?? 0) >= (order.get(step) ?? 0);
          if (!isLater || (after.size >= MOST && !after.has(head)) || runsAfter(name, head)) continue;
          report(
            placeOf(text, node, syntax, span) ?? fact.node,
            source === step
              ? `${code(head)} is this step itself, which has no outputs yet. Expected an output of an earlier step.`
              : `The step ${code(head)} runs after this one, so its output is not there yet. Expected an output of an earlier step.`,
          );
        }
    }
  },
};

/** Of so many steps it is looked at what runs after them. */
const MOST = 200;
