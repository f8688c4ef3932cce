import { type Computed, hasLocalTag } from './computed.ts';
import { columnOf, lineEndAfter, lineEndAt } from './lines.ts';
import type { Entry, MapNode, Node, Span } from './node.ts';
import { any } from './schema.ts';
import type { TextEdit } from './text-edit.ts';

/** Whether a value in block style could stand as a text of its own: nothing in it is computed, or leads out of it. */
export function couldBeText(node: Node, computed: Computed | undefined): boolean {
  if (node.type === 'alias' || node.anchor !== undefined || hasLocalTag(node) || node.broken || computed?.value(node, any)) return false;
  if (node.type === 'list') return node.items.every((item) => couldBeText(item, computed));
  // What would be a call on its own is one that is half written, or beside something that slipped.
  const isCall = (entry: Entry): boolean => computed?.value({ ...(node as MapNode), entries: [entry] }, any) !== undefined;
  return node.type === 'scalar' || node.entries.every((entry) => entry.key !== '<<' && !isCall(entry) && couldBeText(entry.value, computed));
}

type Placed = { readonly node: Node; readonly entry?: Entry };

/** The mark behind a key that makes the lines below it a text. */
export function toText(text: string, { node, entry }: Placed): TextEdit | undefined {
  const lines = linesOf(text, node, entry);
  const colon = entry ? entry.keySpan.end + text.slice(entry.keySpan.end, lines?.start).indexOf(':') + 1 : 0;
  return lines && colon > 0 ? { start: colon, end: colon, text: ' |' } : undefined;
}

/** What such lines say as a text. */
export function textOf(text: string, { node, entry }: Placed): string | undefined {
  const lines = linesOf(text, node, entry);
  if (!lines) return undefined;
  const indent = columnOf(text, node.start);
  const written = text.slice(lines.start, lines.end).split(/\r\n|\r|\n/);
  return `${written.map((line) => line.slice(indent)).join('\n')}\n`;
}

/** The lines of a map or list below its key. */
function linesOf(text: string, node: Node, entry: Entry | undefined): Span | undefined {
  if (!entry || (node.type !== 'map' && node.type !== 'list') || node.flow) return undefined;
  const end = lineEndAfter(text, entry.keySpan.end);
  const start = end + lineEndAt(text, end).length;
  return start <= node.start ? { start, end: lineEndAfter(text, node.end) } : undefined;
}
