import type { Analysis } from '../core/analyze.ts';
import type { Nearby } from '../core/around.ts';
import { linesOf, type Position } from '../core/lines.ts';
import { innerAt } from './inside.ts';

/** Where what the offset names stands in another file, such as an output of a nested stack. */
export function elsewhere(analysis: Analysis, offset: number, nearby: Nearby): { uri: string; start: Position; end: Position } | undefined {
  const { kind, root, text, syntax, data } = analysis;
  const inside = innerAt(analysis, offset);
  const further = inside && elsewhere(inside.inner.analysis, inside.offset, nearby);
  if (further) return further;
  const found = kind.elsewhere?.({ ...nearby, root, text, syntax, offset, data });
  const { around } = nearby;
  const file = found && around.locate(found.path);
  const other = found && around.read(found.path);
  if (!found || typeof file !== 'object' || other === undefined) return undefined;
  const lines = linesOf(other);
  return { uri: file.uri, start: lines.position(found.span.start), end: lines.position(found.span.end) };
}
