import { flag, type Key, key, number, oneOf, type Schema, text } from '../../core/schema.ts';

// The values that options of Elastic Beanstalk take. All are strings; the case of words does not count.

/** What is known of the options of a namespace. Other namespaces that a pattern matches have names of the author's own in them. */
export type Namespace = {
  readonly name: string;
  /** What other names it has, as a pattern. */
  readonly matches?: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Key>>;
  /** What an option takes whose name is the author's own. */
  readonly rest?: Key;
  /** People meet it only in what Elastic Beanstalk prints. */
  readonly offered?: false;
  /** Why it does nothing any more, and what does. */
  readonly deprecated?: string;
};

type More = Partial<Key>;
const preset = (value: string | undefined): More => (value === undefined ? {} : { default: value });

export const option = (about: string, schema: Schema = text(), value?: string): Key => key(about, schema, preset(value));
export const yesNo = (about: string, yes: string, no: string, value = 'false'): Key => key(about, flag(yes, no, { others: 'fine' }), preset(value));
export const whole = (about: string, min: number, max: number | undefined, value?: string, more: More = {}): Key =>
  key(about, number({ integer: true, min, ...(max === undefined ? {} : { max }) }), { ...preset(value), ...more });
export const word = (about: string, values: Parameters<typeof oneOf>[0], value?: string, more: More = {}): Key =>
  key(about, oneOf(values, { ignoreCase: true }), { ...preset(value), ...more });
export const like = (about: string, pattern: string, expected: string, value?: string): Key =>
  key(about, text({ pattern, expected, ignoreCase: true }), preset(value));
/** A duration of at most an hour, from some minutes on. */
export const duration = (about: string, least: 'PT0S' | 'PT5M', value: string): Key => {
  const [minutes, seconds] = least === 'PT0S' ? ['[0-5]?\\d', '\\d{1,3}'] : ['0?[5-9]|[1-5]\\d', '[3-9]\\d\\d'];
  const pattern = `^PT(?:0?1H(?:00?M)?(?:00?S)?|(?:00?H)?(?:60M|(?:${minutes})M(?:[0-5]?\\dS)?)|(?:${seconds}|[12]\\d{3}|3[0-5]\\d\\d|3600)S)$`;
  return like(about, pattern, `an ISO 8601 duration from ${least} to PT1H`, value);
};
