/**
 * Schedules as Systems Manager and EventBridge write them: `cron(...)`, `rate(...)` and `at(...)`. Sources: Systems Manager user guide,
 * reference-cron-and-rate-expressions.html; EventBridge user guide, eb-scheduled-rule-pattern.html. Checked 2026-11-30.
 */

/** What is wrong with a part of a text. */
export type Fault = { readonly start: number; readonly end: number; readonly says: string };
export type Schedule = { readonly type: 'cron' | 'rate' | 'at'; readonly fields: readonly Field[]; readonly fault?: Fault };
/** A part between blanks, with its place in the text. */
type Field = { readonly text: string; readonly start: number };

/** A text as a schedule; without one the fault says so. */
export function readSchedule(text: string): Schedule | Fault {
  const [, type, open = '', inner = ''] = /^\s*(cron|rate|at)(\s*\()([^()]*)\)\s*$/.exec(text) ?? [];
  if (type !== 'cron' && type !== 'rate' && type !== 'at')
    return { start: 0, end: text.length, says: 'is not a schedule. Expected `cron(...)`, `rate(...)` or `at(...)`.' };
  const from = text.indexOf(type) + type.length + open.length;
  const fields = [...inner.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, start: from + index }));
  const whole = { start: from, end: from + inner.length };
  const fault = type === 'cron' ? cronFault(fields, whole) : type === 'rate' ? rateFault(fields, whole) : atFault(inner.trim(), whole);
  return { type, fields, ...(fault ? { fault } : {}) };
}

type Span = { readonly start: number; readonly end: number };

function rateFault([value, unit, ...more]: readonly Field[], span: Span): Fault | undefined {
  const [, singular] = /^(minute|hour|day)s?$/.exec(unit?.text ?? '') ?? [];
  if (!value || !singular || more.length > 0 || !/^[1-9]\d*$/.test(value.text))
    return { ...span, says: 'is not a rate. Expected a whole number and a unit, such as `rate(7 days)`.' };
  const right = value.text === '1' ? singular : `${singular}s`;
  return unit?.text === right
    ? undefined
    : { start: unit?.start ?? 0, end: span.end, says: `has the wrong number. Expected \`rate(${value.text} ${right})\`.` };
}

const atFault = (time: string, span: Span): Fault | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)
    ? undefined
    : { ...span, says: 'is not a time. Expected one such as `at(2027-01-31T22:30:00)`, without a time zone.' };

type Sort = { readonly name: string; readonly least: number; readonly most: number; readonly names?: readonly string[]; readonly marks: RegExp };
export const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
export const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const sorts: readonly Sort[] = [
  { name: 'minute', least: 0, most: 59, marks: /^$/ },
  { name: 'hour', least: 0, most: 23, marks: /^$/ },
  { name: 'day of the month', least: 1, most: 31, marks: /^(?:\?|L|LW|\d{1,2}W)$/ },
  { name: 'month', least: 1, most: 12, names: months, marks: /^$/ },
  { name: 'day of the week', least: 1, most: 7, names: days, marks: /^(?:\?|L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5]))$/i },
  { name: 'year', least: 1970, most: 2199, marks: /^$/ },
];
const second: Sort = { name: 'second', least: 0, most: 59, marks: /^$/ };

function cronFault(fields: readonly Field[], span: Span): Fault | undefined {
  if (fields.length !== 6 && fields.length !== 7)
    return {
      ...span,
      says: `has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}. Expected six: minute, hour, day of the month, month, day of the week and year.`,
    };
  const own = fields.length === 7 ? [second, ...sorts] : sorts;
  for (const [index, field] of fields.entries()) {
    const sort = own[index];
    if (sort && !field.text.split(',').every((part) => fits(part, sort)))
      return { start: field.start, end: field.start + field.text.length, says: `is not a ${sort.name}. Expected ${expected(sort)}.` };
  }
  const [date, , day] = fields.slice(fields.length - 4);
  if (!date || !day || date.text === '?' || day.text === '?') return undefined;
  return { start: date.start, end: day.start + day.text.length, says: 'names both a day of the month and a day of the week. Expected `?` for one of them.' };
}

const expected = ({ least, most, names }: Sort): string => `${least} to ${most}${names ? `, \`${names[0]}\` to \`${names.at(-1)}\`` : ''}, or \`*\``;

/** One of the values of a field: a number or name, a range, a step of them, or a mark that only this field has. */
function fits(part: string, { least, most, names = [], marks }: Sort): boolean {
  if (marks.test(part)) return true;
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step))) return false;
  if (range === '*' || (range === '' && step !== undefined)) return true;
  const bounds = range.split('-');
  return (
    bounds.length <= 2 &&
    bounds.every((bound) => names.includes(bound.toUpperCase()) || (/^\d{1,4}$/.test(bound) && Number(bound) >= least && Number(bound) <= most))
  );
}
