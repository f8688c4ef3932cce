import type { Memory, Phase } from './schedule.ts';

/**
 * What times, ids and memories can be. All that comes out of logs, backups and other devices is held against this before it counts; what is
 * out of range is refused.
 */

/** No clock is right that says it is later. What comes from elsewhere is refused then. */
export const LATEST = Date.UTC(2200, 0);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Our own entries come after those, and other devices take them too. */
export const LATEST_SHARED = LATEST + DAY;
/** The scheduler's own limits. */
const LONGEST = 36_500;
const MIN_STABILITY = 0.001;

export const isCount = (value: unknown, most: number): value is number => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** A time in milliseconds since 1970. */
export const isTime = (value: unknown): value is number => isCount(value, 2 * LATEST);

/** A text that names a card or an entry. */
export const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 300 && !/[\p{Cc}\p{Cs}]/u.test(value);

const MOST_CARDS = 9_999;
export const isNumberOfCards = (value: unknown): value is number => isCount(value, MOST_CARDS);
export const asNumberOfCards = (value: number): number => Math.min(MOST_CARDS, Math.max(0, Math.floor(value) || 0));

/** How long an answer took: what is out of range says nothing, and is cut to it. */
export const asDuration = (value: unknown, longest = DAY): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(0, value), longest) : undefined;

const phases: readonly Phase[] = ['learning', 'review', 'relearning'];

/** Whether the scheduler could have made a memory. */
export const isMemory = ({ phase, due, stability, difficulty, interval, step, reviews, lapses, last }: Memory): boolean =>
  phases.includes(phase) &&
  isTime(due) &&
  isTime(last) &&
  // Devices tell each other minutes.
  due >= last - MINUTE &&
  due - last <= (LONGEST + 1) * DAY &&
  stability >= MIN_STABILITY &&
  stability <= LONGEST &&
  difficulty >= 1 &&
  difficulty <= 10 &&
  isCount(interval, LONGEST) &&
  isCount(step, 100) &&
  isCount(reviews, 1_000_000) &&
  isCount(lapses, reviews);
