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
export const duration = (about: string, limits: string, value: string): Key =>
  like(about, '^PT(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?$', `an ISO 8601 duration from ${limits}`, value);
