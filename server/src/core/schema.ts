import type { Severity } from './problem.ts';

/**
 * What a value may be: plain data that can be written as JSON, so that hand-written kinds and compiled ones are one
 * format. There is no `anyOf`: alternatives are told apart by their shape (`either`) or by a named condition (`cases`),
 * so that messages stay exact.
 */
export type Schema = AnyOf | TextOf | NumberOf | FlagOf | ListOf | MapOf | ObjectOf | CasesOf | EitherOf;

/** Our own line about a thing: the first line of its hover and the text beside its completion. */
type Words = {
  readonly about: string;
  /** When AWS added it, if it is newer than the guides most people learned from. */
  readonly since?: string;
  /** Why it should no longer be used, and what instead. */
  readonly deprecated?: string;
};

/** The reason behind a check, added to its message. */
type Why = { readonly why?: string };

export type Value = Words & { readonly value: string };

export type AnyOf = { readonly type: 'any' };

/** Text; any scalar counts, by the characters that stand in the file. */
export type TextOf = Why & {
  readonly type: 'text';
  readonly values?: readonly Value[];
  /** What a value outside `values` gets. AWS extends many of its lists: an unknown member of those is no error. */
  readonly others?: Severity | 'fine';
  readonly ignoreCase?: true;
  readonly pattern?: string;
  /** The pattern in words: "a number from 0 to 100". */
  readonly expected?: string;
  /** A map or list in its place is left to a rule, which knows better how it came about. */
  readonly shapeByRule?: true;
};

export type NumberOf = Why & {
  readonly type: 'number';
  readonly values?: readonly Value[];
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
};

/** Yes or no, in any spelling of YAML 1.1, quoted or not. */
export type FlagOf = { readonly type: 'flag'; readonly yes: string; readonly no: string };

export type ListOf = Why & { readonly type: 'list'; readonly of: Schema; readonly min?: number; readonly max?: number };

/** A map whose keys are the author's own names. */
export type MapOf = Why & { readonly type: 'map'; readonly each: Key; readonly min?: number };

export type ObjectOf = Why & {
  readonly type: 'object';
  readonly keys: Readonly<Record<string, Key>>;
  /** What a key outside `keys` gets; `fine` leaves judging it to a rule. */
  readonly others: Severity | 'fine';
};

/** The first case whose condition holds; `otherwise` if none does. Without that, all cases are offered and no key is unknown. */
export type CasesOf = { readonly type: 'cases'; readonly cases: readonly Case[]; readonly otherwise?: Schema };
export type Case = { readonly when: Condition; readonly use: Schema };
export type Condition =
  | { readonly key: string; readonly is: readonly string[] }
  | { readonly has: string }
  /** The scalar at a pointer from the top of the document. */
  | { readonly above: string; readonly is: readonly string[] };

/** Alternatives of different shape: one of the scalars, one list, one map. */
export type EitherOf = { readonly type: 'either'; readonly of: readonly Schema[] };

export type Key = Words &
  Why & {
    readonly schema: Schema;
    /** What its absence gets. */
    readonly required?: Severity;
    readonly default?: string;
    /** What completion and the fix for its absence write. */
    readonly preset?: string;
    /** Nothing but the preset is right for a file that lacks the key, so that fix-all may write it. */
    readonly presetIsSure?: true;
    /** Names people write by mistake for it. */
    readonly mistaken?: readonly string[];
    /** `false`: known and explained, but never offered; a rule says when it is wrong. */
    readonly offered?: false;
  };

// Builders, so that a schema reads like a table.

export const any: AnyOf = { type: 'any' };

export const text = (more: Omit<TextOf, 'type' | 'values'> = {}): TextOf => ({ type: 'text', ...more });

/** Text out of a list: each member with its line, or with more words. */
export const oneOf = (values: Readonly<Record<string, string | Omit<Value, 'value'>>>, more: Omit<TextOf, 'type' | 'values'> = {}): TextOf => ({
  type: 'text',
  values: Object.entries(values).map(([value, words]) => ({ value, ...(typeof words === 'string' ? { about: words } : words) })),
  ...more,
});

export const number = (more: Omit<NumberOf, 'type'> = {}): NumberOf => ({ type: 'number', ...more });
export const flag = (yes: string, no: string): FlagOf => ({ type: 'flag', yes, no });
export const list = (of: Schema, more: Omit<ListOf, 'type' | 'of'> = {}): ListOf => ({ type: 'list', of, ...more });
export const map = (about: string, schema: Schema, more: Omit<MapOf, 'type' | 'each'> = {}): MapOf => ({ type: 'map', each: { about, schema }, ...more });
export const object = (keys: Readonly<Record<string, Key>>, more: { others?: ObjectOf['others']; why?: string } = {}): ObjectOf => ({
  type: 'object',
  keys,
  others: 'error',
  ...more,
});
export const either = (...of: Schema[]): EitherOf => ({ type: 'either', of });
export const cases = (all: readonly Case[], otherwise?: Schema): CasesOf =>
  otherwise ? { type: 'cases', cases: all, otherwise } : { type: 'cases', cases: all };

/** A key: our line about it, what it holds, and the rest. */
export const key = (about: string, schema: Schema, more: Omit<Key, 'about' | 'schema'> = {}): Key => ({ about, schema, ...more });
