import { type Card, placeOf } from '../cards/card.ts';
import { cardOf, type Entry, type ReviewEntry, type Stamp } from '../memory/entry.ts';
import { holds, isBuried, isFlagged, isSuspended, memoryOf, nextStamp, type Progress } from '../memory/progress.ts';
import { asNumberOfCards } from '../memory/ranges.ts';
import { next, type Rating, retrievability, type ScheduleOptions } from '../memory/schedule.ts';
import { dueIn, type Plan } from '../study/plan.ts';
import { hash, shuffled } from './random.ts';

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
  /** Ids of cards. */
  readonly cards?: readonly string[];
  /** Ids of notes. */
  readonly topics?: readonly string[];
  /** What the server says about an open file: cards on its keys, and on rules that look at them. */
  readonly file?: { readonly sections: readonly string[]; readonly rules: readonly string[] };
  /** Rules that fired in the user's files. */
  readonly seen?: ReadonlySet<string>;
  /** Cards that are hard for the person. */
  readonly weak?: true;
  readonly flagged?: true;
  /** Cards in the user's own files. */
  readonly own?: true;
};

/** `review` shows what is due and new, within the limits; `cram` all of the scope once more and leaves the schedule alone. */
export type Mode = 'review' | 'cram';

/** What runs in a view: a value; `entries` are those made in it. */
export type Session = { readonly mode: Mode; readonly scope: Scope; readonly started: number; readonly entries: readonly Entry[] };

export const startSession = (mode: Mode, scope: Scope, now: number): Session => ({ mode, scope, started: now, entries: [] });

/** All that the choice of a card depends on. */
export type Deck = {
  readonly cards: readonly Card[];
  readonly progress: Progress;
  readonly limits: Limits;
  /** What the date of an exam, or a break, makes of the schedule. */
  readonly plan?: Plan;
  /** Cards that wait for an exam. */
  readonly held?: ReadonlySet<string>;
};

/** Whether a card belongs to a scope. */
export function isInScope(card: Card, { cards, topics, file, seen, weak, flagged, own }: Scope, progress: Progress, now: number): boolean {
  if (cards && !cards.includes(card.id)) return false;
  if (topics && !topics.includes(card.note)) return false;
  if (file && !(card.type === 'fix' ? file.rules.includes(card.rule) : file.sections.includes(placeOf(card)))) return false;
  if (own && card.uri === undefined) return false;
  if (seen && !isSeen(card, seen)) return false;
  if (weak && !isWeak(progress, card.id, now)) return false;
  return !flagged || isFlagged(progress, card.id);
}

/** Whether a session over a scope may ask a card. */
const isAsked = (card: Card, scope: Scope, { progress, held }: Deck, now: number): boolean =>
  isInScope(card, scope, progress, now) && held?.has(card.id) !== true;

/** Whether a rule that fired in the user's files is what a card is about. */
const isSeen = (card: Card, fired: ReadonlySet<string>): boolean =>
  (card.type === 'fix' && fired.has(card.rule)) || card.rules?.some((rule) => fired.has(rule)) === true;

/** Forgotten at the last time or often, hard by its history, or most likely forgotten by now. */
export function isWeak(progress: Progress, card: string, now: number, recall = retrievability(memoryOf(progress, card), now)): boolean {
  const standing = progress.cards.get(card);
  const memory = standing?.memory?.value;
  if (!memory) return false;
  return standing?.rating?.value === 1 || memory.lapses >= 3 || memory.difficulty >= 8 || recall < 0.7;
}

export type Counts = { readonly learning: number; readonly reviews: number; readonly newCards: number };

/** How many cards there are to do in a session, within today's limits; in a cram, how many are left. */
export function countsOf(deck: Deck, session: Session, day: Day): Counts {
  const { learning, reviews, newCards } = queue(deck, session, day);
  return { learning: learning.length, reviews: reviews.length, newCards: newCards.length };
}

/** What stands at a moment before a session: the numbers that the view, its badge and lists of topics show. */
export type Standing = {
  /** Cards to repeat now, within the limit of the day. */
  readonly due: number;
  /** Cards in learning that come back within minutes. */
  readonly soon: number;
  /** New cards within the limit of the day, and those that it leaves for other days. */
  readonly fresh: number;
  readonly waiting: number;
  readonly all: number;
  /** Cards that wait for an exam. */
  readonly held: number;
};

export function standingOf(deck: Deck, scope: Scope, now: number): Standing {
  const { cards } = deck;
  const { learning, reviews, newCards, unseen } = queue(deck, startSession('review', scope, now), dayOf(now));
  const due = learning.filter((each) => each.due <= now).length;
  return {
    due: due + reviews.length,
    soon: learning.length - due,
    fresh: newCards.length,
    waiting: deck.plan?.noNewCards ? 0 : unseen - newCards.length,
    all: cards.filter((card) => isAsked(card, scope, deck, now)).length,
    held: cards.filter((card) => isInScope(card, scope, deck.progress, now) && !isAsked(card, scope, deck, now)).length,
  };
}

/** The card to show next; without one, when the next comes back if that is today. */
export type Next = { readonly card: Card } | { readonly card?: never; readonly comesBack?: number };

export function nextCard(deck: Deck, session: Session, day: Day): Next {
  const { learning, reviews, newCards, comesBack } = queue(deck, session, day);
  const [first] = learning;
  const card = first && first.due <= day.now ? first.card : (mixed([...reviews, ...newCards], askedToday(deck, day), day) ?? first?.card);
  if (card) return { card };
  return comesBack === undefined ? {} : { comesBack };
}

/** With nothing else to do, a card in learning comes this much early. */
const LEARN_AHEAD = 20 * 60_000;

type Queue = {
  /** Cards in learning that are due, or will be in a few minutes, by time. */
  readonly learning: readonly { readonly card: Card; readonly due: number }[];
  readonly reviews: readonly Card[];
  readonly newCards: readonly Card[];
  /** How many cards were never asked, whatever the limit. */
  readonly unseen: number;
  /** When the first of the other cards in learning is due, if that is today. */
  readonly comesBack?: number;
};

function queue(deck: Deck, { mode, scope, entries, started }: Session, day: Day): Queue {
  const { cards, progress, limits, plan } = deck;
  const open = cards.filter((card) => isAsked(card, scope, deck, started) && !isSuspended(progress, card.id) && !isBuried(progress, card.id, day.now));
  if (mode === 'cram') return { learning: [], reviews: toCram(open, entries), newCards: [], unseen: 0 };
  const left = leftToday(progress, limits, day);
  const learning: { card: Card; due: number }[] = [];
  const reviews: { card: Card; due: number }[] = [];
  const fresh: Card[] = [];
  for (const card of open) {
    const memory = memoryOf(progress, card.id);
    const due = memory && dueIn(plan, card.id, memory, day.now);
    if (due === undefined) fresh.push(card);
    else if (memory?.phase !== 'review') learning.push({ card, due });
    else if (due < day.to) reviews.push({ card, due });
  }
  const byDue = (a: { due: number }, b: { due: number }): number => a.due - b.due;
  learning.sort(byDue);
  reviews.sort(byDue);
  const soon = learning.filter(({ due }) => due <= day.now + LEARN_AHEAD);
  const later = learning[soon.length]?.due ?? day.to;
  const comesBack = later < day.to ? later : undefined;
  return {
    learning: soon,
    reviews: reviews.slice(0, left.reviews).map(({ card }) => card),
    newCards: plan?.noNewCards ? [] : inTurns(fresh, open, askedToday(deck, day)).slice(0, left.newCards),
    unseen: fresh.length,
    ...(comesBack === undefined ? {} : { comesBack }),
  };
}

/** The cards not asked yet in this session; then, one at a time, those that were not known, the oldest first. */
function toCram(cards: readonly Card[], entries: readonly Entry[]): readonly Card[] {
  const undone = undoneIn(entries);
  const asked = new Map(
    entries.flatMap((entry, at) => (entry.type === 'practice' && !undone.has(entry.id) ? [[entry.card, { at, rating: entry.rating }]] : [])),
  );
  const left = cards.filter(({ id }) => (asked.get(id)?.rating ?? 1) === 1);
  const fresh = left.filter(({ id }) => !asked.has(id));
  return fresh.length > 0 ? fresh : left.sort((a, b) => (asked.get(a.id)?.at ?? 0) - (asked.get(b.id)?.at ?? 0)).slice(0, 1);
}

const undoneIn = (entries: readonly Entry[]): ReadonlySet<string> => new Set(entries.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])));

/** How many new cards and reviews the limits leave for today. */
export function leftToday(progress: Progress, usual: Limits, day: Day): Limits {
  const { from, to } = day;
  let { newCards, reviews } = limitsNow(progress, usual, day.now);
  // Stamps grow with each entry of a card, also where the clock was set back; the review itself tells the time by the clock.
  for (const entry of since(progress, from))
    if (entry.type === 'review' && entry.memory.last >= from && entry.memory.last < to) {
      if (entry.from === 'new') newCards--;
      if (entry.from === 'review') reviews--;
    }
  return { newCards: Math.max(0, newCards), reviews: Math.max(0, reviews) };
}

/** The limits that hold now: the usual, or others until the day ends. */
export function limitsNow({ recent, undone }: Progress, usual: Limits, now: number): Limits {
  const other = recent.findLast((entry) => entry.type === 'limits' && holds(entry.until, now) && !undone.has(entry.id));
  return other?.type === 'limits' ? { newCards: other.newCards, reviews: other.reviews } : usual;
}

/** The entries from a time on that are not taken back. */
const since = ({ recent, undone }: Progress, from: number): Entry[] =>
  recent.slice(recent.findLastIndex(({ at }) => at < from) + 1).filter(({ id }) => !undone.has(id));

/** New cards in turns: one of each topic, those first of which the least are known, then those asked longest ago. */
function inTurns(fresh: readonly Card[], open: readonly Card[], asked: Asked): readonly Card[] {
  const next = new Map<string, number>();
  const left = new Set(fresh);
  for (const card of open) if (!left.has(card)) next.set(card.note, (next.get(card.note) ?? 0) + 1);
  const turns = fresh.map((card) => {
    const turn = next.get(card.note) ?? 0;
    next.set(card.note, turn + 1);
    return { card, turn, asked: asked.get(card.note) ?? 0 };
  });
  return turns.sort((a, b) => a.turn - b.turn || a.asked - b.asked).map(({ card }) => card);
}

/** Topics take turns: the one that was asked longest ago; within it, an order that changes with the day. */
function mixed(cards: readonly Card[], asked: Asked, { from }: Day): Card | undefined {
  let best: { card: Card; asked: number; key: number } | undefined;
  for (const card of cards) {
    const each = { card, asked: asked.get(card.note) ?? 0, key: hash(`${from} ${card.id}`) };
    if (!best || each.asked < best.asked || (each.asked === best.asked && each.key < best.key)) best = each;
  }
  return best?.card;
}

/** When a topic was asked last on this day. */
type Asked = ReadonlyMap<string, number>;

function askedToday({ cards, progress }: Deck, { from }: Day): Asked {
  const answered = new Map(since(progress, from).flatMap((entry) => (entry.type === 'review' || entry.type === 'practice' ? [[entry.card, entry.at]] : [])));
  const asked = new Map<string, number>();
  if (answered.size > 0) for (const { id, note } of cards) asked.set(note, Math.max(asked.get(note) ?? 0, answered.get(id) ?? 0));
  return asked;
}

// What a person does

/** Where entries get their time and their stamp from. */
export type Maker = { readonly now: number; stamp(card?: string): Stamp };

/** Whether a card was answered after a time, in another window for example. */
export const isAnsweredSince = (progress: Progress, card: string, since: number, now: number): boolean => {
  const last = memoryOf(progress, card)?.last ?? 0;
  return last > since && last <= now;
};

/** Makes entries now that come after all that is known. */
export const makerOf = (progress: () => Progress, now: number, id: () => string): Maker => ({
  now,
  stamp: (card) => nextStamp(progress(), card, now, id()),
});

export type Answered = { readonly rating: Rating; readonly milliseconds: number; readonly hint?: true };

/** The entry of a rated card: a review, or in a cram an answer that changes no schedule. */
export function rate(session: Session, progress: Progress, card: string, answered: Answered, maker: Maker, options: ScheduleOptions): Entry {
  const { rating, milliseconds } = answered;
  if (session.mode === 'cram') return { ...maker.stamp(card), type: 'practice', card, rating, milliseconds };
  const memory = memoryOf(progress, card);
  const entry: ReviewEntry = {
    ...maker.stamp(card),
    type: 'review',
    card,
    rating,
    from: memory?.phase ?? 'new',
    milliseconds,
    memory: next(memory, card, rating, maker.now, options),
  };
  return answered.hint ? { ...entry, hint: true } : entry;
}

export const bury = (card: string, day: Day, maker: Maker): Entry => ({ ...maker.stamp(card), type: 'bury', card, until: day.to });

export const suspend = (card: string, on: boolean, maker: Maker): Entry => ({ ...maker.stamp(card), type: 'suspend', card, on });

export const flag = (card: string, on: boolean, maker: Maker): Entry => ({ ...maker.stamp(card), type: 'flag', card, on });

/** Other limits until the study day ends. */
export const limitToday = ({ newCards, reviews }: Limits, day: Day, maker: Maker): Entry => ({
  ...maker.stamp(),
  type: 'limits',
  until: day.to,
  newCards: asNumberOfCards(newCards),
  reviews: asNumberOfCards(reviews),
});

/** The session with an entry that was made in it. */
export const withEntry = (session: Session, entry: Entry): Session => ({ ...session, entries: [...session.entries, entry] });

/** The entry that takes the last one of a session back which isn't yet; again and again, to its begin. */
export function undo({ entries }: Session, maker: Maker): Extract<Entry, { type: 'undo' }> | undefined {
  const undone = undoneIn(entries);
  const last = entries.findLast((entry) => entry.type !== 'undo' && !undone.has(entry.id));
  if (!last) return undefined;
  const card = cardOf(last);
  return { ...maker.stamp(card), type: 'undo', of: last.id, ...(card === undefined ? {} : { card }) };
}

/** The order in which options or steps are shown: it changes from review to review, and not in between. */
export function shownOrder(card: Card, progress: Progress): number[] {
  const count = card.type === 'choice' || card.type === 'multi' ? card.options.length : card.type === 'order' ? card.steps.length : 0;
  const indexes = [...Array(count).keys()];
  const order = shuffled(indexes, `${card.id} ${memoryOf(progress, card.id)?.reviews ?? 0}`);
  // Steps that happen to stand right would give the answer away.
  return card.type === 'order' && order.every((step, index) => step === index) ? order.reverse() : order;
}
