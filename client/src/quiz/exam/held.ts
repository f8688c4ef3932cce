import type { Card } from '../cards/card.ts';
import { memoryOf, type Progress } from '../memory/progress.ts';
import { examCards, type Sight } from './choose.ts';
import { satIn } from './result.ts';

/** The cards that wait for an exam: nobody was asked them in one that was sat to its end, or in the quiz. */
export function heldBack(cards: readonly Card[], progress: Progress): ReadonlySet<string> {
  const asked = new Set(satIn(progress.exams).flatMap(({ begun }) => begun.cards));
  return new Set(examCards(cards).flatMap(({ id }) => (asked.has(id) || memoryOf(progress, id) ? [] : [id])));
}

/** When a person saw each card last: in the quiz, in an exam that was sat, or in one that was not, as far as it went. */
export function sightsIn(progress: Progress): (card: string) => Sight | undefined {
  const inExams = new Map<string, number>();
  for (const { begun, ended, questions, last } of progress.exams.values())
    for (const card of ended && ended.value.how !== 'dropped' ? (begun?.value.cards ?? []) : questions.keys())
      inExams.set(card, Math.max(last, inExams.get(card) ?? 0));
  return (card) => {
    const inExam = inExams.get(card);
    const { rating, practised } = progress.cards.get(card) ?? {};
    const inQuiz = [rating?.at, practised?.at, memoryOf(progress, card)?.last].reduce((last, at) => (at !== undefined && at > (last ?? 0) ? at : last));
    return inExam === undefined && inQuiz === undefined ? undefined : { last: Math.max(inExam ?? 0, inQuiz ?? 0), inExam: inExam !== undefined };
  };
}
