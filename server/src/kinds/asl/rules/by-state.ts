import type { Rule, RuleContext } from '../../../core/kind.ts';
import { type State, statesInPart } from '../state.ts';

/** A rule about a state and what is in it, wherever it stands. */
export const byState = ({ check, ...rule }: Pick<Rule, 'id' | 'severity'> & { readonly check: (state: State, context: RuleContext) => void }): Rule => ({
  ...rule,
  on: ['/States/*'],
  byPart: true,
  check(part, context) {
    for (const state of statesInPart(part)) check(state, context);
  },
});
