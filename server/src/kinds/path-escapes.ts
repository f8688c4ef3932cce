import type { Node } from '../core/node.ts';

type Escape = { readonly written: string; readonly meaning: string };

/** Escapes of YAML's double quotes that make a character which no path has. JSON knows some of them. */
const meanings: Readonly<Record<string, string>> = {
  t: 'a tab',
  n: 'a line end',
  r: 'a carriage return',
  a: 'a bell',
  b: 'a backspace',
  e: 'an escape character',
  f: 'a form feed',
  v: 'a vertical tab',
  '0': 'a null character',
  N: 'a line end',
  _: 'a no-break space',
  L: 'a line end',
  P: 'a line end',
};

/** The escapes in a path in double quotes that are none of a path, and the path as it was meant: with each backslash as one. */
export function escapesIn(node: Node, text: string): { readonly escapes: readonly Escape[]; readonly meant: string } | undefined {
  if (node.type !== 'scalar' || node.style !== 'double' || node.broken) return undefined;
  const raw = text.slice(node.start + 1, node.end - 1);
  if (/[\r\n]/.test(raw)) return undefined;
  const escapes = new Map<string, string>();
  for (const [written] of raw.matchAll(/\\./g)) {
    const meaning = meanings[written.charAt(1)];
    if (meaning !== undefined) escapes.set(written, meaning);
  }
  if (escapes.size === 0) return undefined;
  return { escapes: [...escapes].map(([written, meaning]) => ({ written, meaning })), meant: raw.replaceAll('\\\\', '\\') };
}
