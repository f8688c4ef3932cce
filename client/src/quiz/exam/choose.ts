import type { Card } from '../cards/card.ts';
import { hash, shuffled } from '../session/random.ts';
import { type Form, type Profile, type Seats, seatsOf } from './profile.ts';

/** A card that an exam can ask. */
export type ExamCard = Extract<Card, { type: 'choice' | 'multi' }>;

/** The cards in exam form that come with the extension: what people change or add tells nothing new to them. */
export const examCards = (cards: readonly Card[]): ExamCard[] =>
  cards.flatMap((card) => ((card.type === 'choice' || card.type === 'multi') && card.exam && card.uri === undefined ? [card] : []));

/** When a person saw a card last, and whether an exam showed it. Nothing for one never seen. */
export type Sight = { readonly last: number; readonly inExam: boolean };

/** What an exam asks, in order; the places of those that don't count, and of those seen before. */
export type Paper = { readonly cards: readonly string[]; readonly uncounted: readonly number[]; readonly seen: readonly number[] };

/** No note has more questions in an exam, if there are others. */
const MOST_OF_A_NOTE = 2;

/** Chooses the questions of an exam; a domain that has too few cards gets fewer. The seed decides among equals. */
export function choose(profile: Profile, form: Form, cards: readonly ExamCard[], sightOf: (card: string) => Sight | undefined, seed: string): Paper {
  const ofNote = new Map<string, number>();
  const parts = seatsOf(profile, form).map((seats) => {
    const chosen = fill(seats, form, cards, ofNote, sightOf, seed);
    const uncounted = shuffled(chosen, `${seed} uncounted`).slice(0, Math.max(0, chosen.length - seats.counted));
    return { chosen, uncounted };
  });
  const asked = shuffled(
    parts.flatMap(({ chosen }) => chosen),
    `${seed} order`,
  );
  const uncounted = new Set(parts.flatMap((part) => part.uncounted));
  const places = (are: (card: ExamCard) => boolean): number[] => asked.flatMap((card, place) => (are(card) ? [place] : []));
  return { cards: asked.map(({ id }) => id), uncounted: places((card) => uncounted.has(card)), seen: places(({ id }) => sightOf(id) !== undefined) };
}

type Candidate = { readonly card: ExamCard; readonly rank: number; readonly last: number; readonly key: number };

/** Seats go round by task. Whatever the task, no card comes before one of a better rank. */
function fill(
  { domain, asked }: Seats,
  form: Form,
  cards: readonly ExamCard[],
  ofNote: Map<string, number>,
  sightOf: (card: string) => Sight | undefined,
  seed: string,
): ExamCard[] {
  const left = cards
    .filter(({ task }) => task?.startsWith(`${domain.tasks}-`))
    .map((card): Candidate => {
      const sight = sightOf(card.id);
      return { card, rank: rankOf(sight, form), last: sight?.last ?? 0, key: hash(`${seed} ${card.id}`) };
    });
  const tasks = [...new Set(left.map(({ card }) => card.task ?? ''))].sort();
  const urgent = urgentNotes(left, asked);
  const chosen: ExamCard[] = [];
  for (let turn = hash(`${seed} ${domain.id}`) % Math.max(1, tasks.length); chosen.length < asked && left.length > 0; ) {
    const best = bestOf(left, tasks, turn, ofNote, urgent);
    left.splice(left.indexOf(best), 1);
    chosen.push(best.card);
    ofNote.set(best.card.note, (ofNote.get(best.card.note) ?? 0) + 1);
    turn = (tasks.indexOf(best.card.task ?? '') + 1) % tasks.length;
  }
  return chosen;
}

/** A full exam asks what was never seen; the others leave that to it as far as they can. */
const rankOf = (sight: Sight | undefined, form: Form): number => (form === 'full' ? (sight ? 1 : 0) : sight?.inExam ? 0 : sight ? 1 : 2);

function bestOf(
  left: readonly Candidate[],
  tasks: readonly string[],
  turn: number,
  ofNote: ReadonlyMap<string, number>,
  urgent: ReadonlySet<string>,
): Candidate {
  const order = ({ card, rank, last, key }: Candidate): readonly number[] => [
    // The cap on notes, before all others.
    Math.max(0, (ofNote.get(card.note) ?? 0) + 1 - MOST_OF_A_NOTE),
    rank,
    (tasks.indexOf(card.task ?? '') - turn + tasks.length) % tasks.length,
    last,
    urgent.has(card.note) ? 0 : 1,
    key,
  ];
  const ordered = left.map((candidate) => ({ candidate, by: order(candidate) }));
  return ordered.reduce((best, each) => (isBefore(each.by, best.by) ? each : best)).candidate;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Notes with more unseen cards than the exams after this one can take: the rest would be lost to them. */
function urgentNotes(left: readonly Candidate[], asked: number): ReadonlySet<string> {
  const unseen = left.filter(({ last }) => last === 0);
  const after = Math.floor(unseen.length / Math.max(1, asked)) - 1;
  const count = new Map<string, number>();
  for (const { card } of unseen) count.set(card.note, (count.get(card.note) ?? 0) + 1);
  return new Set([...count].flatMap(([note, cards]) => (cards > after * MOST_OF_A_NOTE ? [note] : [])));
}

/** What keeps a profile from being kept, in a sentence each: full exams one after another, whatever the seed, then one of each other form. */
export function unfilled(profile: Profile, cards: readonly ExamCard[], seeds: readonly string[]): string[] {
  const known = new Map(cards.map((card) => [card.id, card]));
  for (const seed of seeds) {
    const sights = new Map<string, Sight>();
    for (let number = 1; number <= profile.exams; number++) {
      const paper = choose(profile, 'full', cards, (id) => sights.get(id), `${seed} ${number}`);
      const faults = paperFaults(profile, 'full', paper, known).map((fault) => `${profile.id}: exam ${number} of ${profile.exams} ${fault}`);
      if (faults.length > 0) return faults;
      for (const id of paper.cards) sights.set(id, { last: number, inExam: true });
    }
    for (const form of ['half', ...profile.domains.map(({ id }) => ({ domain: id }))] as const) {
      const faults = paperFaults(profile, form, { ...choose(profile, form, cards, (id) => sights.get(id), seed), seen: [] }, known);
      if (faults.length > 0) return faults.map((fault) => `${profile.id}: the exam ${JSON.stringify(form)} ${fault}`);
    }
  }
  return [];
}

function paperFaults(profile: Profile, form: Form, { cards, uncounted, seen }: Paper, known: ReadonlyMap<string, ExamCard>): string[] {
  const ofNote = new Map<string, number>();
  for (const id of cards) ofNote.set(known.get(id)?.note ?? '', (ofNote.get(known.get(id)?.note ?? '') ?? 0) + 1);
  const counted = cards.filter((_, place) => !uncounted.includes(place));
  const of = (some: readonly string[], tasks: string): number => some.filter((id) => known.get(id)?.task?.startsWith(`${tasks}-`)).length;
  return [
    ...seatsOf(profile, form).flatMap(({ domain, ...seats }) => {
      const found = [of(cards, domain.tasks), of(counted, domain.tasks)];
      return found[0] === seats.asked && found[1] === seats.counted ? [] : [`asks ${found[0]} of ${seats.asked} questions of ${domain.id}.`];
    }),
    ...(seen.length > 0 ? [`asks ${seen.length} questions again.`] : []),
    ...[...ofNote].flatMap(([note, count]) => (count > MOST_OF_A_NOTE ? [`asks ${count} questions of ${note}.`] : [])),
  ];
}
