import type { Value } from '../../core/schema.ts';

/** What `timestamp_format` knows. Source: amazon-cloudwatch-agent, internal/util/timestamp/timestamp.go of 2026-08-07, checked 2026-11-30. */
export const directives: readonly Value[] = [
  ['%Y', 'The year with four digits.'],
  ['%y', 'The year with two digits.'],
  ['%m', 'The month as a number.'],
  ['%-m', 'The month as a number, without a zero in front.'],
  ['%b', 'The month in three letters, such as `Jan`.'],
  ['%B', 'The month in full.'],
  ['%d', 'The day of the month.'],
  ['%-d', 'The day of the month, without a zero in front.'],
  ['%a', 'The weekday in three letters.'],
  ['%A', 'The weekday in full.'],
  ['%H', 'The hour from 00 to 23.'],
  ['%I', 'The hour from 01 to 12.'],
  ['%-I', 'The hour from 1 to 12, without a zero in front.'],
  ['%M', 'The minute.'],
  ['%-M', 'The minute, without a zero in front.'],
  ['%S', 'The second.'],
  ['%-S', 'The second, without a zero in front.'],
  ['%f', 'The fraction of the second, of one to nine digits.'],
  ['%p', 'AM or PM.'],
  ['%z', 'The offset of the time zone, such as `+0100`.'],
  ['%Z', 'The name of the time zone in three letters.'],
].map(([value = '', about = '']) => ({ value, about }));

const known = new Set(directives.map(({ value }) => value.slice(1)));

/** What other tools write for the same. */
const same: Readonly<Record<string, string>> = {
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  e: '%-d',
  h: '%b',
  l: '%-I',
  L: '%f',
  N: '%f',
  '3N': '%f',
  '6N': '%f',
  '9N': '%f',
  '3f': '%f',
  '6f': '%f',
};

export type Directive = { readonly start: number; readonly end: number; readonly text: string; readonly right: string | undefined };

/** The directives of a format that the agent doesn't know, and what to write for them. */
export function unknownDirectives(format: string): Directive[] {
  return [...format.matchAll(/%([-_0^#]?\d?[A-Za-z%])/g)].flatMap((match) => {
    const name = match[1] ?? '';
    if (known.has(name)) return [];
    const plain = name.replace(/^[-_0^#]/, '');
    const right = same[name] ?? (known.has(plain) ? `%${plain}` : undefined);
    return [{ start: match.index, end: match.index + match[0].length, text: match[0], right }];
  });
}

/** Whether a format has no directive at all: that of Java, or a date. */
export const hasNoDirective = (format: string): boolean => !/%[-A-Za-z]/.test(format);
