import type { Analysis } from '../core/analyze.ts';
import type { Yield } from '../core/kind.ts';
import type { Span } from '../core/node.ts';

const known = new WeakMap<Analysis, readonly Yield[]>();

/** What the values in a part of a file come to, to be shown beside them. */
export function inlays(analysis: Analysis, { start, end }: Span): readonly Yield[] {
  const { kind, root, text, data } = analysis;
  const all = known.get(analysis) ?? kind.yields?.({ root, text, data }) ?? [];
  known.set(analysis, all);
  return all.filter(({ offset }) => start <= offset && offset <= end);
}
