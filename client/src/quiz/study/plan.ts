import type { Card } from '../cards/card.ts';
import { isSuspended, memoryOf, type Progress } from '../memory/progress.ts';
import { dueOf, type Memory, retrievability } from '../memory/schedule.ts';
import { dayNumber, startOfDay, type Tallies } from '../memory/tally.ts';
import { hash } from '../session/random.ts';

/** What a person wants besides the schedule. Nothing of it is kept with the cards, so without it the plain schedule is there again. */
export type Wish = {
  /** The study day of the exam. */
  readonly exam?: number;
  /** Since that day, so many days are given to what was due before it. */
  readonly catchUp?: CatchUp;
};
export type CatchUp = { readonly from: number; readonly days: number };

/** What the wishes make of the schedule. */
export type Plan = {
  /** Of cards that come on another day than by the schedule alone: when. */
  readonly due: ReadonlyMap<string, number>;
  /** Days from today to the exam, if that is still to come. */
  readonly daysLeft?: number;
  /** Cards that should come back once before the exam, and can't within the limit of a day. */
  readonly misfits: number;
  /** It is too late for new cards. */
  readonly noNewCards: boolean;
  /** The study days in which each card comes back once: the first of them, and the one after the last. */
  readonly last?: { readonly from: number; readonly to: number };
};

/** So many days before the exam, the new cards of a day would not come back in time. */
export const WITHOUT_NEW = 3;

const none: Plan = { due: new Map(), misfits: 0, noNewCards: false };

/** `weightOf` is the part of the exam that a card's domain has. */
export function planOf(
  cards: readonly Card[],
  progress: Progress,
  reviewsPerDay: number,
  { exam, catchUp }: Wish,
  weightOf: (card: Card) => number,
  now: number,
): Plan {
  const today = dayNumber(now);
  const later = caughtUp(cards, progress, catchUp, today, now);
  const daysLeft = exam === undefined ? 0 : exam - today;
  if (exam === undefined || daysLeft <= 0) return later.size > 0 ? { ...none, due: later } : none;
  const { from, due, misfits } = beforeExam(cards, progress, reviewsPerDay, exam, later, weightOf, now);
  return { due: new Map([...later, ...due]), daysLeft, misfits, noNewCards: daysLeft <= WITHOUT_NEW, last: { from, to: exam } };
}

/**
 * Each card comes back once in the last days before the exam: as many days as all cards seen take by the limit. What the schedule brings back in them
 * has its day; the others get the room that is left, the weakest first: those that count most in the exam and would be known least.
 */
function beforeExam(
  cards: readonly Card[],
  progress: Progress,
  perDay: number,
  exam: number,
  later: ReadonlyMap<string, number>,
  weightOf: (card: Card) => number,
  now: number,
): { from: number; due: Map<string, number>; misfits: number } {
  const today = dayNumber(now);
  const seen = cards.flatMap((card) => {
    const memory = isSuspended(progress, card.id) ? undefined : memoryOf(progress, card.id);
    return memory?.phase === 'review' ? [{ card, memory, due: later.get(card.id) ?? dueOf(memory, now) }] : [];
  });
  const from = exam - Math.ceil(seen.length / Math.max(1, perDay));
  const taken = new Map<number, number>();
  const open: { card: Card; weak: number }[] = [];
  const atExam = startOfDay(exam);
  for (const { card, memory, due } of seen) {
    const day = Math.max(today, dayNumber(due));
    if (day < exam) taken.set(day, (taken.get(day) ?? 0) + 1);
    // What was reviewed in these days has come back already.
    else if (dayNumber(memory.last) < from) open.push({ card, weak: weightOf(card) * (1 - retrievability(memory, atExam)) });
  }
  open.sort((a, b) => b.weak - a.weak || hash(a.card.id) - hash(b.card.id));
  const due = new Map<string, number>();
  let day = Math.max(today, from);
  for (const { card } of open) {
    while (day < exam && (taken.get(day) ?? 0) >= perDay) day++;
    if (day >= exam) break;
    taken.set(day, (taken.get(day) ?? 0) + 1);
    due.set(card.id, startOfDay(day));
  }
  return { from, due, misfits: open.length - due.size };
}

/** What was due before a break ended, spread over some days: each card has its day, whatever the others do. */
function caughtUp(cards: readonly Card[], progress: Progress, catchUp: CatchUp | undefined, today: number, now: number): Map<string, number> {
  const due = new Map<string, number>();
  if (!catchUp || catchUp.from > today || today >= catchUp.from + catchUp.days) return due;
  for (const { id } of overdue(cards, progress, catchUp.from, now)) due.set(id, startOfDay(catchUp.from + (hash(id) % catchUp.days)));
  return due;
}

/** Cards that were due before a day. */
const overdue = (cards: readonly Card[], progress: Progress, day: number, now: number): Card[] =>
  cards.filter(({ id }) => {
    const memory = isSuspended(progress, id) ? undefined : memoryOf(progress, id);
    return memory?.phase === 'review' && dueOf(memory, now) < startOfDay(day);
  });

/** When a card is due, with what the plan says. */
export const dueIn = (plan: Plan | undefined, card: string, memory: Memory, now: number): number => plan?.due.get(card) ?? dueOf(memory, now);

/** When a card will be due after a review now that gives it a memory: before the exam at the latest, unless this was its last review before it. */
export function dueAfter(plan: Plan | undefined, { due }: Memory, now: number): number {
  const last = plan?.last;
  return last && dayNumber(now) < last.from ? Math.min(due, startOfDay(last.to - 1)) : due;
}

/** After a break: how many cards wait from the days before, if they are more than a day's work. `days` says when the last review was. */
export function backlogOf(cards: readonly Card[], progress: Progress, reviewsPerDay: number, days: Tallies, now: number): number {
  const today = dayNumber(now);
  const last = [...days].reduce((latest, [day, { answers }]) => (day < today && answers > 0 ? Math.max(latest, day) : latest), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(last) || today - last <= AWAY) return 0;
  const count = overdue(cards, progress, today, now).length;
  return count > Math.min(reviewsPerDay, A_LOT) ? count : 0;
}

/** A break has more days, and leaves more cards than this. */
const AWAY = 3;
const A_LOT = 40;
/** Days over which a backlog can be spread. */
export const catchUpDays: readonly number[] = [3, 5, 7, 14];
