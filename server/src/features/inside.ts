import type { Analysis } from '../core/analyze.ts';
import type { Inner } from '../core/inner.ts';
import { contains, type Span } from '../core/node.ts';

/** What stands at an offset of a file, with the offset in there; `undefined` also where a part of it is computed by the file around. */
export function innerAt({ inners }: Analysis, offset: number): { readonly inner: Inner; readonly offset: number } | undefined {
  const inner = inners.findLast(({ span }) => contains(span, offset));
  if (!inner) return undefined;
  const at = inner.map.toText(offset);
  return inner.map.toSource({ start: at, end: at }).start === offset ? { inner, offset: at } : undefined;
}

/** Things at places of what stands in a file, at their places in the file. */
export const outward = <Item extends Span>({ map }: Inner, items: readonly Item[]): Item[] => items.map((item) => ({ ...item, ...map.toSource(item) }));
