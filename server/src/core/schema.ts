import type { Severity } from './problem.ts';

/**
 * What a value may be: plain data that can be written as JSON, so that hand-written kinds and compiled ones are one
 * format. There is no `anyOf`: alternatives are told apart by their shape (`either`) or by a named condition (`cases`),
 * so that messages stay exact.
 */
export type Schema = AnyOf | TextOf | NumberOf | FlagOf | ListOf | MapOf | ObjectOf | CasesOf | ChoiceOf | EitherOf;

/** Our own line about a thing: the first line of its hover and the text beside its completion. */
type Words = {
  readonly about: string;
  /** More Markdown for the hover and the completion: a table, an order. */
  readonly more?: string;
  /** When AWS added it, if it is newer than the guides most people learned from. */
  readonly since?: string;
  /** Why it should no longer be used, and what instead. */
  readonly deprecated?: string;
  /** What says more about it, as a link of ours: `note:codebuild#phases`, `rule:syntax/tab`. */
  readonly see?: string;
};

/** The reason behind a check, added to its message. */
type Why = { readonly why?: string };

/** A value of another shape is left to a rule, which knows better how it came about. */
type ByRule = { readonly shapeByRule?: true };

export type Value = Words & {
  readonly value: string;
  /** What people write by mistake for it. */
  readonly mistaken?: readonly string[];
  /** Keys that its map needs besides, which completion writes with it. */
  readonly brings?: Readonly<Record<string, Key>>;
};

/** A value of another kind of file that stands in a value of this one: as a text, or as it is. */
export type Inside = {
  readonly kind: string;
  /** What only a text of the kind matches, where another one is something else, such as a path; one of several lines, or an empty one, is no such thing. */
  readonly when?: string;
  /** The same for a value that the file makes a text: it has one of these keys. */
  readonly has?: readonly string[];
  /** The pointer, in a file of the kind, of a value that is no text; without it, it is the whole file. */
  readonly at?: string;
  /** How the keys of the kind are spelled here. */
  readonly spelling?: Spelling;
  /** Where names stand that are known inside, as a pointer below the nearest value around that has them. */
  readonly given?: string;
  /** Which schema of the kind it has (`Kind.schemas`), where the place says more of it than the text. */
  readonly as?: string;
};

/**
 * Keys that begin with another letter case than in their own kind, but for some, which are listed: theirs, then ours. Names with hyphens
 * are options of something else, and stay.
 */
export type Spelling = {
  readonly first: 'upper' | 'lower';
  readonly except?: Readonly<Record<string, string>>;
  /** Keys that must be there in a file of the kind, and need not here. */
  readonly optional?: readonly string[];
};

export type AnyOf = { readonly type: 'any'; readonly inside?: Inside };

/** Text; any scalar counts, by the characters that stand in the file. */
export type TextOf = Why &
  ByRule & {
    readonly type: 'text';
    readonly values?: readonly Value[];
    /** Tells some of `values` of which nothing can be wrong without making all of them, where they are thousands. */
    readonly isRight?: (text: string) => boolean;
    /** What a value outside `values` gets. AWS extends many of its lists: an unknown member of those is no error. */
    readonly others?: Severity | 'fine';
    /** What it gets instead if it is a slip of one of them. */
    readonly slips?: Severity;
    /** What it gets instead if only its case is another. */
    readonly cased?: Severity;
    readonly ignoreCase?: true;
    /** Nothing but a string is taken: what reads as a number or flag is written in quotes. */
    readonly strict?: true;
    readonly pattern?: string;
    /** A pattern out of AWS's data, in RE2's syntax, which some part of the text matches; another text gets a warning. */
    readonly re2?: string;
    /** The least and greatest number of characters. */
    readonly length?: readonly [number | null, number | null];
    /** The pattern in words: "a number from 0 to 100". */
    readonly expected?: string;
    /** The name of the form that the pattern describes, where other values have it too: "a VPC ID". */
    readonly format?: string;
    /** It names a file or folder of the workspace: it becomes a link, and completion offers what is there. */
    readonly path?: 'file' | 'folder' | 'any';
    /** The parts of it that are such paths, as an expression that matches each of them, an empty one too; unless said, it is the whole. */
    readonly pathIn?: string;
    readonly inside?: Inside;
    /** In Groovy its values are words without quotes. */
    readonly bare?: true;
  };

export type NumberOf = Why & {
  readonly type: 'number';
  readonly values?: readonly Value[];
  /** What a number outside `values` gets. */
  readonly others?: Severity;
  /** Which scalars are right is left to a rule. */
  readonly valueByRule?: true;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
};

/** Yes or no, in any spelling of YAML 1.1, quoted or not. */
export type FlagOf = Why & {
  readonly type: 'flag';
  readonly yes: string;
  readonly no: string;
  /** The words are `true` and `false`: what another spelling gets. Without it they are `yes` and `no`, and any spelling will do. */
  readonly others?: Severity | 'fine';
};

export type ListOf = Why &
  ByRule & {
    readonly type: 'list';
    readonly of: Schema;
    /** Such a list may stand in itself. Who goes through a schema looks into it once. */
    readonly recursive?: true;
    /** Where each item has a meaning of its own: the schemas of the first ones, in order. */
    readonly items?: readonly Schema[];
    readonly min?: number;
    readonly max?: number;
    /** What an item gets that is there already. */
    readonly unique?: Severity;
    /** What one item in place of the list gets, where the service takes it for one. */
    readonly alone?: Severity;
  };

/** A map whose keys are the author's own names. */
export type MapOf = Why & {
  readonly type: 'map';
  readonly each: Key;
  /** Such a map may stand in itself, as for a list. */
  readonly recursive?: true;
  /** Names that say what stands under them, by what matches them: the first that does counts. */
  readonly named?: readonly { readonly matches: string; readonly each: Key }[];
  readonly min?: number;
  /** Names that most people choose: completion offers them. */
  readonly usual?: readonly string[];
};

export type ObjectOf = Why &
  ByRule & {
    readonly type: 'object';
    readonly inside?: Inside;
    readonly keys: Readonly<Record<string, Key>>;
    /** Such a map may stand in itself. Who goes through a schema looks into it once. */
    readonly recursive?: true;
    /** What a key outside `keys` gets; `fine` takes it for a name of the author's own, or leaves judging it to a rule. */
    readonly others: Severity | 'fine';
    /** What it gets instead if it is a slip of one of them that isn't there. */
    readonly slips?: Severity;
    /** What stands under a key outside `keys`, where others are fine. */
    readonly rest?: Schema;
    /** Known keys with a name of the author's own in them, by what matches them: the first that does counts. */
    readonly named?: MapOf['named'];
    /** The letter case of keys does not count; that of `keys` is offered. */
    readonly ignoreCase?: true;
    /** Its keys are names that something else has, so they are spelled alike wherever the kind stands. */
    readonly isSpelledAlike?: true;
    /** An unknown key with a map below it is left to a rule, which knows better how it came about. */
    readonly mapsByRule?: true;
    readonly statement?: Statement;
  };

/**
 * How a map is written as a statement of Groovy, `name(key: value) { ... }`: the key of an argument without a name, and the key of what stands in
 * the block; unless said, the block has the keys of the map itself.
 */
type Statement = {
  readonly first?: string;
  readonly block?: string;
  /** Behind the arguments stands a block with the keys of the map. */
  readonly opens?: true;
};

/** The first case whose condition holds; `otherwise` if none does. Without that, all cases are offered and no key is unknown. */
export type CasesOf = { readonly type: 'cases'; readonly cases: readonly Case[]; readonly otherwise?: Schema };
export type Case = { readonly when: Condition; readonly use: Schema };
export type Condition = { readonly ignoreCase?: true } & (
  | { readonly key: string; readonly is: readonly string[] }
  | { readonly has: string }
  /** One of the scalars at a pointer from the top of the document; `*` stands for any segment. */
  | { readonly above: string; readonly is: readonly string[] }
  /** The shape of what stands at such a pointer. */
  | { readonly above: string; readonly shape: 'map' | 'list' | 'scalar' }
);

/**
 * One of very many schemas, looked up in a table of the kind by the text at a pointer, as a resource by its type; by those at several,
 * joined by `/`. `otherwise` counts while none has a text.
 */
export type ChoiceOf = { readonly type: 'choice'; readonly by: readonly string[]; readonly table: string; readonly otherwise: ObjectOf };

/** Alternatives of different shape: one of the scalars, one list, one map. */
export type EitherOf = ByRule & { readonly type: 'either'; readonly of: readonly Schema[] };

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
    /** Its name in its own kind, where it is spelled otherwise. */
    readonly name?: string;
    /** Its name where keys begin in upper case, if that is another there than in all other places. */
    readonly upper?: string;
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
export const flag = (yes: string, no: string, more: Pick<FlagOf, 'others' | 'why'> = {}): FlagOf => ({ type: 'flag', yes, no, ...more });
export const list = (of: Schema, more: Omit<ListOf, 'type' | 'of'> = {}): ListOf => ({ type: 'list', of, ...more });
export const map = (about: string, schema: Schema, more: Omit<MapOf, 'type' | 'each'> = {}): MapOf => ({ type: 'map', each: { about, schema }, ...more });
export const object = (
  keys: Readonly<Record<string, Key>>,
  more: Partial<Pick<ObjectOf, 'others' | 'slips' | 'rest' | 'ignoreCase' | 'isSpelledAlike' | 'mapsByRule' | 'why' | 'statement'>> = {},
): ObjectOf => ({
  type: 'object',
  keys,
  others: 'error',
  ...more,
});
export const choice = (by: string | readonly string[], table: string, otherwise: ObjectOf): ChoiceOf => ({
  type: 'choice',
  by: typeof by === 'string' ? [by] : by,
  table,
  otherwise,
});
export const either = (...of: Schema[]): EitherOf => ({ type: 'either', of });
export const cases = (all: readonly Case[], otherwise?: Schema): CasesOf =>
  otherwise ? { type: 'cases', cases: all, otherwise } : { type: 'cases', cases: all };

/** What stands inside of a value that such a schema describes. */
export const insideOf = (schema: Schema): Inside | undefined => {
  if (schema.type === 'either') for (const each of schema.of) if (insideOf(each)) return insideOf(each);
  return schema.type === 'text' || schema.type === 'any' || schema.type === 'object' ? schema.inside : undefined;
};

/** A key: our line about it, what it holds, and the rest. */
export const key = (about: string, schema: Schema, more: Omit<Key, 'about' | 'schema'> = {}): Key => ({ about, schema, ...more });
