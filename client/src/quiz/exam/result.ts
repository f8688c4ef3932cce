import { grade } from '../cards/grade.ts';
import type { Attempt } from '../memory/attempt.ts';
import type { Ending, ExamBegin } from '../memory/entry.ts';
import type { ExamCard } from './choose.ts';
import { type Domain, domainOf, type Profile } from './profile.ts';

/** How many of some questions were right. */
export type Mark = { readonly right: number; readonly of: number };

/** A score from 100 to 1,000 with the range in which it would be nine times of ten. This is not AWS's scale, which nobody knows. */
export type Score = { readonly score: number; readonly low: number; readonly high: number; readonly verdict: 'pass' | 'fail' | 'open' };

/** 90 % of a normal distribution are within so many standard deviations. */
const Z = 1.6448536;

/** The verdict says something only if the whole range lies on one side of the mark. */
export function scoreOf({ right, of }: Mark, passMark: number): Score {
  const share = of === 0 ? 0 : right / of;
  const [low, high] = of === 0 ? [0, 1] : wilson(share, of);
  const verdict = scaled(low) >= passMark ? 'pass' : scaled(high) < passMark ? 'fail' : 'open';
  return { score: scaled(share), low: scaled(low), high: scaled(high), verdict };
}

const scaled = (share: number): number => Math.round(100 + 900 * share);

/** Wilson's interval: it stays within 0 and 1, and says something of few questions too. */
function wilson(share: number, of: number): readonly [number, number] {
  const square = (Z * Z) / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** An exam that was sat to its end. */
export type Sat = { readonly id: string; readonly at: number; readonly begun: ExamBegin; readonly ended: Ending; readonly attempt: Attempt };

/** The exams that were handed in, by the person or the clock; the first comes first. */
export const satIn = (exams: ReadonlyMap<string, Attempt>): Sat[] =>
  [...exams]
    .flatMap(([id, attempt]) => {
      const { begun, ended } = attempt;
      return begun && ended && ended.value.how !== 'dropped' ? [{ id, at: ended.at, begun: begun.value, ended: ended.value, attempt }] : [];
    })
    .sort((a, b) => a.at - b.at);

/** The places of the questions that were answered right; none without an answer is. */
export const rightIn = ({ questions }: Attempt, { cards }: ExamBegin, find: (card: string) => ExamCard | undefined): number[] =>
  cards.flatMap((id, place) => {
    const card = find(id);
    const chosen = questions.get(id)?.chosen?.value ?? [];
    return card && isRight(card, chosen) ? [place] : [];
  });

const isRight = (card: ExamCard, chosen: readonly number[]): boolean =>
  grade(card, card.type === 'choice' ? { type: 'choice', chosen: chosen.length === 1 ? (chosen[0] ?? -1) : -1 } : { type: 'multi', chosen }).right;

/** The mark of an exam: what counts of it. `only` narrows by place. */
export function markOf({ begun: { cards, uncounted }, ended: { right } }: Pick<Sat, 'begun' | 'ended'>, only: (place: number) => boolean = () => true): Mark {
  const places = cards.flatMap((_, place) => (!uncounted.includes(place) && only(place) ? [place] : []));
  return { right: places.filter((place) => right.includes(place)).length, of: places.length };
}

/** The marks of an exam by domain and by task, in the order of the profile; of questions that are gone since nothing is known. */
export function marksBy(
  sat: Sat,
  profile: Profile,
  find: (card: string) => ExamCard | undefined,
): { domain: Domain; mark: Mark; tasks: { task: string; mark: Mark }[] }[] {
  const tasks = sat.begun.cards.map((id) => find(id)?.task);
  return profile.domains.flatMap((domain) => {
    const isIn = (place: number): boolean => domainOf(profile, tasks[place])?.id === domain.id;
    const mark = markOf(sat, isIn);
    const own = [...new Set(tasks.flatMap((task, place) => (task !== undefined && isIn(place) ? [task] : [])))].sort();
    const all = own.map((task) => ({ task, mark: markOf(sat, (place) => tasks[place] === task) }));
    return own.length > 0 ? [{ domain, mark, tasks: all.filter((each) => each.mark.of > 0) }] : [];
  });
}

/** What a person answered at the first sight of each question, over all exams: this alone says what an exam would find. */
export const firstSights = (sats: readonly Sat[]): { card: string; right: boolean }[] =>
  sats.flatMap(({ begun: { cards, seen }, ended: { right } }) =>
    cards.flatMap((card, place) => (seen.includes(place) ? [] : [{ card, right: right.includes(place) }])),
  );
