import type { Ending, ExamPart } from './entry.ts';
import { asDuration, isCount, isId } from './ranges.ts';

/** No exam asks more, and no question has more options. */
const MOST_QUESTIONS = 500;
const MOST_OPTIONS = 20;
const MOST_SECONDS = 86_400;

const endings: readonly unknown[] = ['handed-in', 'time', 'dropped'] satisfies Ending['how'][];

/** What a line says of an exam, with all its parts in range. */
export function examPart(value: Readonly<Record<string, unknown>>): ExamPart | undefined {
  const { type, exam, question, holder } = value;
  if (!isId(exam)) return undefined;
  if (type === 'exam-begin') return begin(exam, value);
  const used = asDuration(value.used);
  if (used === undefined) return undefined;
  if (type === 'exam-end') {
    const right = placesIn(value.right, MOST_QUESTIONS);
    return right && endings.includes(value.how) ? { type, exam, used, how: value.how as Ending['how'], right } : undefined;
  }
  if (type !== 'exam-step') return undefined;
  const spent = asDuration(value.spent);
  const pause = asDuration(value.pause, Infinity);
  const chosen = placesIn(value.chosen, MOST_OPTIONS);
  const struck = placesIn(value.struck, MOST_OPTIONS);
  return {
    type,
    exam,
    used,
    ...(isId(question) ? { question } : {}),
    ...(spent === undefined ? {} : { spent }),
    ...(chosen ? { chosen } : {}),
    ...(struck ? { struck } : {}),
    ...(typeof value.flagged === 'boolean' ? { flagged: value.flagged } : {}),
    ...(holder === '' || isId(holder) ? { holder } : {}),
    ...(pause === undefined ? {} : { pause }),
  };
}

function begin(exam: string, { profile, form, cards, strict, seconds, ...places }: Readonly<Record<string, unknown>>): ExamPart | undefined {
  if (!isId(profile) || !isId(form) || !Array.isArray(cards) || cards.length > MOST_QUESTIONS || !cards.every(isId)) return undefined;
  const uncounted = placesIn(places.uncounted, cards.length);
  const seen = placesIn(places.seen, cards.length);
  if (!uncounted || !seen || !isCount(seconds, MOST_SECONDS)) return undefined;
  return { type: 'exam-begin', exam, profile, form, cards, uncounted, seen, seconds, strict: strict === true };
}

const placesIn = (value: unknown, count: number): readonly number[] | undefined =>
  Array.isArray(value) && value.length <= count && value.every((place) => isCount(place, count - 1)) ? value : undefined;
