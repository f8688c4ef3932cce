import type { Card } from '../cards/card.ts';
import { isSuspended, memoryOf, type Progress } from '../memory/progress.ts';
import { retrievability } from '../memory/schedule.ts';
import { isWeak } from '../session/session.ts';

/** How well some cards are known. */
export type Mastery = {
  readonly cards: number;
  /** Cards that were asked at least once. */
  readonly seen: number;
  /** Cards that would be known now: the chances to recall them, added up. Of all cards that is recall times coverage. */
  readonly known: number;
  /** Cards that are hard for the person. */
  readonly weak: number;
};

/** By the notes that cards are about. Suspended cards are out of it. */
export function masteryByNote(cards: readonly Card[], progress: Progress, now: number): ReadonlyMap<string, Mastery> {
  const found = new Map<string, { -readonly [Name in keyof Mastery]: number }>();
  for (const { id, note } of cards) {
    if (isSuspended(progress, id)) continue;
    const mastery = found.get(note) ?? { cards: 0, seen: 0, known: 0, weak: 0 };
    found.set(note, mastery);
    mastery.cards++;
    const memory = memoryOf(progress, id);
    if (!memory) continue;
    const recall = retrievability(memory, now);
    mastery.seen++;
    mastery.known += recall;
    if (isWeak(progress, id, now, recall)) mastery.weak++;
  }
  return found;
}

export const together = (all: readonly Mastery[]): Mastery =>
  all.reduce((a, b) => ({ cards: a.cards + b.cards, seen: a.seen + b.seen, known: a.known + b.known, weak: a.weak + b.weak }), {
    cards: 0,
    seen: 0,
    known: 0,
    weak: 0,
  });

/** So often forgotten, a card is worth another look at its note. */
const LEECH = 8;

/** Whether a card was forgotten again and again. */
export const isLeech = (progress: Progress, card: string): boolean => (memoryOf(progress, card)?.lapses ?? 0) >= LEECH;
