import type { Fact } from '../../core/fact.ts';
import type { Name } from '../../core/kind.ts';
import { resourcesIn } from './resources.ts';

/** Of each resource those that refer to it. */
export function neededBy(root: Fact, uses: readonly Name[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let next = 0;
  for (const { id, fact } of [...resourcesIn(root).values()].sort((a, b) => a.fact.node.start - b.fact.node.start)) {
    while ((uses[next]?.start ?? Number.POSITIVE_INFINITY) < fact.node.start) next++;
    for (let use = uses[next]; use && use.start <= fact.node.end; use = uses[++next]) {
      const others = found.get(use.text);
      if (others) others.push(id);
      else found.set(use.text, [id]);
    }
  }
  return found;
}
