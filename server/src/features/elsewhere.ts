import type { Analysis } from '../core/analyze.ts';
import type { Nearby } from '../core/around.ts';
import { linesOf, type Position } from '../core/lines.ts';

/** Where what the offset names stands in another file, such as an output of a nested stack. */
export function elsewhere(
  { kind, root, text, syntax, data }: Analysis,
  offset: number,
  nearby: Nearby,
): { uri: string; start: Position; end: Position } | undefined {
  const found = kind.elsewhere?.({ ...nearby, root, text, syntax, offset, data });
  const { around } = nearby;
  const file = found && around.locate(found.path);
  const other = found && around.read(found.path);
  if (!found || typeof file !== 'object' || other === undefined) return undefined;
  const lines = linesOf(other);
  return { uri: file.uri, start: lines.position(found.span.start), end: lines.position(found.span.end) };
}
