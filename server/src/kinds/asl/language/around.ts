import type { Fact } from '../../../core/fact.ts';
import { type State, statesInPart } from '../state.ts';

/** The state in which a value stands, the innermost of several. */
export function stateAround(fact: Fact): State | undefined {
  let part: Fact | undefined;
  const above = new Set<Fact>();
  for (let at: Fact | undefined = fact; at?.parent; at = at.parent) {
    above.add(at);
    if (at.parent.segment === 'States' && !at.parent.parent?.parent) part = at;
  }
  return part && statesInPart(part).findLast((state) => above.has(state.fact));
}
