import type { Memory, Phase, Rating } from './schedule.ts';

/** One line of the log: all that ever happened to cards, never changed and never taken away. */
export type Entry = Stamp &
  (
    | {
        readonly type: 'review';
        readonly card: string;
        readonly rating: Rating;
        /** What the card was before. */
        readonly from: Phase;
        readonly milliseconds: number;
        readonly hint?: true;
        /** What came of it. */
        readonly memory: Memory;
      }
    /** An answer that leaves the schedule alone. */
    | { readonly type: 'practice'; readonly card: string; readonly rating: Rating; readonly milliseconds: number }
    /** Not before that time. */
    | { readonly type: 'bury'; readonly card: string; readonly until: number }
    | { readonly type: 'suspend' | 'flag'; readonly card: string; readonly on: boolean }
    /** Other daily limits, until that time. */
    | { readonly type: 'limits'; readonly until: number; readonly newCards: number; readonly reviews: number }
    /** Takes another entry back. */
    | { readonly type: 'undo'; readonly of: string; readonly card?: string }
    /** What another device knew of a card by its entry `of`; no memory is that of a new card. */
    | {
        readonly type: 'take';
        readonly card: string;
        readonly of: string;
        readonly memory?: Memory | null;
        readonly suspended?: boolean;
        readonly flagged?: boolean;
      }
  );

export type ReviewEntry = Extract<Entry, { type: 'review' }>;

/** When something happened, and its id: unique over all windows and devices. Entries count in this order. */
export type Stamp = { readonly at: number; readonly id: string };

export const isAfter = (a: Stamp, b: Stamp): boolean => a.at > b.at || (a.at === b.at && a.id > b.id);
export const byStamp = (a: Stamp, b: Stamp): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
export const cardOf = (entry: Entry): string | undefined => ('card' in entry ? entry.card : undefined);

/** An id for a window that no other one has: `chance` is text from a good source of chance. */
export const windowId = (now: number, chance: string): string => `${now.toString(36)}${chance.replace(/[^a-z0-9]/gi, '').slice(0, 12)}`;

/** Ids for the entries of a window. */
export function entryIds(window: string): () => string {
  let count = 0;
  return () => `${window}.${(count++).toString(36)}`;
}
