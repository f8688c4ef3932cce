import { intoFlow, outOfFlow } from './flow.ts';
import { columnOf, indentUnit, lineEndAfter, lineEndAt, lineEndBefore, lineStartBefore, newlineAt } from './lines.ts';
import { type Entry, isEmpty, type Node } from './node.ts';
import type { Operation } from './operation.ts';
import type { Path } from './path.ts';
import { endOf, hasKey, locateNearest, type Source, type Target } from './target.ts';
import type { TextEdit } from './text-edit.ts';

/** Two edits: the lines of a key, with the comment above, where they are to stand, and nothing where they were. */
export function move(source: Source, target: Target, operation: Extract<Operation, { op: 'move' }>): readonly TextEdit[] | undefined {
  const { text, syntax } = source;
  const { entry, parent } = target;
  const { to, first } = operation;
  if (syntax === 'json') return moveInJson(source, target, operation);
  if (!entry || parent?.flow) return undefined;
  const column = columnOf(text, entry.keySpan.start);
  let start = entry.keySpan.start - column;
  if (text.slice(start, entry.keySpan.start).trim() !== '') return undefined;
  for (let above = lineAbove(text, start); above < start && /^ *#/.test(text.slice(above, start)); above = lineAbove(text, start)) start = above;
  const end = lineEndAfter(text, endOf(entry));
  const gone = { start: start - lineEndBefore(text, start).length, end: start > 0 ? end : end + lineEndAt(text, end).length, text: '' };
  const place = placeInside(source, to, first);
  if (!place || hasKey(place.node, place.missing[0] ?? entry.key) || (place.at > gone.start && place.at < gone.end)) return undefined;
  const unit = indentUnit(text);
  const heads = place.missing.map((key, depth) => `${' '.repeat(place.column + depth * unit)}${key}:`);
  const body = reindented(text.slice(start, end), column, place.column + heads.length * unit);
  const eol = newlineAt(text, place.at);
  return [{ start: place.at, end: place.at, text: [...heads, body].map((lines) => eol + lines).join('') }, gone];
}

/** The same in JSON: a member without its comma goes into another object, as the members there are laid out. */
function moveInJson(
  { text, root }: Source,
  { entry, parent, index = 0, inBroken }: Target,
  { to, first }: Extract<Operation, { op: 'move' }>,
): readonly TextEdit[] | undefined {
  const { target, missing } = locateNearest(root, to);
  const { node } = target;
  if (!entry || parent?.type !== 'map' || node.type !== 'map' || inBroken || target.inBroken || node.broken) return undefined;
  if (hasKey(node, missing[0] ?? entry.key)) return undefined;
  const [here, there] = [leadOf(text, entry), leadOf(text, node.entries[0])];
  const member = text.slice(entry.keySpan.start, endOf(entry));
  // Lines below its first one keep their distance to it.
  const lines =
    here === undefined || there === undefined
      ? member
      : member.replace(/(\r\n|\r|\n)([ \t]*)/g, (_, eol: string, lead: string) => eol + shifted(lead, here, there));
  const nested = missing.reduceRight<string>((inside, key) => `${JSON.stringify(String(key))}: {${inside}}`, lines);
  const gone = outOfFlow(parent.entries, index, { start: entry.keySpan.start, end: endOf(entry) }, new Set([entry]));
  return [intoFlow(text, node, node.entries, nested, first === true && target.entry !== undefined), ...(Array.isArray(gone) ? gone : [gone])];
}

/** The blanks before a member that begins its line. */
function leadOf(text: string, entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  const lead = text.slice(entry.keySpan.start - columnOf(text, entry.keySpan.start), entry.keySpan.start);
  return lead.trim() === '' ? lead : undefined;
}

const shifted = (lead: string, here: string, there: string): string => (lead.startsWith(here) ? there + lead.slice(here.length) : lead);

const lineAbove = (text: string, lineStart: number): number => lineStartBefore(text, lineStart - lineEndBefore(text, lineStart).length);

type Place = { readonly node: Node; readonly at: number; readonly column: number; readonly missing: Path };

/** The end of a line, below which a key of the block map at a path can stand; `missing` is the part of the path that isn't there. */
function placeInside({ text, root }: Source, path: Path, first = false): Place | undefined {
  const { target, missing } = locateNearest(root, path);
  const { node, entry } = target;
  if (isEmpty(node) && entry) return { node, at: lineEndAfter(text, endOf(entry)), column: columnOf(text, entry.keySpan.start) + indentUnit(text), missing };
  if (node.type !== 'map' || node.flow || !node.entries[0]) return undefined;
  return { node, at: lineEndAfter(text, first && entry ? entry.keySpan.end : node.end), column: columnOf(text, node.entries[0].keySpan.start), missing };
}

const reindented = (lines: string, from: number, to: number): string =>
  lines.replace(/(^|\r\n|\r|\n)( *)(?=[^ \r\n])/g, (_, eol: string, spaces: string) => eol + ' '.repeat(Math.max(0, spaces.length - from) + to));
