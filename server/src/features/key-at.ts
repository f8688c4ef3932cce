import type { Analysis } from '../core/analyze.ts';
import { select } from '../core/fact.ts';
import type { Span } from '../core/node.ts';
import { segments } from '../core/path.ts';

/** Where the key at a pointer stands, or the nearest key above it that stands in the file. */
export function keyAt({ root }: Analysis, pointer: string): Span | undefined {
  const path = segments(pointer);
  for (let depth = path.length; depth > 0; depth--) {
    const [fact] = select(root, `/${path.slice(0, depth).join('/')}`);
    if (fact?.entry) return fact.entry.keySpan;
  }
  return undefined;
}
