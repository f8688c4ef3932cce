import { reachable } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, keySpan, machinesIn, type State, textOf, transitionsOf } from '../state.ts';

/** States to which nothing leads. */
export const unreachableState: Rule = {
  id: 'asl/unreachable-state',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, states, isOpen } of machinesIn(root)) {
      const start = textOf(child(fact, 'StartAt'))?.text;
      const names = new Set(states.map(({ name }) => name));
      // From a start that isn't there nothing can be reached, and a target that is filled in may be any.
      if (isOpen || start === undefined || !names.has(start) || states.some(isUnfinished)) continue;
      const targets = states.map((state) => ({ state, to: transitionsOf(state).map(({ to }) => textOf(to)?.text) }));
      if (targets.some(({ to }) => to.some((each) => each === undefined || !names.has(each)))) continue;
      const graph = new Map(targets.map(({ state, to }) => [state.name, to.filter((each) => each !== undefined)]));
      const reached = reachable(graph, [start]);
      for (const { name, fact: state } of states)
        if (!reached.has(name))
          report(keySpan(state), `No transition from ${code(start)} leads to ${code(name)}. Expected a \`Next\`, \`Default\` or \`Catch\` that does.`, {
            tag: 'unnecessary',
          });
    }
  },
};

/** Whether a state doesn't say yet where it leads: that is said, and it may be any. */
function isUnfinished({ fact, type }: State): boolean {
  if (type === undefined || ('broken' in fact.node && fact.node.broken === true)) return true;
  if (type === 'Succeed' || type === 'Fail') return false;
  if (type === 'Choice') return child(fact, 'Choices') === undefined;
  return child(fact, 'Next') === undefined && textOf(child(fact, 'End'))?.text !== 'true';
}
