import { type Attempt, isOfExam } from './attempt.ts';
import { type ExamEntry, isAfter } from './entry.ts';
import { lineOf, readLines } from './line.ts';
import type { Progress } from './progress.ts';
import { LATEST_SHARED } from './ranges.ts';

/**
 * What devices tell each other of exams: begin and end of those that were sat, as lines of the log, so that none asks there again what was
 * asked here. The answers stay where they were given.
 */
export function examLines({ exams }: Progress, bytes: number): string {
  const sat = [...exams].flatMap(([exam, { begun, ended, used }]) => (begun && ended ? [{ exam, begun, ended, used: used?.value ?? 0 }] : []));
  let lines = '';
  for (const { exam, begun, ended, used } of sat.sort((a, b) => (isAfter(a.ended, b.ended) ? -1 : 1))) {
    const begin: ExamEntry = { at: begun.at, id: begun.id, type: 'exam-begin', exam, ...begun.value };
    const end: ExamEntry = { at: ended.at, id: ended.id, type: 'exam-end', exam, used, ...ended.value };
    const more = `${lines}${lineOf(begin)}${lineOf(end)}`;
    // In JSON, quotes and line ends are two characters.
    if (JSON.stringify(more).length > bytes) break;
    lines = more;
  }
  return lines;
}

/** The entries of exams that another device has written and this one lacks. */
export function examEntries(value: unknown, { exams }: Progress): ExamEntry[] {
  const lines = typeof value === 'object' && value !== null && 'exams' in value && typeof value.exams === 'string' ? value.exams : '';
  return readLines(lines).entries.filter((entry): entry is ExamEntry => isOfExam(entry) && entry.at <= LATEST_SHARED && !isKnown(exams.get(entry.exam), entry));
}

const isKnown = (attempt: Attempt | undefined, { type }: ExamEntry): boolean =>
  type === 'exam-begin' ? attempt?.begun !== undefined : type === 'exam-end' ? attempt?.ended !== undefined : true;
