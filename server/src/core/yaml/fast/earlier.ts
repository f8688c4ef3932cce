import type { Entry } from '../../node.ts';
import { moveEntry } from '../moved.ts';
import type { Scan } from './scan.ts';

/** Where a pass over a text stands behind an entry. */
type Place = Pick<Scan, 'at' | 'lineStart' | 'column' | 'behindComment'>;

/**
 * An entry of the outer maps that was read without a doubt, a problem or an anchor: the same characters are read the same wherever they
 * stand. They reach from the start of its line to the content behind it.
 */
export type Kept = { readonly entry: Entry; readonly line: number; readonly column: number; readonly depth: number; readonly next: Place };

/** How much of the content behind an entry its reading looks at: whether a document begins there. */
const LOOKED_AT = 5;

/** A reading of a text that a later one came of. The entries that it keeps are taken over, and moved to where they stand now. */
export type Earlier = { readonly text: string; readonly kept: readonly Kept[] };

/** What can be taken over from an earlier reading: what stands in front of the part of the text that changed, and behind it. */
export class TakenOver {
  readonly #byStart = new Map<number, Kept>();
  /** The part that changed: its start in both texts, its end in the earlier one, and how far what is behind it moved. */
  readonly #start: number;
  readonly #end: number;
  readonly #by: number;

  constructor({ text: before, kept }: Earlier, after: string) {
    this.#start = commonStart(before, after);
    this.#by = after.length - before.length;
    this.#end = before.length - commonEnd(before, after, this.#start);
    for (const each of kept)
      if (each.next.at + LOOKED_AT < this.#start || each.line > this.#end) this.#byStart.set(each.line + (each.line > this.#end ? this.#by : 0), each);
  }

  /** The entry that stands at the present place, with its place behind it; the scan goes on from there. */
  take(scan: Scan, column: number): Kept | undefined {
    const found = this.#byStart.get(scan.lineStart);
    if (!found || found.column !== column || found.depth !== scan.depth) return undefined;
    const by = found.line > this.#end ? this.#by : 0;
    const next = { ...found.next, at: found.next.at + by, lineStart: found.next.lineStart + by };
    // Who reads a second time moves it once only.
    moveEntry(found.entry, scan.at - found.entry.keySpan.start);
    Object.assign(scan, next);
    return by === 0 ? found : { ...found, line: found.line + by, next };
  }
}

/** Characters that are compared at once. */
const CHUNK = 2048;

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + CHUNK <= most && one.slice(at, at + CHUNK) === other.slice(at, at + CHUNK)) at += CHUNK;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** Of what is behind the common start. */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const same = (from: number, to: number): boolean => one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from);
  let count = 0;
  while (count + CHUNK <= most && same(count, count + CHUNK)) count += CHUNK;
  while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) count++;
  return count;
}
