import { tokensOf } from './groovy/tokens.ts';
import type { Entry, Node, Span } from './node.ts';
import type { Source } from './target.ts';

/** Whether two trees say the same: keys in their order, values with their types, tags and anchors; how they are written is free. */
export function sameTree(one: Node, other: Node): boolean {
  if (one.tag !== other.tag || one.anchor !== other.anchor) return false;
  if (one.type === 'scalar') return other.type === 'scalar' && one.text === other.text && one.valueType === other.valueType;
  if (one.type === 'alias') return other.type === 'alias' && one.name === other.name;
  if (one.type === 'list')
    return other.type === 'list' && one.items.length === other.items.length && one.items.every((item, index) => sameItem(item, other.items[index]));
  return other.type === 'map' && one.entries.length === other.entries.length && one.entries.every((entry, index) => sameEntry(entry, other.entries[index]));
}

const sameItem = (one: Node, other: Node | undefined): boolean => other !== undefined && sameTree(one, other);
const sameEntry = (one: Entry, other: Entry | undefined): boolean =>
  other !== undefined && one.key === other.key && one.half === other.half && sameTree(one.value, other.value);

/** The comments of a text with their places. */
export function comments({ text, root, syntax }: Source, until = text.length): { readonly start: number; readonly text: string }[] {
  if (syntax === 'groovy')
    return tokensOf(text)
      .comments.filter(({ start }) => start < until)
      .map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const found: { start: number; text: string }[] = [];
  let at = 0;
  const gap = (end: number): void => {
    for (const match of text.slice(at, Math.max(at, end)).matchAll(syntax === 'ini' ? /[#;][^\r\n]*/g : /#[^\r\n]*/g)) {
      const start = at + match.index;
      if (start === 0 || /[\s\uFEFF]/.test(text[start - 1] ?? '')) found.push({ start, text: match[0] });
    }
  };
  for (const span of [...placesOf(root)].sort((a, b) => a.start - b.start)) {
    if (span.start >= until) break;
    gap(span.start);
    at = Math.max(at, span.end);
  }
  gap(until);
  return found;
}

/** A scalar, alias or empty collection with its path; `broken` if its place in the tree is a guess. */
export type Leaf = { readonly path: string; readonly node: Node; readonly broken: boolean };

/** No key of a file has this character. */
export const SEPARATOR = '\u0000';

/** The leaves of a tree in order. Of a key that comes twice the second has a path of its own. */
export function leaves(root: Node): Leaf[] {
  const found: Leaf[] = [];
  const visit = (node: Node, path: string, above: boolean): void => {
    const broken = above || node.broken === true;
    if (node.type === 'map' && node.entries.length > 0) {
      const seen = new Map<string, number>();
      for (const entry of node.entries) {
        const times = (seen.get(entry.key) ?? 0) + 1;
        seen.set(entry.key, times);
        visit(entry.value, `${path}${SEPARATOR}${entry.key}${times > 1 ? `#${times}` : ''}`, broken || entry.broken === true);
      }
    } else if (node.type === 'list' && node.items.length > 0)
      for (const [index, item] of node.items.entries()) visit(item, `${path}${SEPARATOR}${index}`, broken);
    else found.push({ path, node, broken });
  };
  visit(root, '', false);
  return found;
}

/** What a leaf says: its tag, what it is, and its text. */
export function leafText(node: Node): string {
  const tag = node.tag === undefined ? '' : `${node.tag} `;
  if (node.type === 'scalar') return `${tag}${node.valueType}${SEPARATOR}${node.text}`;
  return `${tag}${node.type}${SEPARATOR}${node.type === 'alias' ? node.name : ''}`;
}

/** The places of all keys and scalars. */
export function placesOf(root: Node): Span[] {
  const spans: Span[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'map')
      for (const { keySpan, value } of node.entries) {
        spans.push(keySpan);
        visit(value);
      }
    else if (node.type === 'list') node.items.forEach(visit);
    else if (node.end > node.start) spans.push(node);
  };
  visit(root);
  return spans;
}
