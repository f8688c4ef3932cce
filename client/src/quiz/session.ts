import { type Card, placeOf } from './card.ts';
import type { Entry, ReviewEntry } from './entry.ts';
import { isBuried, isFlagged, isSuspended, memoryOf, type Progress } from './progress.ts';
import { hash, shuffled } from './random.ts';
import { next, type Rating, retrievability, type ScheduleOptions } from './schedule.ts';

/** A study day, from four in the morning, by the person's own clock. */
export type Day = { readonly now: number; readonly from: number; readonly to: number };

export function dayOf(now: number): Day {
  const at = new Date(now - 4 * HOUR);
  const start = (days: number): number => new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, 4).getTime();
  return { now, from: start(0), to: start(1) };
}

const HOUR = 3_600_000;

export type Limits = { readonly newCards: number; readonly reviews: number };
export const defaultLimits: Limits = { newCards: 20, reviews: 200 };

/** Which cards a session is about; each member narrows. Nothing means all. */
export type Scope = {
  /** Ids of notes. */
  readonly topics?: readonly string[];
  /** What the server says about an open file: cards on its keys, and on rules that look at them. */
  readonly file?: { readonly sections: readonly string[]; readonly rules: readonly string[] };
  /** Rules that fired in the user's files. */
  readonly seen?: ReadonlySet<string>;
  /** Cards that are hard for the person. */
  readonly weak?: true;
  readonly flagged?: true;
  /** Cards of the user. */
  readonly own?: true;
};

/** `review` shows what is due and new, within the limits; `cram` all of the scope once more and leaves the schedule alone. */
export type Mode = 'review' | 'cram';

/** What runs in a view: a value; `entries` are those made in it. */
export type Session = { readonly mode: Mode; readonly scope: Scope; readonly started: number; readonly entries: readonly Entry[] };

export const startSession = (mode: Mode, scope: Scope, now: number): Session => ({ mode, scope, started: now, entries: [] });

/** All that the choice of a card depends on. */
export type Deck = { readonly cards: readonly Card[]; readonly progress: Progress; readonly limits: Limits };

/** Whether a card belongs to a scope. */
export function isInScope(card: Card, { topics, file, seen, weak, flagged, own }: Scope, progress: Progress, now: number): boolean {
  if (topics && !topics.includes(card.note)) return false;
  if (file && !(card.type === 'fix' ? file.rules.includes(card.rule) : file.sections.includes(placeOf(card)))) return false;
  if (seen && !isSeen(card, seen)) return false;
  if (weak && !isWeak(progress, card.id, now)) return false;
  if (own && card.uri === undefined) return false;
  return !flagged || isFlagged(progress, card.id);
}

/** Whether a rule that fired in the user's files is what a card is about. */
export const isSeen = (card: Card, fired: ReadonlySet<string>): boolean =>
  (card.type === 'fix' && fired.has(card.rule)) || card.rules?.some((rule) => fired.has(rule)) === true;

/** Forgotten at the last time or often, hard by its history, or most likely forgotten by now. */
export function isWeak(progress: Progress, card: string, now: number): boolean {
  const standing = progress.cards.get(card);
  const memory = standing?.memory?.value;
  if (!memory) return false;
  return standing?.rating?.value === 1 || memory.lapses >= 3 || memory.difficulty >= 8 || retrievability(memory, now) < 0.7;
}

export type Counts = { readonly learning: number; readonly reviews: number; readonly newCards: number };

/** How many cards are there to do today, within the limits; in a cram, how many are left. */
export function countsOf(deck: Deck, session: Session, day: Day): Counts {
  const { learning, reviews, newCards } = queue(deck, session, day);
  return { learning: learning.length, reviews: reviews.length, newCards: newCards.length };
}

/** The card to show next; without one, when the next comes back if that is today. */
export type Next = { readonly card: Card } | { readonly card?: never; readonly comesBack?: number };

export function nextCard(deck: Deck, session: Session, day: Day): Next {
  const { learning, reviews, newCards, later } = queue(deck, session, day);
  const card = learning[0] ?? mixed([...reviews, ...newCards], deck, session, day);
  if (card) return { card };
  const soon = later.filter(({ due }) => due <= day.now + LEARN_AHEAD)[0];
  if (soon) return { card: soon.card };
  return later[0] && later[0].due < day.to ? { comesBack: later[0].due } : {};
}

/** With nothing else to do, a card in learning comes this much early. */
const LEARN_AHEAD = 20 * 60_000;

type Queue = {
  readonly learning: readonly Card[];
  readonly reviews: readonly Card[];
  readonly newCards: readonly Card[];
  /** Cards in learning that are not due yet, by time. */
  readonly later: readonly { readonly card: Card; readonly due: number }[];
};

function queue({ cards, progress, limits }: Deck, { mode, scope, entries, started }: Session, day: Day): Queue {
  const open = cards.filter((card) => isInScope(card, scope, progress, started) && !isSuspended(progress, card.id) && !isBuried(progress, card.id, day.now));
  if (mode === 'cram') {
    const known = new Set(practised(entries).flatMap(({ card, rating }) => (rating > 1 ? [card] : [])));
    return { learning: [], reviews: open.filter(({ id }) => !known.has(id)), newCards: [], later: [] };
  }
  const left = leftToday(progress, limits, day);
  const learning: { card: Card; due: number }[] = [];
  const due: { card: Card; due: number }[] = [];
  const fresh: Card[] = [];
  for (const card of open) {
    const memory = memoryOf(progress, card.id);
    if (!memory) fresh.push(card);
    else if (memory.phase === 'review') {
      if (memory.due < day.to) due.push({ card, due: memory.due });
    } else learning.push({ card, due: memory.due });
  }
  const byDue = (a: { due: number }, b: { due: number }): number => a.due - b.due;
  learning.sort(byDue);
  return {
    learning: learning.filter((each) => each.due <= day.now).map(({ card }) => card),
    reviews: due
      .sort(byDue)
      .slice(0, left.reviews)
      .map(({ card }) => card),
    newCards: inTurns(fresh).slice(0, left.newCards),
    later: learning.filter((each) => each.due > day.now),
  };
}

const practised = (entries: readonly Entry[]): Extract<Entry, { type: 'practice' }>[] => {
  const undone = new Set(entries.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])));
  return entries.flatMap((entry) => (entry.type === 'practice' && !undone.has(entry.id) ? [entry] : []));
};

/** How many new cards and reviews the limits leave for today. */
export function leftToday({ recent, undone }: Progress, limits: Limits, { now, from }: Day): Limits {
  let { newCards, reviews } = limits;
  for (const entry of recent) if (entry.type === 'limits' && entry.until > now && !undone.has(entry.id)) ({ newCards, reviews } = entry);
  for (const entry of recent)
    if (entry.type === 'review' && entry.at >= from && !undone.has(entry.id)) {
      if (entry.from === 'new') newCards--;
      if (entry.from === 'review') reviews--;
    }
  return { newCards: Math.max(0, newCards), reviews: Math.max(0, reviews) };
}

/** One of each topic after another, in the order of the topics' cards. */
function inTurns(cards: readonly Card[]): Card[] {
  const turn = new Map<string, number>();
  const keyed = cards.map((card, index) => {
    const round = turn.get(card.note) ?? 0;
    turn.set(card.note, round + 1);
    return { card, round, index };
  });
  return keyed.sort((a, b) => a.round - b.round || a.index - b.index).map(({ card }) => card);
}

/** Topics take turns: the one that was asked longest ago; within it, an order that changes with the day. */
function mixed(cards: readonly Card[], { cards: all, progress }: Deck, { entries }: Session, { from }: Day): Card | undefined {
  if (cards.length === 0) return undefined;
  const noteOf = new Map(all.map(({ id, note }) => [id, note]));
  const asked = new Map<string, number>();
  for (const entry of [...progress.recent, ...entries])
    if ((entry.type === 'review' || entry.type === 'practice') && entry.at >= from) {
      const note = noteOf.get(entry.card);
      if (note !== undefined) asked.set(note, Math.max(asked.get(note) ?? 0, entry.at));
    }
  let best: { card: Card; asked: number; key: number } | undefined;
  for (const card of cards) {
    const each = { card, asked: asked.get(card.note) ?? 0, key: hash(`${from} ${card.id}`) };
    if (!best || each.asked < best.asked || (each.asked === best.asked && each.key < best.key)) best = each;
  }
  return best?.card;
}

// What a person does

/** Where entries get their time and id from. */
export type Maker = { readonly now: number; readonly id: () => string };

export type Answered = { readonly rating: Rating; readonly milliseconds: number; readonly hint?: true };

/** The entry of a rated card: a review, or in a cram an answer that changes no schedule. */
export function rate(session: Session, progress: Progress, card: string, answered: Answered, maker: Maker, options: ScheduleOptions): Entry {
  const at = maker.now;
  const { rating, milliseconds } = answered;
  if (session.mode === 'cram') return { id: maker.id(), at, type: 'practice', card, rating, milliseconds };
  const memory = memoryOf(progress, card);
  const entry: ReviewEntry = {
    id: maker.id(),
    at,
    type: 'review',
    card,
    rating,
    from: memory?.phase ?? 'new',
    milliseconds,
    memory: next(memory, card, rating, at, options),
  };
  return answered.hint ? { ...entry, hint: true } : entry;
}

export const bury = (card: string, day: Day, maker: Maker): Entry => ({ id: maker.id(), at: maker.now, type: 'bury', card, until: day.to });

export const suspend = (card: string, on: boolean, maker: Maker): Entry => ({ id: maker.id(), at: maker.now, type: 'suspend', card, on });

export const flag = (card: string, on: boolean, maker: Maker): Entry => ({ id: maker.id(), at: maker.now, type: 'flag', card, on });

/** Other limits until the study day ends. */
export const limitToday = (limits: Limits, day: Day, maker: Maker): Entry => ({ id: maker.id(), at: maker.now, type: 'limits', until: day.to, ...limits });

/** The session with an entry that was made in it. */
export const withEntry = (session: Session, entry: Entry): Session => ({ ...session, entries: [...session.entries, entry] });

/** The entry that takes the last one of a session back which isn't yet; again and again, to its begin. */
export function undo({ entries }: Session, maker: Maker): Extract<Entry, { type: 'undo' }> | undefined {
  const undone = new Set(entries.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])));
  const last = entries.findLast((entry) => entry.type !== 'undo' && !undone.has(entry.id));
  if (!last) return undefined;
  const of = { id: maker.id(), at: maker.now, type: 'undo' as const, of: last.id };
  return 'card' in last && last.card !== undefined ? { ...of, card: last.card } : of;
}

/** The order in which options or steps are shown: it changes from review to review, and not in between. */
export function shownOrder(card: Card, progress: Progress): number[] {
  const count = card.type === 'choice' || card.type === 'multi' ? card.options.length : card.type === 'order' ? card.steps.length : 0;
  const indexes = [...Array(count).keys()];
  const order = shuffled(indexes, `${card.id} ${memoryOf(progress, card.id)?.reviews ?? 0}`);
  // Steps that happen to stand right would give the answer away.
  return card.type === 'order' && order.every((step, index) => step === index) ? order.reverse() : order;
}
