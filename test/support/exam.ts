/** A small exam with cards for it, and somebody who sits it. */
import assert from 'node:assert/strict';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { choose, examCards } from '../../client/src/quiz/exam/choose.ts';
import type { Form, Profile } from '../../client/src/quiz/exam/profile.ts';
import * as sit from '../../client/src/quiz/exam/sit.ts';
import { type ExamBegin, type ExamEntry, entryIds } from '../../client/src/quiz/memory/entry.ts';
import { noProgress, type Progress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { NOW } from './study.ts';

export const profile: Profile = {
  id: 'small',
  name: 'A small exam',
  guide: '2026-11-30',
  domains: [
    { id: 'building', tasks: 'x-1', weight: 60, asked: 6, counted: 5 },
    { id: 'running', tasks: 'x-2', weight: 40, asked: 4, counted: 3 },
  ],
  minutes: 20,
  half: { asked: 5, counted: 4, minutes: 10 },
  passMark: 750,
  exams: 2,
};

/** A card of a task; a note has two of each. Every fifth has several right options. */
const card = (task: string, number: number): Card => {
  const id = `${task}-${number}`;
  const isMulti = number % 5 === 4;
  const count = isMulti ? 5 : 4;
  const options = Array.from({ length: count }, (_, index) => ({
    text: `Option ${index} of ${id}`,
    ...(index === number % 4 || (isMulti && index === 4) ? { right: true as const } : {}),
    why: `Because of ${index}.`,
  }));
  return {
    id,
    note: `${task}-note-${number >> 1}`,
    section: 'one',
    task,
    type: isMulti ? 'multi' : 'choice',
    exam: true,
    question: `Question ${id}?`,
    options,
  };
};

export const cardsFor = (count: number): Card[] =>
  ['x-1-1', 'x-1-2', 'x-1-3', 'x-2-1', 'x-2-2'].flatMap((task) => Array.from({ length: count }, (_, number) => card(task, number)));

export const small = examCards(cardsFor(8));
export const find = (id: string): (typeof small)[number] | undefined => small.find((each) => each.id === id);

/** The places of a card's right options. */
export const rightOf = (id: string): number[] => find(id)?.options.flatMap(({ right }, index) => (right ? [index] : [])) ?? [];

/** A person who sits an exam in windows over one log; a window that is closed or crashes leaves what the log has. */
export class Person {
  now = NOW;
  progress: Progress = noProgress;
  readonly log: ExamEntry[] = [];
  readonly exam: string;
  readonly begun: ExamBegin;
  readonly newId = entryIds('w');

  constructor(begin: Partial<ExamBegin> = {}, form: Form = 'full', seed = 'seed', of = profile, cards = small) {
    const paper = choose(of, form, cards, () => undefined, seed);
    this.begun = { profile: of.id, form: typeof form === 'string' ? form : form.domain, ...paper, seconds: 1200, strict: false, ...begin };
    const entry = sit.beginning(this.begun, this.now, this.newId());
    this.exam = entry.id;
    this.take([entry]);
  }

  take(entries: readonly ExamEntry[]): void {
    for (const entry of entries) this.log.push(entry);
    this.progress = withEntries(this.progress, entries);
  }
  get attempt(): sit.Sitting['attempt'] {
    const attempt = this.progress.exams.get(this.exam);
    assert.ok(attempt);
    return attempt;
  }
  open(page = 'a'): sit.Sitting {
    const done = sit.open(this.exam, this.attempt, page, this.now, this.newId);
    assert.ok(done);
    return this.did(done);
  }
  did(done: sit.Done): sit.Sitting {
    this.take(done.entries);
    return { ...done.sitting, attempt: this.attempt };
  }
}
