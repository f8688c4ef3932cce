import { l10n } from '../../l10n.ts';
import { isOfExam } from '../memory/attempt.ts';
import type { Entry, ExamPart } from '../memory/entry.ts';
import { memoryOf, type Progress } from '../memory/progress.ts';
import { type Memory, type Rating, ratingNames, retrievability } from '../memory/schedule.ts';

/** A line of a card's log, oldest first. */
type LogRow = {
  readonly at: number;
  /** `Good`, `Buried`, ... */
  readonly what: string;
  readonly undone: boolean;
  readonly rating?: Rating;
  readonly milliseconds?: number;
  /** Time from this review to the next that it planned. */
  readonly interval?: number;
};

/** All that is known of a card; `history` is what the store's log says about it. */
export type CardInfo = {
  readonly memory?: Memory;
  /** The chance to recall it now, from 0 to 1. */
  readonly recall?: number;
  readonly first?: number;
  /** Reviews that count. */
  readonly reviews: number;
  /** Their mean time in milliseconds. */
  readonly pace?: number;
  readonly log: readonly LogRow[];
};

export function cardInfo(card: string, history: readonly Entry[], progress: Progress, now: number): CardInfo {
  const log = history.flatMap((entry) => (entry.type === 'undo' || isOfExam(entry) ? [] : [rowOf(entry, progress.undone.has(entry.id))]));
  const counted = history.flatMap((entry) => (entry.type === 'review' && !progress.undone.has(entry.id) ? [entry] : []));
  const memory = memoryOf(progress, card);
  const [first] = counted;
  return {
    ...(memory ? { memory, recall: retrievability(memory, now) } : {}),
    ...(first ? { first: first.memory.last, pace: counted.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / counted.length } : {}),
    reviews: counted.length,
    log,
  };
}

function rowOf(entry: Exclude<Entry, { type: 'undo' } | ExamPart>, undone: boolean): LogRow {
  const row = { at: entry.at, undone };
  switch (entry.type) {
    case 'review': {
      const { rating, milliseconds, memory } = entry;
      return { ...row, what: ratingNames[rating], rating, milliseconds, interval: memory.due - memory.last };
    }
    case 'practice':
      return { ...row, what: l10n.t('{0}, as practice', ratingNames[entry.rating]), rating: entry.rating, milliseconds: entry.milliseconds };
    case 'bury':
      return { ...row, what: l10n.t('Buried for the day') };
    case 'suspend':
      return { ...row, what: entry.on ? l10n.t('Suspended') : l10n.t('Taken back') };
    case 'flag':
      return { ...row, what: entry.on ? l10n.t('Flagged') : l10n.t('Flag taken away') };
    case 'limits':
      return { ...row, what: l10n.t('Limits of the day changed') };
    case 'take':
      return { ...row, what: l10n.t('Came from another device') };
  }
}
