import { days, months, type Schedule } from './schedule.ts';
import { epochOf, inZone, type Wall } from './time-zone.ts';

// When schedules fire. Sources: EventBridge user guide, eb-scheduled-rule-pattern.html; EventBridge Scheduler user guide, schedule-types.html: a time
// that a change of the clocks leaves out is skipped, and one that comes twice counts once. Checked 2026-11-30.

const LAST_YEAR = 2199;

/** The next times, later than a moment, in milliseconds; `undefined` where the schedule doesn't say when it began, or its zone isn't known. */
export function nextTimes({ type, fields, fault }: Schedule, now: number, zone: string, count: number): number[] | undefined {
  const here = fault || type === 'rate' ? undefined : inZone(now, zone);
  if (!here) return undefined;
  if (type === 'at') {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (fields[0]?.text ?? '').split(/[-T:]/).map(Number);
    const at = epochOf({ year, month, day, hour, minute }, zone);
    return at !== undefined && at > now ? [at] : [];
  }
  const cron = cronOf(fields.slice(-6).map(({ text }) => text));
  if (!cron) return undefined;
  const found: number[] = [];
  for (const date of datesOf(cron, here)) {
    for (const hour of cron.hours)
      for (const minute of cron.minutes) {
        const at = epochOf({ ...date, hour, minute }, zone);
        if (at !== undefined && at > now && found.at(-1) !== at) found.push(at);
        if (found.length === count) return found;
      }
  }
  return found;
}

/** Whether no day of any year is one of a cron's, as February 30. */
export function isNever({ type, fields, fault }: Schedule): boolean {
  const cron = fault || type !== 'cron' ? undefined : cronOf(fields.slice(-6).map(({ text }) => text));
  return cron !== undefined && datesOf(cron, { year: 1970, month: 1, day: 1 }).next().done === true;
}

type Day = Pick<Wall, 'year' | 'month' | 'day'>;
type Cron = {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: readonly number[];
  readonly years: readonly number[];
  readonly isDay: (day: Day, weekday: number, last: number) => boolean;
};

function cronOf([minute = '', hour = '', date = '', month = '', day = '', year = '']: readonly string[]): Cron | undefined {
  const read = {
    minutes: numbersIn(minute, 0, 59),
    hours: numbersIn(hour, 0, 23),
    months: numbersIn(month, 1, 12, months),
    years: numbersIn(year, 1970, LAST_YEAR),
  };
  const dates = date.split(',').map(dateTest);
  const weekdays = day.split(',').map(weekdayTest);
  const { minutes, hours, months: all, years } = read;
  if (!minutes || !hours || !all || !years || dates.includes(undefined) || weekdays.includes(undefined)) return undefined;
  const isOf =
    (tests: readonly (DayTest | undefined)[]): DayTest =>
    (...of) =>
      tests.some((test) => test?.(...of));
  const [isDate, isWeekday] = [isOf(dates), isOf(weekdays)];
  return { minutes, hours, months: all, years, isDay: (...of) => isDate(...of) && isWeekday(...of) };
}

type DayTest = (day: Day, weekday: number, last: number) => boolean;
const weekdayOf = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;

/** The day of the month in one item of its field. */
function dateTest(item: string): DayTest | undefined {
  if (item === '?' || item === '*') return () => true;
  if (item === 'L') return ({ day }, _, last) => day === last;
  if (item === 'LW') return (of, _, last) => of.day === nearestWeekday(of, last, last);
  const [, nearest] = /^(\d{1,2})W$/.exec(item) ?? [];
  if (nearest !== undefined) return (of, _, last) => Number(nearest) <= last && of.day === nearestWeekday(of, Number(nearest), last);
  const listed = numbersIn(item, 1, 31);
  return listed && (({ day }) => listed.includes(day));
}

/** The weekday nearest to a day, in the same month. */
function nearestWeekday(of: Day, day: number, last: number): number {
  const weekday = weekdayOf({ ...of, day });
  if (weekday === 7) return day === 1 ? 3 : day - 1;
  if (weekday === 1) return day === last ? day - 2 : day + 1;
  return day;
}

/** The day of the week in one item of its field, 1 for Sunday. */
function weekdayTest(item: string): DayTest | undefined {
  if (item === '?' || item === '*') return () => true;
  if (item === 'L') return (_, weekday) => weekday === 7;
  const [, name = '', nth, isLast] = /^(\w{1,3}?)(?:#([1-5])|(L))$/i.exec(item) ?? [];
  const named = numberOf(name, days, 1);
  if (nth !== undefined) return ({ day }, weekday) => weekday === named && Math.ceil(day / 7) === Number(nth);
  if (isLast) return ({ day }, weekday, last) => weekday === named && day + 7 > last;
  const listed = numbersIn(item, 1, 7, days);
  return listed && ((_, weekday) => listed.includes(weekday));
}

const numberOf = (text: string, names: readonly string[], least: number): number =>
  /^\d+$/.test(text) ? Number(text) : names.includes(text.toUpperCase()) ? names.indexOf(text.toUpperCase()) + least : Number.NaN;

/** The numbers of a field, in order: lists, ranges and steps; a range may go round. */
function numbersIn(field: string, least: number, most: number, names: readonly string[] = []): number[] | undefined {
  const found = new Set<number>();
  for (const item of field.split(',')) {
    const [range = '', step = '1'] = item.split('/');
    const isAll = range === '*' || range === '' || range === '?';
    const [from = '', to] = isAll ? [String(least), String(most)] : range.split('-');
    const first = numberOf(from, names, least);
    const last = to === undefined ? (item.includes('/') ? most : first) : numberOf(to, names, least);
    if (!(first >= least && first <= most && last >= least && last <= most && Number(step) >= 1)) return undefined;
    const size = most - least + 1;
    for (let at = first; at <= (last < first ? last + size : last); at += Number(step)) found.add(at > most ? at - size : at);
  }
  return [...found].sort((a, b) => a - b);
}

/** The days of a cron from a day on, in order. */
function* datesOf(cron: Cron, from: Day): Generator<Day> {
  for (const year of cron.years)
    for (const month of year < from.year ? [] : cron.months) {
      if (year === from.year && month < from.month) continue;
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const start = year === from.year && month === from.month ? from.day : 1;
      for (let day = start; day <= last; day++) {
        const date = { year, month, day };
        if (cron.isDay(date, weekdayOf(date), last)) yield date;
      }
    }
}
