import type { Entry, MapNode, Node } from '../node.ts';
import type { Problem } from '../problem.ts';
import { repaired } from './careful.ts';
import type { Doubt } from './fast/scan.ts';
import { movedReading } from './moved.ts';

/**
 * Reads an entry of a map carefully and on its own, as if there were nothing else in the file but the keys around it. `undefined` where
 * what was taken for an entry is more than that.
 */
export function readEntry({ text, start, end, column, owners, half, anchors }: Doubt): { entries: Entry[]; problems: readonly Problem[] } | undefined {
  const keys = owners.map((owner) => `${text.slice(owner.start, owner.end)}:\n`);
  // Words are a key in the making only where there is another one.
  if (half) keys.push(`${' '.repeat(column)}_: ''\n`);
  const prefix = keys.join('');
  const { parsed: read, anchors: added } = repaired(prefix + text.slice(start, end), anchors);
  let entries = read.documents.length === 1 ? entriesOf(read.documents[0]) : undefined;
  for (const _ of owners) entries = entries?.length === 1 ? entriesOf(entries[0]?.value) : undefined;
  if (half) entries = entries?.slice(1);
  if (!entries || entries.some(({ keySpan }) => keySpan.start < prefix.length) || read.problems.some((problem) => problem.start < prefix.length))
    return undefined;
  const { problems } = movedReading(read, (offset) => offset - prefix.length + start, anchors);
  for (const [name, node] of added) anchors.set(name, node);
  return { entries, problems };
}

const entriesOf = (node: Node | undefined): MapNode['entries'] | undefined => (node?.type === 'map' && !node.flow ? node.entries : undefined);
