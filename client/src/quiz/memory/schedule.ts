import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade, type State, StrategyMode } from 'ts-fsrs';
import { l10n } from '../../l10n.ts';
import type { Card } from '../cards/card.ts';

/** How well a card was known: again, hard, good, easy. Hard is a pass. */
export type Rating = 1 | 2 | 3 | 4;
export const ratings: readonly Rating[] = [1, 2, 3, 4];
export const ratingNames: Readonly<Record<Rating, string>> = { 1: l10n.t('Again'), 2: l10n.t('Hard'), 3: l10n.t('Good'), 4: l10n.t('Easy') };

export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** What is known of a person's memory of a card. Times are milliseconds since 1970. */
export type Memory = {
  readonly phase: Phase;
  readonly due: number;
  /** Days until the chance to recall it falls to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** Days until it is due, counted at the last review; 0 in (re)learning. */
  readonly interval: number;
  /** The learning step it is at. */
  readonly step: number;
  readonly reviews: number;
  readonly lapses: number;
  /** Time of the last review. */
  readonly last: number;
};

export type ScheduleOptions = {
  /** The chance to recall a card when it comes back, from 0.7 to 0.97. */
  readonly retention: number;
};

export const DEFAULT_RETENTION = 0.9;

const phases: readonly Phase[] = ['new', 'learning', 'review', 'relearning'];

/** FSRS-6 with its default weights and the learning steps of one and ten minutes. `seed` decides the fuzz of long intervals. */
function scheduler(seed: string, { retention }: ScheduleOptions): ReturnType<typeof fsrs> {
  const request_retention = Math.min(0.97, Math.max(0.7, Number.isFinite(retention) ? retention : DEFAULT_RETENTION));
  return fsrs({ request_retention, enable_fuzz: true, enable_short_term: true, learning_steps: ['1m', '10m'], relearning_steps: ['10m'] }).useStrategy(
    StrategyMode.SEED,
    () => seed,
  );
}

/** The memory after each rating: what the four buttons promise is what `next` gives. */
export function preview(memory: Memory | undefined, cardId: string, now: number, options: ScheduleOptions): Readonly<Record<Rating, Memory>> {
  const outcomes = scheduler(seedOf(cardId, memory), options).repeat(toFsrs(memory, now), new Date(now));
  return { 1: fromFsrs(outcomes[1].card), 2: fromFsrs(outcomes[2].card), 3: fromFsrs(outcomes[3].card), 4: fromFsrs(outcomes[4].card) };
}

/** The memory after a review. */
export function next(memory: Memory | undefined, cardId: string, rating: Rating, now: number, options: ScheduleOptions): Memory {
  const { card } = scheduler(seedOf(cardId, memory), options).next(toFsrs(memory, now), new Date(now), rating satisfies Grade);
  return fromFsrs(card);
}

/** The chance to recall a card now, from 0 to 1; 0 for a new one. */
export function retrievability(memory: Memory | undefined, now: number): number {
  if (!memory || memory.stability <= 0) return 0;
  return curve(Math.max(0, now - memory.last) / DAY, memory.stability);
}
const { forgetting_curve: curve } = fsrs();

/** The same card at the same review has the same fuzz, whenever it is asked for. */
const seedOf = (cardId: string, memory: Memory | undefined): string => `${cardId} ${memory?.reviews ?? 0}`;

/** When a card is due. A review that the clock says is still to come tells nothing of that: then it is due now. */
export const dueOf = ({ due, last }: Memory, now: number): number => (last > now + DAY ? Math.min(due, now) : due);

function toFsrs(memory: Memory | undefined, now: number): FsrsCard {
  if (!memory) return createEmptyCard(new Date(now));
  return {
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.interval,
    learning_steps: memory.step,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: phases.indexOf(memory.phase) satisfies State as State,
    // By a clock that was set back since, the last review is no later than this one.
    last_review: new Date(Math.min(memory.last, now)),
  };
}

const fromFsrs = (card: FsrsCard): Memory => ({
  phase: phases[card.state] ?? 'new',
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  interval: card.scheduled_days,
  step: card.learning_steps,
  reviews: card.reps,
  lapses: card.lapses,
  last: card.last_review?.getTime() ?? card.due.getTime(),
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A time span for a button: `10 min`, `3 d`, `1.5 mo`, `2.1 y`. */
export function spanText(milliseconds: number): string {
  const days = milliseconds / DAY;
  if (milliseconds < 60 * MINUTE) return l10n.t('{0} min', Math.max(1, Math.round(milliseconds / MINUTE)));
  if (days < 1) return `${Math.round(milliseconds / MINUTE / 60)} h`;
  if (days < 31) return `${Math.round(days)} d`;
  if (days < 365) return l10n.t('{0} mo', round(days / 30.4));
  return `${round(days / 365)} y`;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** How an objective card was answered. */
export type Outcome = { readonly right: boolean; readonly hint: boolean; readonly milliseconds: number };

/** The rating an answer deserves: wrong is Again, right with a hint or slow is Hard, else Good. Easy is the person's to say. */
export function proposedRating(type: Card['type'], { right, hint, milliseconds }: Outcome): Rating {
  if (!right) return 1;
  return hint || milliseconds > slowAfter[type] ? 2 : 3;
}

/** The exam leaves 144 seconds for a question: 75 in 180 minutes. The other types ask less, or have a file to edit. */
const slowAfter: Readonly<Record<Card['type'], number>> = {
  choice: 144_000,
  multi: 144_000,
  recall: 60_000,
  cloze: 60_000,
  order: 90_000,
  fill: 60_000,
  fix: 300_000,
};
