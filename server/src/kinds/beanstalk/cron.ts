import type { Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';

// Cron expressions as the worker daemon reads them. Source: aws-sqsd (lib/aws-sqsd/schedule_parser.rb) and the gem parse-cron, on which it is built;
// checked 2026-11-30.

type Field = { readonly name: string; readonly min: number; readonly max: number; readonly words?: readonly string[] };

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

export const fields: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: months },
  { name: 'day of the week', min: 0, max: 7, words: weekdays },
];

/** Words in place of the five fields. */
const macros = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

/** What a field matches: every value, or these in order. */
export type Values = 'every' | readonly number[];

/** What is wrong with a part of an expression. */
type Fault = Span & { readonly message: string };

export type Cron = { readonly values: readonly Values[]; readonly faults: readonly Fault[]; readonly extra?: Span };

/** The parts of a text between blanks, with their places. */
const partsOf = (text: string): (Span & { readonly text: string })[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: part, index }) => ({ start: index, end: index + part.length, text: part }));

/** Reads an expression of five fields or more; `undefined` with fewer. What follows the fifth field is not read. */
export function readCron(text: string): Cron | undefined {
  const parts = partsOf(macros.get(text.trim()) ?? text);
  if (parts.length < fields.length) return undefined;
  const faults: Fault[] = [];
  const values = fields.map((field, index): Values => {
    const part = parts[index];
    if (!part || part.text === '*') return 'every';
    return [...new Set(listed(part, field, faults))].sort((a, b) => a - b);
  });
  const [sixth] = parts.slice(fields.length);
  return { values, faults, ...(sixth ? { extra: sixth } : {}) };
}

function listed(part: Span & { readonly text: string }, field: Field, faults: Fault[]): number[] {
  let at = part.start;
  return part.text.split(',').flatMap((item) => {
    const span = { start: at, end: at + item.length };
    at = span.end + 1;
    const found = valuesOf(item, field);
    if (typeof found !== 'string') return found;
    faults.push({ start: span.start, end: Math.max(span.end, span.start + 1), message: found });
    return [];
  });
}

/** The values of an item of a field, or what is wrong with it. */
function valuesOf(item: string, field: Field): number[] | string {
  const { name, min, max } = field;
  const last = field.words === weekdays ? max - 1 : max;
  const [, step] = /^\*\/(\d{1,4})$/.exec(item) ?? [];
  if (item === '*') return range(min, last, 1);
  if (step !== undefined) return Number(step) === 0 ? `A step of 0 never gets anywhere. Expected at least 1.` : range(min, last, Number(step));
  const [whole, from = '', to, by] = /^(\w+)(?:-(\w+)(?:\/(\d{1,4}))?)?$/.exec(item) ?? [];
  if (whole === undefined) return shapeOf(item, field);
  const [first, end] = [numberOf(from, field), to === undefined ? undefined : numberOf(to, field)];
  if (first === undefined || (to !== undefined && end === undefined)) return `${code(item)} is not a ${name}. Expected ${expected(field)}.`;
  const [outside] = [first, end ?? first].filter((each) => each < min || each > max);
  if (outside !== undefined) return `${outside} is not a ${name}. Expected ${expected(field)}.`;
  if (end === undefined) return [first];
  if (end < first) return `The range ${code(item)} runs backward. Write two parts, such as ${code(`${from}-${last},${min}-${to}`)}.`;
  return Number(by) === 0 ? 'A step of 0 never gets anywhere. Expected at least 1.' : range(first, end, Number(by ?? 1));
}

/** What is wrong with an item that has none of the shapes. */
function shapeOf(item: string, field: Field): string {
  const [, from, by] = /^(\w+)\/(\d+)$/.exec(item) ?? [];
  if (from !== undefined) return `A step needs a range in front. For every ${by} from ${from} on, write ${code(`${from}-${field.max}/${by}`)}.`;
  if (item === '?') return `${code('?')} is a sign of other schedulers, such as EventBridge. Write ${code('*')} for every ${field.name}.`;
  if (/[LW#]/.test(item)) return `${code(item)} is for other schedulers. Expected ${expected(field)}.`;
  return item === ''
    ? `There is nothing between two commas. Expected ${expected(field)}.`
    : `${code(item)} is not a ${field.name}. Expected ${expected(field)}.`;
}

const expected = ({ min, max, words }: Field): string => `${min} to ${max}${words ? `, or ${words[0]} to ${words.at(-1)}` : ''}`;

function numberOf(written: string, { min, words }: Field): number | undefined {
  if (/^\d{1,6}$/.test(written)) return Number(written);
  const index = words?.indexOf(written.toUpperCase()) ?? -1;
  return index < 0 ? undefined : index + min;
}

function range(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let at = from; at <= to; at += step) found.push(at);
  return found;
}
