import type { Analysis } from '../core/analyze.ts';
import type { Arrow, Diagram } from '../core/diagram.ts';
import type { Span } from '../core/node.ts';

/** What of a file can be drawn, and of what stands in it, in the order of the file. Arrows from or to a box that isn't there are left out. */
export const diagrams = ({ kind, root, inners }: Analysis): Diagram[] =>
  [
    ...(kind.diagrams?.(root) ?? []).map((each) => ({ ...each, arrows: known(each) })).filter(({ boxes }) => boxes.length > 0),
    ...inners.flatMap(({ analysis, map }) => diagrams(analysis).map((each) => placed(each, map.toSource))),
  ].sort((one, other) => one.span.start - other.span.start);

function known({ boxes, arrows }: Diagram): Arrow[] {
  const ids = new Set(boxes.map(({ id }) => id));
  return arrows.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

const placed = (diagram: Diagram, at: (span: Span) => Span): Diagram => ({
  ...diagram,
  span: at(diagram.span),
  groups: diagram.groups.map((group) => ({ ...group, span: at(group.span) })),
  boxes: diagram.boxes.map(({ span, ...box }) => ({ ...box, ...(span ? { span: at(span) } : {}) })),
});
