import type { Entry, MapNode, Node } from '../../node.ts';
import { duplicateKey } from '../keys.ts';
import { SPACE } from './chars.ts';
import { beginsKey, entryEnd, isWord } from './entry-end.ts';
import { keyAt } from './keys.ts';
import { toContent } from './lines.ts';
import { enter, leave, type Scan, unlessUnsure, unsure } from './scan.ts';

/** The root map and the maps right below it: there a fault stays in its entry, and hardly anything is read carefully. */
const PARTED_LEVELS = 2;

/** Whether the entries of the map that begins here are read on their own. */
export const isParted = ({ careful, depth, owners }: Scan): boolean => careful !== undefined && depth === owners.length && depth < PARTED_LEVELS;

type Parted = {
  readonly column: number;
  readonly depth: number;
  readonly entries: Entry[];
  readonly known: Map<string, Entry>;
};

/** A place to read from once more, with all that was found before it. */
type Place = {
  readonly at: number;
  readonly line: number;
  readonly entries: number;
  readonly anchors: number;
  readonly problems: number;
  readonly kept: number;
};

/** The map in this column whose first key is at `start`. What this reader isn't sure of in it the careful one reads, entry by entry. */
export function partedMap(scan: Scan, column: number, start: number, readValue: (scan: Scan, parent: number) => Node): MapNode {
  enter(scan);
  const map: Parted = { column, depth: scan.depth, entries: [], known: new Map() };
  const { entries } = map;
  scan.at = start;
  let above: Place | undefined;
  do {
    const here = placeOf(scan, map);
    const entry = takenOver(scan, column) ?? unlessUnsure(() => newEntry(scan, column, readValue));
    if (entry) add(scan, map, [entry]);
    else readCarefully(scan, map, here, above);
    above = entry && here;
  } while (scan.column === column);
  leave(scan);
  const end = entries.reduce((last, { keySpan, value }) => Math.max(last, value.end, keySpan.end), start);
  return { type: 'map', start: entries[0]?.keySpan.start ?? start, end, entries, flow: false };
}

/** The entry that stands here as it was read before. */
function takenOver(scan: Scan, column: number): Entry | undefined {
  const kept = scan.earlier?.take(scan, column);
  if (kept) scan.kept.push(kept);
  return kept?.entry;
}

/** An entry that a later reading can take over, unless entries in it can be. */
function newEntry(scan: Scan, column: number, readValue: (scan: Scan, parent: number) => Node): Entry {
  const { lineStart: line, depth, kept, anchors, problems } = scan;
  const [inside, uses, found] = [kept.length, anchors.uses, problems.length];
  const entry = entryAt(scan, column, readValue);
  const { at, lineStart, column: next, behindComment } = scan;
  if (kept.length === inside && anchors.uses === uses && problems.length === found)
    kept.push({ entry, line, column, depth, next: { at, lineStart, column: next, behindComment } });
  return entry;
}

function entryAt(scan: Scan, column: number, readValue: (scan: Scan, parent: number) => Node): Entry {
  const { text: key, span: keySpan } = keyAt(scan);
  scan.at++;
  scan.owners.push(keySpan);
  const value = readValue(scan, column);
  scan.owners.pop();
  if (scan.column > column) unsure();
  return { key, keySpan, value };
}

/** Whether words that stand where a map may begin are its first key in the making: the next key that is not deeper is in their column. */
export function beginsHalf(scan: Scan, column: number): boolean {
  if (!isParted(scan)) return false;
  const { source, length, lineStart } = scan;
  const next = entryEnd(scan, lineStart, column);
  let at = next;
  while (source.charCodeAt(at) === SPACE) at++;
  return next < length && at - next === column;
}

/** Hands on the entry that begins here; what begins none is a part of the one above, unless it may become one. */
function readCarefully(scan: Scan, map: Parted, here: Place, above: Place | undefined): void {
  const { source } = scan;
  const isKey = beginsKey(source, here.at);
  const half = !isKey && (map.entries.length === 0 || isWord(source, here.at));
  const from = isKey || half ? here : (above ?? unsure());
  const end = entryEnd(scan, from.line, map.column);
  goBack(scan, map, from);
  const { column } = map;
  const { owners, anchors } = scan;
  const read = scan.careful?.({ text: source, start: from.line, end, column, owners, anchors, half }) ?? unsure();
  scan.problems.push(...read.problems);
  add(scan, map, read.entries);
  scan.at = end;
  toContent(scan);
}

/** Entries that were read together: a key that stands twice in them was seen already. */
function add(scan: Scan, { entries, known }: Parted, more: readonly Entry[]): void {
  for (const entry of more) {
    const earlier = entry.half || entry.key === '<<' ? undefined : known.get(entry.key);
    if (earlier) scan.problems.push(duplicateKey(entry, earlier));
    entries.push(entry);
  }
  for (const entry of more) if (!entry.half && !known.has(entry.key)) known.set(entry.key, entry);
}

const placeOf = ({ at, lineStart, anchors, problems, kept }: Scan, { entries }: Parted): Place => ({
  at,
  line: lineStart,
  entries: entries.length,
  anchors: anchors.count,
  problems: problems.length,
  kept: kept.length,
});

function goBack(scan: Scan, { entries, known, depth }: Parted, place: Place): void {
  for (const entry of entries.splice(place.entries)) if (known.get(entry.key) === entry) known.delete(entry.key);
  scan.anchors.backTo(place.anchors);
  scan.problems.length = place.problems;
  scan.kept.length = place.kept;
  scan.owners.length = depth - 1;
  scan.depth = depth;
  scan.open = -1;
}
