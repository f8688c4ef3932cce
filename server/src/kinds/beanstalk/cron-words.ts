import type { Cron, Values } from './cron.ts';

// What a cron expression says, in words.

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** The most days of each month. */
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** So many times of a day are listed. */
const MOST_TIMES = 6;

/** When an expression without faults is due: "Every day at 03:00 UTC". */
export function cronWords({ values }: Cron): string {
  const [minute = 'every', hour = 'every', day = 'every', month = 'every', weekday = 'every'] = values;
  if (day !== 'every' && weekday === 'every' && !day.some((each) => monthsOf(month).some((index) => each <= (daysIn[index - 1] ?? 0))))
    return 'Never on a date that exists: no month of the schedule has such a day.';
  const days = dayWords(day, month, weekday);
  const time = timeWords(minute, hour);
  return `${days === '' ? capital(time) : `${capital(days)}, ${time}`}.`;
}

const monthsOf = (month: Values): readonly number[] => (month === 'every' ? monthNames.map((_, index) => index + 1) : month);

function dayWords(day: Values, month: Values, weekday: Values): string {
  const ofMonth = day === 'every' ? '' : `on day${day.length > 1 ? 's' : ''} ${runs(day, String)} of the month`;
  const named = weekday === 'every' ? '' : [...new Set(weekday.map((each) => each % 7))].sort((a, b) => a - b);
  const ofWeek = named === '' ? '' : `on ${runs(named, (each) => dayNames[each] ?? '')}`;
  const days = [ofMonth, ofWeek].filter(Boolean).join(', and also ');
  const ofYear = month === 'every' ? '' : `in ${runs(month, (each) => monthNames[each - 1] ?? '')}`;
  if (days === '') return ofYear === '' ? '' : `every day ${ofYear}`;
  return ofYear === '' ? days : `${days}, ${ofYear}`;
}

function timeWords(minute: Values, hour: Values): string {
  if (hour === 'every') {
    if (minute === 'every') return 'every minute';
    const step = stepOf(minute, 60);
    return step === undefined ? `${minuteWords(minute)} of every hour` : `every ${step} minutes`;
  }
  if (minute !== 'every' && minute.length * hour.length <= MOST_TIMES) {
    const times = hour.flatMap((each) => minute.map((at) => `${two(each)}:${two(at)}`));
    return `at ${joined(times)} UTC`;
  }
  const hours = stepOf(hour, 24) === undefined ? `of the hours ${runs(hour, (each) => `${two(each)}`)}` : `of every ${stepOf(hour, 24)} hours from 00:00`;
  return `${minute === 'every' ? 'every minute' : minuteWords(minute)} ${hours} UTC`;
}

const minuteWords = (minute: readonly number[]): string => `at minute${minute.length > 1 ? 's' : ''} ${runs(minute, String)}`;

/** The step of values that go round evenly from 0. */
function stepOf(values: readonly number[], round: number): number | undefined {
  const [first, second] = values;
  if (first !== 0 || second === undefined || round % second !== 0) return undefined;
  return values.length === round / second && values.every((each, index) => each === index * second) ? second : undefined;
}

/** Values in words; three or more in a row are a range. */
function runs(values: readonly number[], said: (value: number) => string): string {
  const found: string[] = [];
  for (let at = 0; at < values.length; ) {
    let end = at;
    while (values[end + 1] === (values[end] ?? 0) + 1) end++;
    const length = end - at + 1;
    if (length > 2) found.push(`${said(values[at] ?? 0)} to ${said(values[end] ?? 0)}`);
    else found.push(...values.slice(at, end + 1).map(said));
    at = end + 1;
  }
  return joined(found);
}

const joined = (words: readonly string[]): string => (words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);
const two = (value: number): string => String(value).padStart(2, '0');
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
