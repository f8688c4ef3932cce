import type { Fact } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { isMisspelling } from '../../core/words.ts';

/** Whether a property is set: what a condition decides may be. */
export type Presence = 'yes' | 'maybe' | 'no';

/** Whether a map has a key, as far as what stands in it tells. */
export function presenceOf(fact: Fact, key: string): Presence {
  const child = fact.children.find(({ segment }) => segment === key);
  if (child) return presence(child);
  const node = resolve(fact.node);
  if (node?.type !== 'map' || node.broken) return 'maybe';
  // A function, a loop or a merge may add it, and another key may be this one, misspelt: that is a problem of its own.
  return node.entries.some((entry) => entry.key.startsWith('Fn::') || entry.key === '<<') || fact.children.some((other) => isSlipOf(other, key))
    ? 'maybe'
    : 'no';
}

const isSlipOf = ({ key: known, segment }: Fact, key: string): boolean => known === undefined && isMisspelling(String(segment), key);

/** Of a value: what a condition chooses is there if both of its branches are. */
function presence({ computed, children, node }: Fact): Presence {
  if (!computed?.mayBeAbsent) return 'yes';
  const branches = (children.find(({ segment }) => segment === 'Fn::If') ?? { children }).children.slice(1, 3).map(presence);
  if (branches.length === 0) return resolve(node)?.type === 'scalar' || children.length > 0 ? 'no' : 'maybe';
  return branches.every((branch) => branch === branches[0]) ? (branches[0] ?? 'maybe') : 'maybe';
}
