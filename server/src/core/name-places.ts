import type { Name } from './kind.ts';
import { type Entry, isEmpty, type ListNode, type ScalarNode, type Span } from './node.ts';
import type { NamedFile } from './part-names.ts';
import { positionMap } from './position-map.ts';
import { scalarText } from './scalar-text.ts';

/** A scalar that is a name as a whole, with the way to write another there; while it is empty, the blanks where a name is typed. */
export function wholeName(node: ScalarNode, { text, syntax }: NamedFile): Pick<Name, 'start' | 'end' | 'text' | 'edit'> {
  if (isEmpty(node)) {
    const end = endOfBlanks(text, node.end);
    // Behind a colon or dash a name comes after a blank.
    return { start: Math.min(node.end + 1, end), end, text: '' };
  }
  const part = { start: 0, end: node.text.length };
  // As a whole it may need quotes.
  const edit: Name['edit'] =
    node.style === 'plain' && syntax === 'yaml'
      ? (to, { start, end }) => ({ start, end, text: scalarText(to, true) })
      : (to, _, file) => positionMap(file, node, syntax)?.edit(part, to);
  const span = asWritten(node, text) ?? positionMap(text, node, syntax)?.toSource(part) ?? { start: node.start, end: node.end };
  return { start: span.start, end: span.end, text: node.text, edit };
}

/** A key that is a name as a whole, with the way to write another one there; in quotes if it needs them or had them. */
export function wholeKey({ key, keySpan: { start, end } }: Entry, { text, syntax }: NamedFile): Pick<Name, 'start' | 'end' | 'text' | 'isKey' | 'edit'> {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") {
    const edit: Name['edit'] = (to, at) => ({ start: at.start, end: at.end, text: syntax === 'json' ? JSON.stringify(to) : scalarText(to, true) });
    return { start, end, text: key, isKey: true, edit };
  }
  const written = (to: string): string => (quote === '"' ? JSON.stringify(to).slice(1, -1) : to.replaceAll("'", "''"));
  return { start: start + 1, end: end - 1, text: key, isKey: true, edit: (to, at) => ({ start: at.start, end: at.end, text: written(to) }) };
}

/** Where the text of a scalar stands that has nothing but quotes around it, as nearly all have: files are full of names. */
function asWritten({ text, style, start, end }: ScalarNode, source: string): Span | undefined {
  const quote = style === 'plain' ? 0 : 1;
  const isWhole = end - start === text.length + 2 * quote && source.startsWith(text, start + quote);
  return isWhole && (style === 'plain' || /["']/.test(source[start] ?? '')) ? { start: start + quote, end: end - quote } : undefined;
}

/** The blanks in a list in brackets where its next item is typed: those at its end, unless an item ends there. */
export function nextItem({ flow, start, end, items }: ListNode, text: string): Span | undefined {
  if (!flow) return undefined;
  const close = text[end - 1] === ']' ? end - 1 : endOfBlanks(text, end);
  let from = close;
  while (from > start && /\s/.test(text[from - 1] ?? '')) from--;
  const last = items.at(-1);
  return from > start && (last === undefined || last.end < from) ? { start: from, end: close } : undefined;
}

/** Where the blanks end that begin at an offset. */
export function endOfBlanks(text: string, from: number): number {
  let end = from;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
