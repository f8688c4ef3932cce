import { days, months, type Schedule } from './schedule.ts';

/** What a schedule means, where a few words say it. */
export function scheduleWords({ type, fields, fault }: Schedule): string | undefined {
  if (fault) return undefined;
  const [first, second = { text: '' }] = fields;
  if (type === 'rate') return first?.text === '1' ? `every ${second.text}` : `every ${first?.text} ${second.text}`;
  if (type === 'at') return `once, on ${first?.text.replace('T', ' at ')}`;
  const [minute = '', hour = '', date = '', month = '', day = '', year = ''] = fields.slice(-6).map(({ text }) => text);
  const time = timeWords(minute, hour);
  const of = monthWords(month);
  const when = of && dayWords(date, day, of);
  const years = year === '*' ? '' : yearWords(year);
  if (!time || !when || years === undefined) return undefined;
  if (/^at \d\d:/.test(time)) return `${when} ${time}${years}`;
  return `${time}${when === 'every day' ? '' : `, ${when}`}${years}`;
}

const and = (words: readonly string[]): string => (words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);
const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
const isNumbers = (text: string): boolean => /^\d+(?:,\d+)*$/.test(text);

/** So many times of a day are listed. */
const MOST_TIMES = 8;

function timeWords(minute: string, hour: string): string | undefined {
  if (isNumbers(minute) && isNumbers(hour)) {
    const times = hour.split(',').flatMap((each) => minute.split(',').map((at) => clock(each, at)));
    if (times.length <= MOST_TIMES) return `at ${times.join(', ')}`;
  }
  const within = hoursWords(hour);
  if (within === undefined) return undefined;
  const step = /^(?:\*|0)?\/(\d+)$/.exec(minute)?.[1];
  if (minute === '*' || step === '1') return `every minute${within.during}`;
  if (step !== undefined) return `every ${step} minutes${within.during}`;
  return isNumbers(minute) ? `at minute ${and(minute.split(','))} of ${within.each}` : undefined;
}

/** The hours in which something happens often, and those in each of which it happens at some minutes. */
function hoursWords(hour: string): { readonly during: string; readonly each: string } | undefined {
  if (hour === '*') return { during: '', each: 'every hour' };
  const [, from, to] = /^(\d+)-(\d+)$/.exec(hour) ?? [];
  if (from !== undefined && to !== undefined) return { during: ` from ${clock(from, '0')} to ${clock(to, '59')}`, each: `every hour from ${from} to ${to}` };
  const [, start, step] = /^(\*|\d+)?\/(\d+)$/.exec(hour) ?? [];
  if (step !== undefined) {
    const each =
      step === '1'
        ? 'every hour'
        : `every ${step}${step === '2' ? 'nd' : step === '3' ? 'rd' : 'th'} hour${start && /[1-9]/.test(start) ? ` from hour ${start}` : ''}`;
    return { during: ` of ${each}`, each };
  }
  if (!isNumbers(hour)) return undefined;
  const hours = hour.split(',');
  return { during: ` of hour ${and(hours)}`, each: `hour ${and(hours)}` };
}

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayName = (text: string): string | undefined => dayNames[/^\d$/.test(text) ? Number(text) - 1 : days.indexOf(text.toUpperCase())];
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const monthName = (text: string): string | undefined => monthNames[/^\d+$/.test(text) ? Number(text) - 1 : months.indexOf(text.toUpperCase())];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Which months: "each month", "January and July". */
function monthWords(month: string): string | undefined {
  if (month === '*') return 'each month';
  const [from, to] = month.split('-').map(monthName);
  if (month.includes('-') && from && to) return `each month from ${from} to ${to}`;
  const listed = month.split(',').map(monthName);
  if (listed.every((each) => each !== undefined)) return and(listed);
  const [, start, step] = /^(\*|\d+)?\/(\d+)$/.exec(month) ?? [];
  return step === undefined ? undefined : `one month in every ${step}, from ${monthName(start && start !== '*' ? start : '1')}`;
}

const yearWords = (year: string): string | undefined =>
  isNumbers(year) ? `, in ${and(year.split(','))}` : /^\d+-\d+$/.test(year) ? `, from ${year.replace('-', ' to ')}` : undefined;

function dayWords(date: string, day: string, of: string): string | undefined {
  const within = of === 'each month' ? '' : ` of ${of}`;
  if (/^[*?]$/.test(date) && /^[*?]$/.test(day)) return `every day${within}`;
  if (date === 'L') return `on the last day of ${of}`;
  if (date === 'LW') return `on the last weekday of ${of}`;
  const [, nearest] = /^(\d+)W$/.exec(date) ?? [];
  if (nearest !== undefined) return `on the weekday nearest to day ${nearest} of ${of}`;
  if (/^\d+-\d+$/.test(date)) return `on days ${date.replace('-', ' to ')} of ${of}`;
  if (isNumbers(date)) return `on ${date.includes(',') ? 'days' : 'day'} ${and(date.split(','))} of ${of}`;
  const [, start, step] = /^(\*|\d+)?\/(\d+)$/.exec(date) ?? [];
  if (step !== undefined) return `every ${step} days from day ${start && start !== '*' ? start : '1'} of ${of}`;
  if (!/^[*?]$/.test(date)) return undefined;
  const [, name = '', nth] = /^(\w{1,3})#([1-5])$/.exec(day) ?? [];
  const [, last = ''] = /^(\w{1,3})L$/i.exec(day) ?? [];
  if (dayName(name) && nth) return `on the ${ordinals[Number(nth) - 1]} ${dayName(name)} of ${of}`;
  if (dayName(last)) return `on the last ${dayName(last)} of ${of}`;
  if (day === 'L') return `every Saturday${within}`;
  if (dayName(day)) return `every ${dayName(day)}${within}`;
  const [from, to] = day.split('-').map(dayName);
  if (day.includes('-') && from && to) return `every day from ${from} to ${to}${within}`;
  const listed = day.split(',').map(dayName);
  return listed.every((each) => each !== undefined) ? `every ${listed.join(', ')}${within}` : undefined;
}
