import type { Fact } from '../../core/fact.ts';
import { circles, isAcyclic } from '../../core/graph.ts';
import type { Name } from '../../core/kind.ts';
import type { Span } from '../../core/node.ts';
import type { Problem } from '../../core/problem.ts';
import { code } from '../../core/words.ts';

/** Members of a section that need each other in a ring, or one alone that needs itself. */
type Ring = { readonly at: Span; readonly shown: string; readonly only?: string; readonly related: NonNullable<Problem['related']> };

/** The rings of a section, where `uses`, in order of place, are those of its members, and `more` is what else needs what. */
export function ringsIn(section: Fact, uses: readonly Name[], more: readonly { readonly from: string; readonly to: string; readonly at: Span }[] = []): Ring[] {
  const members = new Map(section.children.map((fact) => [String(fact.segment), fact]));
  const arrows: { readonly from: string; readonly to: string; readonly at: Span }[] = [];
  // Uses and members come in order of place, and members don't overlap.
  let next = 0;
  const inOrder = [...members].sort(([, a], [, b]) => a.node.start - b.node.start);
  for (const [id, { entry, node }] of inOrder) {
    while ((uses[next]?.start ?? Number.POSITIVE_INFINITY) < (entry?.keySpan.start ?? node.start)) next++;
    for (let use = uses[next]; use && use.start <= node.end; use = uses[++next]) arrows.push({ from: id, to: use.text, at: use });
  }
  arrows.push(...more);
  if (isAcyclic(arrows)) return [];
  /** The first use of each member in another. */
  const ways = new Map<string, Map<string, Span>>(inOrder.map(([id]) => [id, new Map()]));
  for (const { from, to, at } of arrows) {
    const own = ways.get(from) ?? new Map<string, Span>();
    ways.set(from, own);
    if (!own.has(to)) own.set(to, at);
  }
  return circles(ways).flatMap(({ shown, arrows }) => {
    const [first] = arrows;
    const at = first && (members.get(first.from)?.entry?.keySpan ?? first.at);
    const related = arrows.map(({ from, to, at: use }) => ({ start: use.start, end: use.end, message: `${code(from)} needs ${code(to)} here.` }));
    return at ? [{ at, shown, related, ...(arrows.length === 1 ? { only: code(first.from) } : {}) }] : [];
  });
}
