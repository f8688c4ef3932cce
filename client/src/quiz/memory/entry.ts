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
    | ExamPart
  );

/** What happens in an exam. `exam` is the id of the entry that begins it; `used` is what its clock shows, in milliseconds. */
export type ExamPart =
  | ({ readonly type: 'exam-begin'; readonly exam: string } & ExamBegin)
  /** Each part that is there is the last word on it; the parts of a question are about the one on show. */
  | {
      readonly type: 'exam-step';
      readonly exam: string;
      readonly used: number;
      /** Id of the card on show, and how long it has been on show in all. */
      readonly question?: string;
      readonly spent?: number;
      /** Options chosen and struck out, by their places in the card. */
      readonly chosen?: readonly number[];
      readonly struck?: readonly number[];
      readonly flagged?: boolean;
      /** Which page has the exam from now on; empty if none has. */
      readonly holder?: string;
      /** How long the clock stood still before this. */
      readonly pause?: number;
    }
  | ({ readonly type: 'exam-end'; readonly exam: string; readonly used: number } & Ending);

export type ExamEntry = Stamp & ExamPart;

/** How an exam begins: what is asked, and under which rules. */
export type ExamBegin = {
  /** Id of the profile. */
  readonly profile: string;
  /** `full`, `half`, or the id of a domain. */
  readonly form: string;
  /** Ids of cards, in the order in which they are asked. */
  readonly cards: readonly string[];
  /** Places of those that don't count, and of those that the person had seen before. */
  readonly uncounted: readonly number[];
  readonly seen: readonly number[];
  readonly seconds: number;
  /** The clock does not stop. */
  readonly strict: boolean;
};

/** How an exam ends: handed in, by the clock, or given up; and the places of what was right, which later changes of cards don't change. */
export type Ending = { readonly how: 'handed-in' | 'time' | 'dropped'; readonly right: readonly number[] };

export type ReviewEntry = Extract<Entry, { type: 'review' }>;

/** When something happened, and its id: unique over all windows and devices. Entries count in this order. */
export type Stamp = { readonly at: number; readonly id: string };

/** A value with the stamp of the entry that set it: the latest wins, in whatever order entries come. */
export type Kept<Value> = Stamp & { readonly value: Value };

export const later = <Value>(kept: Kept<Value> | undefined, { at, id }: Stamp, value: Value): Kept<Value> =>
  kept && !isAfter({ at, id }, kept) ? kept : { at, id, value };

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
