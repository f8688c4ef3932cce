import { type Ending, type Entry, type ExamBegin, type ExamEntry, isAfter, type Kept, later, type Stamp } from './entry.ts';

/** What a person did with a question of an exam. */
export type Answered = {
  readonly chosen?: Kept<readonly number[]>;
  readonly struck?: Kept<readonly number[]>;
  readonly flagged?: Kept<boolean>;
  /** How long it has been on show, in milliseconds. */
  readonly spent?: Kept<number>;
};

/** An exam as its entries tell it, in whatever order they come: of each part the latest word counts. */
export type Attempt = {
  /** Missing while the entry that begins it has not come. */
  readonly begun?: Kept<ExamBegin>;
  /** The first end counts. */
  readonly ended?: Kept<Ending>;
  /** What the clock showed, and when it did. */
  readonly used?: Kept<number>;
  /** The card on show. */
  readonly on?: Kept<string>;
  readonly holder?: Kept<string>;
  /** By the ids of their cards. */
  readonly questions: ReadonlyMap<string, Answered>;
  /** How long the clock stood still, before each time, in order. */
  readonly pauses: readonly Kept<number>[];
  /** The latest stamp of all. */
  readonly last: number;
};

const noAttempt: Attempt = { questions: new Map(), pauses: [], last: 0 };

export const isOfExam = (entry: Entry): entry is ExamEntry => entry.type === 'exam-begin' || entry.type === 'exam-step' || entry.type === 'exam-end';

/** The attempt with one entry more; one that it has already changes nothing. */
export function withPart(attempt: Attempt = noAttempt, entry: ExamEntry): Attempt {
  const last = Math.max(attempt.last, entry.at);
  switch (entry.type) {
    case 'exam-begin': {
      const { id, at, type, exam, ...begin } = entry;
      return { ...attempt, last, begun: later(attempt.begun, { at, id }, begin) };
    }
    case 'exam-end': {
      const { ended } = attempt;
      return {
        ...attempt,
        last,
        ended: ended && isAfter(entry, ended) ? ended : { at: entry.at, id: entry.id, value: { how: entry.how, right: entry.right } },
        used: later(attempt.used, entry, entry.used),
      };
    }
    case 'exam-step': {
      const { question, holder, pause, used } = entry;
      return {
        ...attempt,
        last,
        used: later(attempt.used, entry, used),
        ...(holder === undefined ? {} : { holder: later(attempt.holder, entry, holder) }),
        ...(pause === undefined ? {} : { pauses: withPause(attempt.pauses, { at: entry.at, id: entry.id, value: pause }) }),
        ...(question === undefined
          ? {}
          : {
              on: later(attempt.on, entry, question),
              questions: new Map(attempt.questions).set(question, withAnswer(attempt.questions.get(question), entry)),
            }),
      };
    }
  }
}

function withAnswer(before: Answered = {}, entry: Extract<ExamEntry, { type: 'exam-step' }>): Answered {
  const { chosen, struck, flagged, spent } = entry;
  return {
    ...before,
    ...(chosen === undefined ? {} : { chosen: later(before.chosen, entry, chosen) }),
    ...(struck === undefined ? {} : { struck: later(before.struck, entry, struck) }),
    ...(flagged === undefined ? {} : { flagged: later(before.flagged, entry, flagged) }),
    ...(spent === undefined ? {} : { spent: later(before.spent, entry, spent) }),
  };
}

function withPause(pauses: Attempt['pauses'], pause: Kept<number>): Attempt['pauses'] {
  if (pauses.some(({ id }) => id === pause.id)) return pauses;
  return [...pauses, pause].sort((a, b) => (isAfter(a, b) ? 1 : -1));
}

/** The stamp of an exam's next entry: later than all that is known of it, whatever the clock says. */
export const stampIn = (attempt: Attempt, now: number, id: string): Stamp => ({ at: Math.max(now, attempt.last + 1), id });
