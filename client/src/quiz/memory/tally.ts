import type { Entry } from './entry.ts';

/** What a person did on a study day, by the clock at that time. */
type Tally = {
  /** Reviews of all sorts. */
  readonly answers: number;
  /** Cards that were asked for the first time. */
  readonly fresh: number;
  /** Reviews of cards that were past learning, and how many of them were known: the true retention. */
  readonly reviewed: number;
  readonly kept: number;
  /** Time spent, practice included. */
  readonly milliseconds: number;
};

/** By study day: a number that grows by one each day. */
export type Tallies = ReadonlyMap<number, Tally>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The number of the study day in which a time lies, from four in the morning by the person's own clock. */
export function dayNumber(time: number): number {
  const at = new Date(time - 4 * HOUR);
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY;
}

/** When a study day begins, and when it is in the middle. */
export function startOfDay(day: number): number {
  const at = new Date(day * DAY);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 4).getTime();
}

/** The date of a study day, as `2026-11-30`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The study day of a date; nothing of what is no date. */
export function dayOfDate(date: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : time / DAY;
}

const nothing: Tally = { answers: 0, fresh: 0, reviewed: 0, kept: 0, milliseconds: 0 };

/** What entries come to by day; those taken back come to nothing. */
export function tallied(entries: readonly Entry[], undone: ReadonlySet<string>): Tallies {
  const days = new Map<number, { -readonly [Name in keyof Tally]: Tally[Name] }>();
  for (const entry of entries) {
    if ((entry.type !== 'review' && entry.type !== 'practice') || undone.has(entry.id)) continue;
    // Stamps grow with each entry of a card, also where the clock was set back; a review itself tells the time.
    const day = dayNumber(entry.type === 'review' ? entry.memory.last : entry.at);
    const tally = days.get(day) ?? { ...nothing };
    days.set(day, tally);
    tally.milliseconds += Math.round(entry.milliseconds);
    if (entry.type === 'practice') continue;
    tally.answers++;
    if (entry.from === 'new') tally.fresh++;
    if (entry.from !== 'review') continue;
    tally.reviewed++;
    if (entry.rating > 1) tally.kept++;
  }
  return days;
}

/** Several tallies in one. */
export function summed(all: Iterable<Tallies>): Tallies {
  const days = new Map<number, Tally>();
  for (const tallies of all)
    for (const [day, tally] of tallies) {
      const before = days.get(day);
      days.set(day, before ? plus(before, tally) : tally);
    }
  return days;
}

const plus = (a: Tally, b: Tally): Tally => ({
  answers: a.answers + b.answers,
  fresh: a.fresh + b.fresh,
  reviewed: a.reviewed + b.reviewed,
  kept: a.kept + b.kept,
  milliseconds: a.milliseconds + b.milliseconds,
});

/** The sum of the days from one to another, both included. */
export function sumOf(days: Tallies, from: number, to: number): Tally {
  let sum = nothing;
  for (const [day, tally] of days) if (day >= from && day <= to) sum = plus(sum, tally);
  return sum;
}

/** Tallies as a snapshot has them. */
export type PackedTally = readonly [day: number, answers: number, fresh: number, reviewed: number, kept: number, milliseconds: number];
export const packedTallies = (days: Tallies): PackedTally[] =>
  [...days].map(([day, { answers, fresh, reviewed, kept, milliseconds }]) => [day, answers, fresh, reviewed, kept, milliseconds]);
export const unpackedTallies = (all: readonly PackedTally[]): Tallies =>
  new Map(all.map(([day, answers, fresh, reviewed, kept, milliseconds]) => [day, { answers, fresh, reviewed, kept, milliseconds }]));
