import { lineEndAfter, lineEndAt, lineStartBefore } from '../lines.ts';
import type { Entry, Node } from '../node.ts';
import type { Parsed } from '../parsed.ts';
import { type Line, linesIn } from './line.ts';

/** Entries before and behind a fault among which a line may have slipped. */
const ENTRIES = 2;
/** Characters from an entry of the outermost column to a fault in it that may come of the entry itself. */
const NOT_FAR = 4000;
/** Further parts of a text are not looked at. */
const MAX_PARTS = 4;

/** The lines around each error of a text: those of some entries of the outer maps, with the key that they are below. */
export function* linesNearErrors(text: string, { problems, documents }: Parsed): Generator<Line[]> {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ start }) => start);
  let parts = 0;
  let seen = -1;
  for (const error of errors.sort((a, b) => a - b)) {
    if (error < seen) continue;
    if (++parts > MAX_PARTS) return;
    const { frame, start, end, behind } = partAround(text, documents[0], error);
    const lineAt = (at: number | undefined): Line[] => (at === undefined ? [] : linesIn(text, at, nextLineStart(text, at)));
    // What is below the ones before and behind is left out here: they have a value nevertheless.
    const done = (at: number | undefined): Line[] => lineAt(at).map((line) => ({ ...line, value: 'done' }));
    yield [...done(frame.before), ...lineAt(frame.owner), ...linesIn(text, start, end), ...[end, behind].flatMap((at) => (at < text.length ? done(at) : []))];
    seen = end;
  }
}

/** Where an entry begins, with the key that it is below, and the one before both in the outermost column. */
type Start = { readonly at: number; readonly frame: Frame };
type Frame = { readonly before?: number | undefined; readonly owner?: number };

/** Some entries in front of a place and behind it: from the start of one to that of another, and the lines that show what columns are around. */
function partAround(text: string, root: Node | undefined, offset: number): { frame: Frame; start: number; end: number; behind: number } {
  const outer = entriesOf(root);
  const startOf = ({ keySpan }: Entry): number => lineStartBefore(text, keySpan.start);
  const lastBefore = (entries: readonly Entry[]): number => entries.findLastIndex((entry) => startOf(entry) <= offset);
  const at = Math.max(0, lastBefore(outer));
  const last = at + ENTRIES + 1;
  const starts: Start[] = [];
  for (let index = Math.max(0, at - ENTRIES); index <= last && index < outer.length; index++) {
    const entry = outer[index] as Entry;
    const above = outer[index - 1];
    const frame = { before: above && startOf(above) };
    const inner = entriesOf(entry.value);
    // Of the entry itself those around the place, of others the nearest.
    const near = index < at ? inner.length : index > at ? -1 : lastBefore(inner);
    starts.push({ at: startOf(entry), frame });
    for (const each of inner.slice(Math.max(0, near - ENTRIES), near + ENTRIES + 2))
      starts.push({ at: startOf(each), frame: { ...frame, owner: startOf(entry) } });
  }
  const here = Math.max(
    0,
    starts.findLastIndex((each) => each.at <= offset),
  );
  // An entry that begins not far above may be the line that slipped: what is before it shows where it should stand.
  const own = starts.findIndex((each) => outer[at] !== undefined && each.at === startOf(outer[at]));
  const first = own >= 0 && offset - (starts[own]?.at ?? 0) < NOT_FAR ? Math.min(own, here) : here;
  const { at: start, frame } = starts[Math.max(0, first - ENTRIES)] ?? { at: 0, frame: {} };
  const next = outer[last + 1];
  const end = starts[here + ENTRIES + 1]?.at ?? (next ? startOf(next) : text.length);
  const column = ({ keySpan }: Entry): number => keySpan.start - lineStartBefore(text, keySpan.start);
  const behind = outer.find((entry) => entry.keySpan.start > end && outer[0] && column(entry) === column(outer[0]));
  return { frame, start, end, behind: behind ? startOf(behind) : text.length };
}

function nextLineStart(text: string, at: number): number {
  const end = lineEndAfter(text, at);
  return end + lineEndAt(text, end).length;
}

const entriesOf = (node: Node | undefined): readonly Entry[] => (node?.type === 'map' && !node.flow ? node.entries : []);
