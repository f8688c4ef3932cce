import { type Attempt, stampIn, withPart } from '../memory/attempt.ts';
import type { Ending, ExamBegin, ExamEntry } from '../memory/entry.ts';
import { GAP, type Ticked, ticked } from './clock.ts';

/** An exam that a page shows: what its entries come to, and what only this page knows. */
export type Sitting = {
  readonly exam: string;
  readonly begun: ExamBegin;
  readonly attempt: Attempt;
  /** When this page looked at its clock last. */
  readonly looked: number;
  /** The card on show; none while the answers are looked over before they are handed in. */
  readonly on?: string;
};

/** What a person does with the question on show; what is missing stays as it is. */
export type Change = { readonly chosen?: readonly number[]; readonly struck?: readonly number[]; readonly flagged?: boolean };

/** The sitting after something happened, and what the log gets of it. */
export type Done = { readonly sitting: Sitting; readonly entries: readonly ExamEntry[] };

/** Gives ids for entries. */
type NewId = () => string;

/** The entry that begins an exam. */
export const beginning = (begin: ExamBegin, now: number, id: string): ExamEntry => ({ at: now, id, type: 'exam-begin', exam: id, ...begin });

/** The exam that is going on, the one begun last if there are several. */
export function goingOn(exams: ReadonlyMap<string, Attempt>): string | undefined {
  let last: { id: string; at: number } | undefined;
  for (const [id, { begun, ended }] of exams) if (begun && !ended && (!last || begun.at > last.at)) last = { id, at: begun.at };
  return last?.id;
}

/** Whether a page may show an exam: the one that has it, or any if that gave no sign for a while. */
export const isFree = ({ holder, last }: Attempt, page: string, now: number): boolean =>
  holder === undefined || holder.value === '' || holder.value === page || Math.abs(now - last) > GAP;

/** Begins to show an exam, or goes on with it, at the card that was on show last. */
export function open(exam: string, attempt: Attempt, page: string, now: number, newId: NewId): Done | undefined {
  const { begun, used, on } = attempt;
  if (!begun) return undefined;
  const looked = used?.at ?? begun.at;
  const place = on && begun.value.cards.includes(on.value) ? on.value : begun.value.cards[0];
  const sitting = { exam, begun: begun.value, attempt, looked, ...(place === undefined ? {} : { on: place }) };
  return step(sitting, now, newId, { holder: page });
}

/** A sign that the page is there; the clock goes on, and so does the time of the question on show. */
export const tick = (sitting: Sitting, now: number, newId: NewId): Done => step(sitting, now, newId, {});

/** Something about the question on show; a sign of the page where there is none. */
export const change = (sitting: Sitting, now: number, newId: NewId, what: Change): Done => step(sitting, now, newId, sitting.on === undefined ? {} : what);

/** Shows another question; without one, all of them, before they are handed in. */
export function show(sitting: Sitting, now: number, newId: NewId, card: string | undefined): Done {
  const left = step(sitting, now, newId, {});
  const { on, ...rest } = left.sitting;
  if (card === undefined) return { sitting: rest, entries: left.entries };
  const come = step({ ...rest, on: card }, now, newId, {});
  return { sitting: come.sitting, entries: [...left.entries, ...come.entries] };
}

/** The page goes away; any other may show the exam then. */
export const leave = (sitting: Sitting, now: number, newId: NewId): Done => step(sitting, now, newId, { holder: '' });

/** The end. What was right is judged now. */
export function end(sitting: Sitting, now: number, newId: NewId, ending: Ending): Done {
  const last = step(sitting, now, newId, {});
  const { exam, attempt } = last.sitting;
  const entry: ExamEntry = { ...stampIn(attempt, now, newId()), type: 'exam-end', exam, used: attempt.used?.value ?? 0, ...ending };
  return { sitting: withEntry(last.sitting, entry), entries: [...last.entries, entry] };
}

/** What the clock of an exam shows now. */
export const clockOf = ({ attempt, begun, looked }: Sitting, now: number): Ticked => ticked(attempt.used?.value ?? 0, looked, now, begun);

function step(sitting: Sitting, now: number, newId: NewId, parts: Change & { readonly holder?: string }): Done {
  const { exam, attempt, on } = sitting;
  const { used, pause } = clockOf(sitting, now);
  const spent = (attempt.questions.get(on ?? '')?.spent?.value ?? 0) + used - (attempt.used?.value ?? 0);
  const entry: ExamEntry = {
    ...stampIn(attempt, now, newId()),
    type: 'exam-step',
    exam,
    used,
    ...(on === undefined ? {} : { question: on, spent }),
    ...(pause === undefined ? {} : { pause }),
    ...parts,
  };
  return { sitting: withEntry({ ...sitting, looked: now }, entry), entries: [entry] };
}

const withEntry = (sitting: Sitting, entry: ExamEntry): Sitting => ({ ...sitting, attempt: withPart(sitting.attempt, entry) });

/** How far a person is with a question. */
export type State = 'unseen' | 'unanswered' | 'answered';

/** A question with several right options is answered when as many are chosen. */
export function stateOf({ questions }: Attempt, card: string, rightOptions: number): State {
  const answered = questions.get(card);
  if (!answered) return 'unseen';
  return answered.chosen?.value.length === rightOptions ? 'answered' : 'unanswered';
}
