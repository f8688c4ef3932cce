import type { Analysis } from '../core/analyze.ts';
import { type Fact, factAt } from '../core/fact.ts';
import { contains, type Span } from '../core/node.ts';
import { innerAt } from './inside.ts';
import { names } from './names.ts';

/** What a selection grows to at an offset, the smallest first: a name, a value, its key and value, and so on up to the file. */
export function selections(analysis: Analysis, offset: number): Span[] {
  const { root, text } = analysis;
  const found: Span[] = [];
  const add = ({ start, end }: Span): void => {
    const last = found.at(-1);
    if (start <= offset && offset <= end && (!last || (start <= last.start && end >= last.end && end - start > last.end - last.start)))
      found.push({ start, end });
  };
  for (const name of names(analysis)) if (contains(name, offset) && name.text !== '') add(name);
  const inside = innerAt(analysis, offset);
  if (inside?.inner.isText) for (const span of selections(inside.inner.analysis, inside.offset)) add(inside.inner.map.toSource(span));
  for (let fact: Fact | undefined = factAt(root, offset)?.fact; fact; fact = fact.parent) {
    const { node, entry } = fact;
    if (entry) add(entry.keySpan);
    add(node);
    // A tag stands before its value.
    if (entry) add({ start: entry.keySpan.start, end: Math.max(node.end, entry.keySpan.end) });
  }
  add({ start: 0, end: text.length });
  return found;
}
