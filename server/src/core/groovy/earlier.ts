import { type Change, changeOf } from '../change.ts';
import type { MapNode } from '../node.ts';
import type { Schema } from '../schema.ts';
import { moveNode } from '../yaml/moved.ts';

/**
 * A statement of one of the outer lists, which begins a line, and the items it became. The same characters are read the same wherever they stand,
 * up to the first word or sign behind them, where the brackets of the text come out even.
 */
export type KeptStatement = {
  readonly start: number;
  readonly until: number;
  /** How many tokens it takes. */
  readonly length: number;
  readonly schema: Schema;
  readonly depth: number;
  readonly items: readonly MapNode[];
};

/** A reading of a text that a later one came of, with the names that the text defines. What it keeps is taken over, and moved to where it stands now. */
export type EarlierGroovy = { readonly text: string; readonly defined: string; readonly kept: readonly KeptStatement[] };

/** What can be taken over from an earlier reading: what stands in front of the part of the text that changed, and behind it. */
export class TakenOverStatements {
  readonly #byStart = new Map<number, KeptStatement>();
  readonly #change: Change;

  constructor({ text: before, kept }: EarlierGroovy, after: string) {
    this.#change = changeOf(before, after);
    const { start, end, by } = this.#change;
    for (const each of kept) if (each.until < start || each.start > end) this.#byStart.set(each.start > end ? each.start + by : each.start, each);
  }

  /** The statement that begins at a place, as it stands there now. */
  take(at: number, schema: Schema, depth: number): KeptStatement | undefined {
    const found = this.#byStart.get(at);
    if (!found || found.schema !== schema || found.depth !== depth) return undefined;
    const by = at - found.start;
    for (const item of found.items) moveNode(item, by);
    return by === 0 ? found : { ...found, start: at, until: found.until + by };
  }
}
