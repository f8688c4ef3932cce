import { type Fact, pathOf } from '../core/fact.ts';
import type { Rule } from '../core/kind.ts';
import type { Node } from '../core/node.ts';
import { code } from '../core/words.ts';

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
function escapesIn(node: Node, text: string): { readonly escapes: readonly Escape[]; readonly meant: string } | undefined {
  if (node.type !== 'scalar' || node.style !== 'double' || node.broken) return undefined;
  const raw = text.slice(node.start + 1, node.end - 1);
  // Escapes that YAML does not know are reported by the parser, with the same answer.
  if (/[\r\n]/.test(raw) || /(?:^|[^\\])(?:\\\\)*\\[^\\0abtnvfre "/N_LPxuU]/.test(raw)) return undefined;
  const escapes = new Map<string, string>();
  for (const [written] of raw.matchAll(/\\./g)) {
    const meaning = meanings[written.charAt(1)];
    if (meaning !== undefined) escapes.set(written, meaning);
  }
  if (escapes.size === 0) return undefined;
  return { escapes: [...escapes].map(([written, meaning]) => ({ written, meaning })), meant: raw.replaceAll('\\\\', '\\') };
}

/** Reports a path in double quotes that YAML reads in another way than a person. */
export function checkEscapes(fact: Fact, { text, report }: Pick<Parameters<Rule['check']>[1], 'text' | 'report'>): void {
  const found = escapesIn(fact.node, text);
  if (!found) return;
  const escapes = found.escapes.map(({ written, meaning }) => `${code(written)} is ${meaning}`);
  report(fact.node, `In double quotes ${escapes.join(' and ')}. Expected single quotes, or two backslashes for each.`, {
    fix: { title: `Change to ${code(found.meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: found.meant, quoted: true }] },
  });
}
