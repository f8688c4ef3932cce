import type { Kind, Offer } from '../core/kind.ts';
import { type Node, resolve } from '../core/node.ts';
import type { Value } from '../core/schema.ts';

type At = Pick<Parameters<NonNullable<Kind['offer']>>[1], 'text' | 'syntax' | 'offset'>;

/** Values that take the place of a scalar, in its quotes, of which the second may be missing while it is typed. */
export function inPlaceOf(scalar: Node, { text, syntax, offset }: At, values: readonly Value[]): Offer | undefined {
  const node = resolve(scalar);
  if (values.length === 0 || node?.type !== 'scalar') return undefined;
  if (node.end === node.start) return { replace: { start: offset, end: offset }, values, quoted: syntax === 'json' };
  const quote = /["']/.exec(text[node.start] ?? '')?.[0];
  const start = node.start + (quote ? 1 : 0);
  const isClosed = quote !== undefined && node.end > start && text[node.end - 1] === quote;
  return { replace: { start, end: isClosed ? node.end - 1 : node.end }, values };
}
