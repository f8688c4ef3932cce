import fc from 'fast-check';
import { type Entry, type ExamPart, entryIds } from '../../client/src/quiz/memory/entry.ts';
import { noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { type Memory, next, type Rating } from '../../client/src/quiz/memory/schedule.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 23, 12);

/** What a person may do with some cards, as an arbitrary: a step takes a time since the one before, and undo names a step back. */
type Step = {
  readonly card: string;
  readonly wait: number;
  readonly act: 'review' | 'practice' | 'bury' | 'suspend' | 'flag' | 'undo' | 'take' | 'exam';
  readonly value: number;
};

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    card: fc.constantFrom('one', 'two', 'three'),
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 0, max: 20 * DAY })),
    act: fc.constantFrom('review', 'review', 'review', 'practice', 'bury', 'suspend', 'flag', 'undo', 'take', 'exam'),
    value: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 40, size: 'max' },
);

/** The entries of such steps, made by one window after another's entries. */
export function entriesOf(all: readonly Step[], window: string, start = NOW, before: readonly Entry[] = []): Entry[] {
  const id = entryIds(window);
  const made: Entry[] = [];
  let at = start;
  let progress: Progress = withEntries(noProgress, before);
  for (const { card, wait, act, value } of all) {
    at += wait;
    const entry = entryOf(act, card, value, at, id(), progress, made);
    if (!entry) continue;
    made.push(entry);
    progress = withEntries(progress, [entry]);
  }
  return made;
}

function entryOf(act: Step['act'], card: string, value: number, at: number, id: string, progress: Progress, made: readonly Entry[]): Entry | undefined {
  const rating = ((value % 4) + 1) as Rating;
  const memory = progress.cards.get(card)?.memory?.value;
  switch (act) {
    case 'review':
      return {
        id,
        at,
        type: 'review',
        card,
        rating,
        from: memory?.phase ?? 'new',
        milliseconds: value * 1000,
        memory: next(memory, card, rating, at, { retention: 0.9 }),
      };
    case 'practice':
      return { id, at, type: 'practice', card, rating, milliseconds: value };
    case 'bury':
      return { id, at, type: 'bury', card, until: at + DAY };
    case 'suspend':
    case 'flag':
      return { id, at, type: act, card, on: value % 2 === 0 };
    case 'take':
      return {
        id,
        at,
        type: 'take',
        card,
        of: `other.${id}`,
        ...(value > 2 ? { memory: memory ?? null } : { suspended: value > 1 }),
        ...(value > 4 ? { flagged: true } : {}),
      };
    case 'exam':
      return { id, at, ...examPart(card, value, at) };
    case 'undo': {
      const of = made.filter((entry) => entry.type !== 'undo').at(-1 - value);
      return of && { id, at, type: 'undo', of: of.id, ...('card' in of && of.card !== undefined ? { card: of.card } : {}) };
    }
  }
}

/** Something that happens in an exam of two questions. */
function examPart(question: string, value: number, at: number): ExamPart {
  const step = { type: 'exam-step', exam: 'e', used: value * 1000 } as const;
  const all: readonly ExamPart[] = [
    { type: 'exam-begin', exam: 'e', profile: 'p', form: 'full', cards: ['one', 'two'], uncounted: [1], seen: [], seconds: 288, strict: at % 2 === 0 },
    { ...step, question, spent: at % 7, chosen: [at % 4] },
    { ...step, question, struck: [0, 2], flagged: at % 2 === 0 },
    { ...step, holder: at % 2 === 0 ? '' : 'w', pause: at % 5 },
    { ...step, question },
    { type: 'exam-end', exam: 'e', used: 5000, how: at % 2 === 0 ? 'time' : 'handed-in', right: [at % 2] },
  ];
  return all[value] ?? step;
}

/** What counts of a progress: where the person stands with each card and in each exam, whatever is folded. */
export const standings = ({ cards, exams }: Progress): unknown => [
  [...cards].sort(([a], [b]) => (a < b ? -1 : 1)),
  [...exams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { questions, ...attempt }]) => [id, attempt, [...questions].sort(([a], [b]) => (a < b ? -1 : 1))]),
];

/** So many reviews of each card, one a day up to yesterday, some of them forgotten; a day after a card begins the next. */
export function pastReviews(cards: readonly { readonly id: string }[], times: number, first: number, now: number): Entry[] {
  const ids = entryIds('past');
  const entries = cards.flatMap(({ id: card }, index) => {
    let memory: Memory | undefined;
    let at = first + (index % 700) * DAY;
    return Array.from({ length: times }, (_, count): Entry => {
      const rating: Rating = (index + count) % 7 === 0 ? 1 : 3;
      const from = memory?.phase ?? 'new';
      memory = next(memory, card, rating, at, { retention: 0.9 });
      const entry: Entry = { id: ids(), at, type: 'review', card, rating, from, milliseconds: 9000, memory };
      at = Math.min(now - DAY, at + DAY);
      return entry;
    });
  });
  return entries.sort((a, b) => a.at - b.at);
}
