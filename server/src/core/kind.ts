import type { Around, Nearby } from './around.ts';
import type { Computed } from './computed.ts';
import type { Data } from './data.ts';
import type { Diagram } from './diagram.ts';
import type { Fact } from './fact.ts';
import type { Node, Span } from './node.ts';
import type { Operation } from './operation.ts';
import type { Reader } from './parse.ts';
import type { Syntax } from './parsed.ts';
import type { Path } from './path.ts';
import type { Problem, Severity } from './problem.ts';
import type { Files } from './recognize.ts';
import type { Schema, Value } from './schema.ts';
import type { TextEdit } from './text-edit.ts';
import type { Trial } from './trial.ts';

/** A file kind is a value: all that the engine needs to know to serve it. */
export type Kind = {
  readonly id: string;
  /** What a person calls such a file, as in "a buildspec". */
  readonly title: string;
  readonly files: Files;
  readonly reader: Reader;
  /** Data that every file of the kind needs. */
  readonly data?: readonly string[];
  /** Data that what stands in a file makes needed, by name; asked again when more of it has come. The walk doesn't look at it. */
  readonly asks?: (root: Fact, data: Data) => readonly string[];
  readonly schema: Schema;
  /** A key that may stand around the whole of a file or not: what is said of one form counts for the other. */
  readonly wrapper?: string;
  /** Its schemas in values of other files that say more of what stands there, by the name that those use (`Inside.as`). */
  readonly schemas?: Readonly<Record<string, Schema>>;
  /** A sort of its files with a name and a schema of its own, for who wants to have that described alone. */
  readonly variants?: Readonly<Record<string, { readonly title: string; readonly schema: Schema }>>;
  /** What the schema's choices look up: the schema of a member, also of one without a name yet; `undefined` if it is unknown or not loaded. */
  readonly tables?: Readonly<Record<string, Table>>;
  /** Values that the service computes, such as intrinsic functions. */
  readonly computed?: Computed;
  /** Whether a text stands for something that is not in the file; unless said, one with the marks of a template engine does (`isTemplated`). */
  readonly isComputed?: (text: string) => boolean;
  /** What a key without a value gets, where the service takes none, and why, unless it is one that may be so; or that it takes a written `null` for a key that was left out. */
  readonly emptyValues?: ((value: Fact) => { readonly severity: Severity; readonly why: string } | undefined) | 'absent';
  /** Whether a key that a map lacks comes from another place of the document, such as a section with settings for all. */
  readonly supplied?: (map: Fact, key: string, document: Node) => boolean;
  readonly rules: readonly Rule[];
  /** No comment can be added to its files: who reads them, or what they are, leaves no place for one of ours. */
  readonly comments?: false;
  /** Rules of other kinds about what stands in its files with a schema of theirs. */
  readonly guests?: readonly Rule[];
  /** Another linter of such files, which people come from or run besides. */
  readonly peer?: Peer;
  readonly snippets: readonly Snippet[];
  /** The names that stand in a file of this kind, where they are defined and where they are used. */
  readonly names?: (root: Fact, text: string, syntax: Syntax) => readonly Name[];
  /** Those that an outline shows, where they can be told without all others: names of keys and items that a file defines. */
  readonly outlined?: (root: Fact, text: string, syntax: Syntax) => readonly Name[];
  /** Names that the service gives in this file, where one is used. */
  readonly gives?: (use: Name, root: Fact) => readonly Value[];
  /** The names that whoever runs such a file gives it, such as variables; a file that it stands in can do so. */
  readonly environment?: Family;
  /** Whether names may be defined or used where this file doesn't show it, as by a macro: then none is unknown or unused. */
  readonly isOpen?: (name: Name, root: Fact) => boolean;
  /** The most that a problem weighs in a part of the file: a hint where a macro may put it right, and then no fix of it is sure; `off` where nothing is judged. */
  readonly atMost?: (problem: Pick<Problem, 'start' | 'rule'>, root: Fact) => Severity | 'off' | undefined;
  /** What else can be typed inside a value: names of the file, or of the service. */
  readonly offer?: (fact: Fact, at: OfferAt & Nearby) => Offer | undefined;
  /** The keys that a map of the author's own names may have by what stands elsewhere in the file, or in one nearby. */
  readonly offerKeys?: (map: Fact, root: Fact, nearby: Nearby & { readonly data: Data }) => readonly Value[];
  /** What stands at an offset, where the file says more of it than the schema: a name, a function. */
  readonly explain?: (at: OfferAt & Nearby & { readonly names: readonly Name[] }) => Explanation | undefined;
  /** More about a key by what stands elsewhere in the file, as Markdown: what it comes to, whom it reaches; `now` is the time, in milliseconds, where somebody asks at one. */
  readonly explainKey?: (key: Fact, at: Pick<OfferAt, 'root' | 'text'> & { readonly now: number | undefined }) => string | undefined;
  /** What can be written otherwise at an offset. */
  readonly refactorings?: (at: OfferAt & { readonly names: readonly Name[] }) => readonly Refactoring[];
  /** What of the file can be drawn. */
  readonly diagrams?: (root: Fact) => readonly Diagram[];
  /** What of the file can be tried on an example. */
  readonly trials?: (root: Fact, data: Data) => readonly Trial[];
  /** What computed values come to, as far as the file says it. */
  readonly yields?: (at: Pick<OfferAt, 'root' | 'text' | 'data'>) => readonly Yield[];
};

export type Peer = {
  readonly name: string;
  /** Its ids for a problem at a value, none if it doesn't look for such; without a value, all that a rule can equal. */
  readonly idsOf: (problem: Pick<Problem, 'rule' | 'check' | 'start'>, at?: Fact) => readonly string[];
  /** The parts of a file in which the author switches some of its ids off, each by how those begin. */
  readonly silenced: (root: Fact) => readonly (Span & { readonly ids: readonly string[] })[];
};

export type Table = (member: string, data: Data) => Schema | undefined;

/** A kind in the list: what tells its files and names its rules. All else is made when the first of its files is open. */
export type ListedKind = {
  readonly id: string;
  readonly files: Files;
  readonly ruleIds: readonly string[];
  readonly make: () => Promise<Kind>;
};

/** One place of a name. Names of one family with one text are the same thing. */
export type Name = Span & {
  readonly text: string;
  readonly family: Family;
  readonly role: 'definition' | 'use';
  /** It is a key of the file, not a part of a text. */
  readonly isKey?: true;
  /** What it is, when the service gives it; such a name can't be changed. */
  readonly about?: string;
  /** What sort of its family a definition is: "parameter"; of a use, how it uses the name. */
  readonly sort?: string;
  /** A definition: one line about what it defines. */
  readonly detail?: string;
  /** A definition that is known only there; a use that looks no further. */
  readonly scope?: Span;
  /** A definition of many names, as a loop makes them: whether a text is one of those. */
  readonly matches?: (text: string) => boolean;
  /** Whose name it is, where each of several has names of its own, wherever those are used: such a name is known among those of the same owner alone. */
  readonly space?: string;
  /** A use: the sorts of definitions that it takes, if not all. */
  readonly takes?: readonly string[];
  /** A use: the name of what it stands in, which it can't mean. */
  readonly owner?: string;
  /** A use of what another file defines: where that stands, or why nothing tells, as the end of a sentence. */
  readonly leadsTo?: (at: Omit<OfferAt, 'offset'> & Nearby) => Elsewhere | string;
  /** A use of something that the service makes of what is named, by a longer name: what follows there. */
  readonly rest?: string;
  /** A use that alone does not make its definition a used one, such as an order in which names are shown. */
  readonly isMention?: true;
  /** Where it stands in the tree, for a fix; a part of a scalar counts in its decoded text. */
  readonly at?: { readonly path: Path; readonly part?: Span };
  /** The edit that gives it another text in the file, where that can't be written as it is; `at` is where it stands now. */
  readonly edit?: (text: string, at: Span, file: string) => TextEdit | undefined;
};

export const colours = ['variable', 'parameter', 'class', 'enum', 'function', 'keyword'] as const;
export type Colour = (typeof colours)[number];

/** A sort of thing that has names, and what a name of it may look like. */
export type Family = {
  /** "an environment variable" */
  readonly title: string;
  readonly pattern: string;
  /** The pattern in words. */
  readonly expected: string;
  /** Names of the family that the service gives. */
  readonly given?: readonly Value[];
  /** How editors colour its names inside texts, by the sort of what they mean, in the words of LSP; else as variables. */
  readonly colours?: Readonly<Record<string, Colour>>;
  /** Other files may define and use its names: what is known there counts, and none is unknown or unused. */
  readonly isShared?: true;
  /** Files of other kinds name what a file defines, by links that lead there (`leadsTo`): whoever renames it changes them, too. */
  readonly isLinked?: true;
  /** No file defines its names: whoever renames one changes all uses. */
  readonly isUsedOnly?: true;
};

type OfferAt = { readonly root: Fact; readonly text: string; readonly syntax: Syntax; readonly offset: number; readonly data: Data };

/** A part of another file: its path from this one, and the place in its text. */
export type Elsewhere = { readonly path: string; readonly span: Span };

/** Another way to write a part of a file: edits of the text, and operations on its tree. */
export type Refactoring = {
  readonly title: string;
  readonly kind: 'extract' | 'rewrite';
  readonly edits: readonly TextEdit[];
  readonly operations: readonly Operation[];
};

/** What a value comes to, at its end. */
export type Yield = { readonly offset: number; readonly text: string };

/** A hover: Markdown about a part of the text, and what says more, as a link of ours. */
export type Explanation = { readonly span: Span; readonly markdown: string; readonly see?: string };

/** Values for a part of the text, to be written in quotes or as they are. */
export type Offer = {
  readonly replace: Span;
  readonly values: readonly Value[];
  readonly quoted?: boolean;
  /** They are thousands: those that fit what is typed are enough. */
  readonly areMany?: true;
};

/** A check that the schema can't express. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** It is about what reads a file of the kind: where something of it stands in another file, in another spelling, that is read otherwise. */
  readonly isForFiles?: true;
  /** Pointers of the values it looks at; `*` stands for any segment. */
  readonly on: readonly string[];
  /**
   * What it finds in a part of the file, a value two levels down, depends on that part and on what it asks of the file (`ask`). Such a rule is
   * called for each part, with the values in it or the part as a whole (`EACH_PART`), and its problems are kept as long as the part stays as
   * it is and the answers are the same. Whatever else it takes of its context makes it look again each time.
   */
  readonly byPart?: true;
  /** Data that it needs, by name, each with the pointer of the values that make it needed. */
  readonly data?: Readonly<Record<string, string>>;
  readonly check: (fact: Fact, context: RuleContext) => void;
};

/** The pointer for each part of a file: the values two levels down, and those above that have nothing below them. */
export const EACH_PART = '/**';

/** A question about a file, which is told apart by what is a value of its own, such as the type of a resource by its name. */
export type Question = (root: Fact, about: string, data: Data) => string | number | boolean | undefined;

export type RuleContext = {
  readonly text: string;
  readonly syntax: Syntax;
  readonly root: Fact;
  /** The name of the file, without folders. */
  readonly fileName: string;
  /** The file begins with a byte order mark, as far as that is known: editors and readers take it off. */
  readonly marked: boolean;
  readonly around: Around;
  readonly data: Data;
  /** Asks the file something, for a rule that looks at a part of it. */
  readonly ask: <Asked extends Question>(question: Asked, about: string) => ReturnType<Asked>;
  /** The names of the file, by place. */
  readonly names: () => readonly Name[];
  /** Whether the file may hide a definition or use of a name. */
  readonly isOpen: (name: Name) => boolean;
  readonly report: (span: Span, message: string, more?: Pick<Problem, 'fix' | 'related' | 'tag' | 'severity'> | Partial<Problem>) => void;
};

/** A piece of a file to insert, in VS Code's snippet syntax, indented by two spaces. */
export type Snippet = {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** Pointer of the value it becomes a part of; empty for a piece of the top level. */
  readonly path: string;
  readonly body: readonly string[];
};
