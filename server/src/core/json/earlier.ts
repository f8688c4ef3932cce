import { type Change, changeOf } from '../change.ts';
import type { Entry, Node } from '../node.ts';
import { moveEntry, moveNode } from '../yaml/moved.ts';

/** An entry of a map, or an item of a list. */
export type Member = { readonly entry: Entry } | { readonly item: Node };

/** A member that was read without a problem, with the levels above it: the same characters are read the same wherever they stand. It ends with a bracket or quote. */
export type KeptMember = Span & { readonly member: Member; readonly depth: number };

/** A reading of a text that a later one came of. The members that it keeps are taken over, and moved to where they stand now. */
export type EarlierJson = { readonly text: string; readonly kept: readonly KeptMember[] };

type Span = { readonly start: number; readonly end: number };

/** What can be taken over from an earlier reading: what stands in front of the part of the text that changed, and behind it. */
export class TakenOverMembers {
  readonly #byStart = new Map<number, KeptMember>();
  readonly #change: Change;

  constructor({ text: before, kept }: EarlierJson, after: string) {
    this.#change = changeOf(before, after);
    const { start, end, by } = this.#change;
    for (const each of kept) if (each.end <= start || each.start >= end) this.#byStart.set(each.start >= end ? each.start + by : each.start, each);
  }

  /** The member that stands at a place, as it stands there now. */
  take(at: number, depth: number, isEntry: boolean): KeptMember | undefined {
    const found = this.#byStart.get(at);
    if (!found || found.depth !== depth || 'entry' in found.member !== isEntry) return undefined;
    const { member, start, end } = found;
    // Who reads a second time moves it once only.
    if ('entry' in member) moveEntry(member.entry, at - member.entry.keySpan.start);
    else moveNode(member.item, at - member.item.start);
    return at === start ? found : { member, depth, start: at, end: end + at - start };
  }
}
