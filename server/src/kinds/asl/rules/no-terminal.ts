import type { Rule } from '../../../core/kind.ts';
import { child, keySpan, machinesIn, type State, textOf, transitionsOf } from '../state.ts';

/** A `States` that an execution can't leave. */
export const noTerminal: Rule = {
  id: 'asl/no-terminal',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, states, isOpen } of machinesIn(root)) {
      const listed = child(fact, 'States');
      const names = new Set(states.map(({ name }) => name));
      if (isOpen || !listed || states.length === 0 || states.some((state) => mayEnd(state) || leadsAway(state, names))) continue;
      report(keySpan(listed), 'None of these states ends the execution. Expected one with `End: true`, or of type `Succeed` or `Fail`.');
    }
  },
};

/** Whether a state ends, or lacks what says so: that is another problem. */
const mayEnd = ({ type, fact }: State): boolean =>
  type === undefined || type === 'Succeed' || type === 'Fail' || child(fact, 'End') !== undefined || (type !== 'Choice' && child(fact, 'Next') === undefined);

/** Whether a state leads to one that isn't here: it is meant to be another one. */
const leadsAway = (state: State, names: ReadonlySet<string>): boolean => transitionsOf(state).some(({ to }) => !names.has(textOf(to)?.text ?? ''));
