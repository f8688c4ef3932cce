import { columnOf, lineEndAfter, lineEndAt } from './lines.ts';
import type { Entry, ListNode, MapNode, Node } from './node.ts';
import { endOf, type Source, type Target } from './target.ts';
import type { TextEdit } from './text-edit.ts';

/** The edits that make a map a list of maps with one key each; `undefined` where the text is written in a way they can't keep. */
export function toList(text: string, map: Node): TextEdit[] | undefined {
  if (map.type !== 'map' || map.broken || map.entries.some((entry) => entry.half || entry.broken || entry.key === '<<')) return undefined;
  if (map.flow)
    return bracketsOf(text, map, '{}', '[]', () => map.entries.flatMap((entry) => [insertion(entry.keySpan.start, '{'), insertion(endOf(entry), '}')]));
  if (map.entries.some(({ keySpan }) => !/^([ ]*|.*- +)$/.test(lineBefore(text, keySpan.start)))) return undefined;
  return map.entries.flatMap((entry) => [
    insertion(entry.keySpan.start, '- '),
    ...lineStarts(text, entry.keySpan.start, endOf(entry)).map((at) => insertion(at, '  ')),
  ]);
}

/** The edits that make a map the only item of a list; `undefined` where the text is written in a way they can't keep. */
export function toItem(text: string, map: MapNode): TextEdit[] | undefined {
  const first = map.entries[0]?.keySpan.start;
  if (first === undefined || !isPlain(map)) return undefined;
  if (map.flow) return [insertion(map.start, '['), insertion(map.end, ']')];
  if (!/^ *$/.test(lineBefore(text, first))) return undefined;
  return [insertion(first, '- '), ...lineStarts(text, first, lastEnd(map)).map((at) => insertion(at, '  '))];
}

/**
 * The edits that put a map in place of the map or the list in brackets around it, further left by as much; `undefined` where the text is
 * written in a way they can't keep.
 */
export function unwrap({ text }: Source, { node, entry, parent }: Target): TextEdit[] | undefined {
  if (node.type !== 'map' || !parent || node.flow !== parent.flow || !isPlain(node) || parent.broken || !isBare(parent)) return undefined;
  const first = node.entries[0]?.keySpan.start;
  const outer = parent.type === 'map' ? parent.entries[0]?.keySpan.start : parent.items[0]?.start;
  if (first === undefined || outer === undefined || (parent.type === 'list' && !node.flow)) return undefined;
  // In block style what stands below the key stays, comments too.
  const [start, end] = node.flow || !entry ? [node.start, node.end] : [lineBelow(text, entry.keySpan.end), lastEnd(node)];
  const [from, to] = node.flow ? [parent.start, parent.end] : [outer - columnOf(text, outer), parent.type === 'map' ? lastEnd(parent) : parent.end];
  const width = Math.max(0, columnOf(text, first) - columnOf(text, outer));
  const edits = [{ start: from, end: start, text: '' }];
  for (const at of node.flow ? lineStarts(text, start, end) : [start, ...lineStarts(text, start, end)]) {
    const blanks = /^[ \t]*/.exec(text.slice(at, at + width))?.[0].length ?? 0;
    if (blanks > 0) edits.push({ start: at, end: at + blanks, text: '' });
  }
  return [...edits, { start: end, end: to, text: '' }];
}

/** The edits that make a list of maps one map; `undefined` where keys would stand there twice or the text can't be kept. */
export function toMap(text: string, list: Node, key: Entry | undefined): TextEdit[] | undefined {
  if (list.type !== 'list' || list.broken) return undefined;
  const maps = list.items.filter((item): item is MapNode => item.type === 'map' && item.flow === list.flow && item.entries.length > 0 && isPlain(item));
  const keys = maps.flatMap((map) => map.entries.map((entry) => entry.key));
  if (maps.length < list.items.length || new Set(keys).size < keys.length) return undefined;
  return list.flow ? bracketsOf(text, list, '[]', '{}', () => joined(text, maps)) : undashed(text, list, maps, key);
}

/** Where the last of a map's entries ends. */
const lastEnd = (map: MapNode): number => map.entries.reduce((last, entry) => Math.max(last, endOf(entry)), map.start);

const isBare = ({ anchor, tag }: Node): boolean => anchor === undefined && tag === undefined;

const isPlain = (map: MapNode): boolean => !map.broken && isBare(map) && !map.entries.some((entry) => entry.half || entry.broken);

/** Other brackets, and edits between them. */
function bracketsOf(text: string, { start, end }: MapNode | ListNode, from: string, to: string, inside: () => TextEdit[] | undefined): TextEdit[] | undefined {
  const edits = text[start] === from[0] && text[end - 1] === from[1] ? inside() : undefined;
  return edits && [{ start, end: start + 1, text: to[0] ?? '' }, ...edits, { start: end - 1, end, text: to[1] ?? '' }];
}

/** The members of flow maps without the braces around them. */
function joined(text: string, maps: readonly MapNode[]): TextEdit[] | undefined {
  const gaps = maps.flatMap((map): TextEdit[] => [
    { start: map.start, end: map.entries[0]?.keySpan.start ?? map.end, text: '' },
    { start: lastEnd(map), end: map.end, text: '' },
  ]);
  return gaps.every(({ start, end }) => /^(\{\s*|\s*(?:,\s*)?\})$/.test(text.slice(start, end))) ? gaps : undefined;
}

/** Block items without their dashes, moved to the left unless they would then stand no deeper than the key above. */
function undashed(text: string, list: ListNode, maps: readonly MapNode[], key: Entry | undefined): TextEdit[] | undefined {
  const deeper = !key || columnOf(text, list.start) > columnOf(text, key.keySpan.start);
  const columns = new Set(maps.map((map) => columnOf(text, map.entries[0]?.keySpan.start ?? 0)));
  if (!deeper && columns.size > 1) return undefined;
  const edits: TextEdit[] = [];
  for (const map of maps) {
    const start = map.entries[0]?.keySpan.start ?? map.start;
    const [, width] = /^ *(- +)$/.exec(lineBefore(text, start)) ?? [];
    if (width === undefined) return undefined;
    edits.push({ start: start - width.length, end: start, text: deeper ? '' : ' '.repeat(width.length) });
    if (!deeper) continue;
    for (const at of lineStarts(text, start, lastEnd(map))) {
      const blanks = /^ */.exec(text.slice(at, at + width.length))?.[0].length ?? 0;
      if (blanks > 0) edits.push({ start: at, end: at + blanks, text: '' });
    }
  }
  return edits;
}

const insertion = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
const lineBefore = (text: string, offset: number): string => text.slice(offset - columnOf(text, offset), offset);

/** Where the line below an offset begins. */
function lineBelow(text: string, offset: number): number {
  const end = lineEndAfter(text, offset);
  return end + lineEndAt(text, end).length;
}

/** Where the lines that are not empty begin between two offsets. */
const lineStarts = (text: string, start: number, end: number): number[] =>
  [...text.slice(start, end).matchAll(/(?:\r\n|\r|\n)(?=[^\r\n])/g)].map((found) => start + found.index + found[0].length);
