import type { Fact } from '../core/fact.ts';
import type { Name } from '../core/kind.ts';
import type { Span } from '../core/node.ts';

export type OutlineItem = {
  readonly name: string;
  /** The value, if it is short; of a name that the file defines, what it is. */
  readonly detail: string;
  readonly shape: 'map' | 'list' | 'text' | 'number' | 'flag' | 'null';
  /** Key and value. */
  readonly span: Span;
  /** The key alone. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
};

/** The definitions of a file by their places. */
export type Defined = ReadonlyMap<number, Name>;

/** The beginning of a value, for the line of its key. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(60, end < 0 ? text.length : end));
}

/** An item is called by the name that it defines. */
export function nameOf({ children }: Fact, defined: Defined): Name | undefined {
  for (const { node } of children) {
    const name = node.type === 'scalar' ? (defined.get(node.start) ?? defined.get(node.start + 1)) : undefined;
    if (name && !name.isKey) return name;
  }
  return undefined;
}
