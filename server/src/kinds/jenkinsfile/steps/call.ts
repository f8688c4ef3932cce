import { any, either, flag, type Key, key, type ListOf, list, object, type Schema, text } from '../../../core/schema.ts';

/** The steps that are known, by their names. They hold steps themselves, so the list is filled once all of them are there (`index.ts`). */
const known: Record<string, Key> = {};
export const defineSteps = (all: Readonly<Record<string, Key>>): void => void Object.assign(known, all);

/** What `steps`, conditions of `post` and blocks of steps hold. */
export const steps: ListOf = {
  type: 'list',
  recursive: true,
  get of() {
    return step;
  },
};

/** A step of a plugin or shared library that nobody here knows: it may hold other steps. */
const other = either(
  object({ body: key('The steps that run inside.', steps, { offered: false }) }, { others: 'fine', statement: { block: 'body' } }),
  list(any),
  text(),
);

/** One step. Shared libraries define others, so only a slip of one that is known is told. */
const step = object(known, { others: 'fine', slips: 'warning', rest: other });

export type Parameters = Readonly<Record<string, Key>>;

type More = {
  /** The parameter that an argument without a name is. */
  readonly first?: string;
  /** It holds other steps. */
  readonly body?: true;
  /** Its plugin may have added parameters since: only slips of those that are known are found. */
  readonly isOpen?: true;
  readonly mistaken?: readonly string[];
  readonly deprecated?: string;
};

/** A step, an option or another call: our line, and its parameters. */
export function call(about: string, parameters: Parameters = {}, { first, body, isOpen, ...more }: More = {}): Key {
  const keys = body ? { ...parameters, body: key('The steps that run inside.', steps, { offered: false }) } : parameters;
  const statement = { ...(first === undefined ? {} : { first }), ...(body ? { block: 'body' } : {}) };
  return key(about, object(keys, { others: isOpen ? 'fine' : 'warning', ...(isOpen ? { slips: 'warning' as const } : {}), statement }), more);
}

export const needed = { required: 'error' } as const;

/** A string of which nothing else is known. */
export const word = (about: string, more: Omit<Key, 'about' | 'schema'> = {}): Key => key(about, text(), more);
export const words = (about: string, more: Omit<Key, 'about' | 'schema'> = {}): Key => key(about, list(text()), more);
export const truth = (about: string, yes: string, no: string, more: Omit<Key, 'about' | 'schema'> = {}): Key =>
  key(about, flag(yes, no, { others: 'fine' }), more);
export const of = (about: string, schema: Schema, more: Omit<Key, 'about' | 'schema'> = {}): Key => key(about, schema, more);
