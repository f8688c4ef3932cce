import type { Rule } from '../../../core/kind.ts';
import { child, keySpan, machinesIn, type State } from '../state.ts';

/** A `States` that an execution can't leave. */
export const noTerminal: Rule = {
  id: 'asl/no-terminal',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, states, isOpen } of machinesIn(root)) {
      const listed = child(fact, 'States');
      if (isOpen || !listed || states.length === 0 || states.some(mayEnd)) continue;
      report(keySpan(listed), 'None of these states ends the execution. Expected one with `End: true`, or of type `Succeed` or `Fail`.');
    }
  },
};

/** Whether a state ends, or lacks what says so: that is another problem. */
const mayEnd = ({ type, fact }: State): boolean =>
  type === undefined || type === 'Succeed' || type === 'Fail' || child(fact, 'End') !== undefined || (type !== 'Choice' && child(fact, 'Next') === undefined);
