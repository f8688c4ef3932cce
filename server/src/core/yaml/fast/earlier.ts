import { type Change, changeOf } from '../../change.ts';
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
export type EarlierYaml = { readonly text: string; readonly kept: readonly Kept[] };

/** What can be taken over from an earlier reading: what stands in front of the part of the text that changed, and behind it. */
export class TakenOver {
  readonly #byStart = new Map<number, Kept>();
  readonly #change: Change;

  constructor({ text: before, kept }: EarlierYaml, after: string) {
    this.#change = changeOf(before, after);
    const { start, end, by } = this.#change;
    for (const each of kept) if (each.next.at + LOOKED_AT < start || each.line > end) this.#byStart.set(each.line + (each.line > end ? by : 0), each);
  }

  /** The entry that stands at the present place, with its place behind it; the scan goes on from there. */
  take(scan: Scan, column: number): Kept | undefined {
    const found = this.#byStart.get(scan.lineStart);
    if (!found || found.column !== column || found.depth !== scan.depth) return undefined;
    const by = found.line > this.#change.end ? this.#change.by : 0;
    const next = { ...found.next, at: found.next.at + by, lineStart: found.next.lineStart + by };
    // Who reads a second time moves it once only.
    moveEntry(found.entry, scan.at - found.entry.keySpan.start);
    Object.assign(scan, next);
    return by === 0 ? found : { ...found, line: found.line + by, next };
  }
}
