import type { Analysis } from '../core/analyze.ts';
import type { Arrow, Diagram } from '../core/diagram.ts';

/** What of a file can be drawn, in the order of the file. Arrows from or to a box that isn't there are left out. */
export const diagrams = ({ kind, root }: Analysis): Diagram[] =>
  (kind.diagrams?.(root) ?? [])
    .map((each) => ({ ...each, arrows: known(each) }))
    .filter(({ boxes }) => boxes.length > 0)
    .sort((one, other) => one.span.start - other.span.start);

function known({ boxes, arrows }: Diagram): Arrow[] {
  const ids = new Set(boxes.map(({ id }) => id));
  return arrows.filter(({ from, to }) => ids.has(from) && ids.has(to));
}
