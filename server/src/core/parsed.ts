import type { EarlierGroovy } from './groovy/earlier.ts';
import type { EarlierJson } from './json/earlier.ts';
import type { Node, Span } from './node.ts';
import type { Path } from './path.ts';
import type { Problem, Severity } from './problem.ts';
import type { EarlierYaml } from './yaml/fast/earlier.ts';

/** How a text is written. */
export type Syntax = 'yaml' | 'json' | 'ini' | 'toml' | 'groovy';

/** From where on the lines belong to the table at a path. */
export type Section = { readonly start: number; readonly path: Path };

/** Collections inside each other beyond this are refused before a tree is built, so that nothing after can overflow the stack. */
export const MAX_DEPTH = 200;

/** What a parser makes of a text. Parsing never fails: a broken text gives a smaller tree and more problems. */
export type Parsed = {
  /** How the text is written, and additions to it should be. */
  readonly syntax: Syntax;
  /** At least one; an empty text has one empty scalar. */
  readonly documents: readonly Node[];
  readonly problems: readonly Problem[];
  /** The headers of an INI or TOML file in order, each with the table whose lines follow. */
  readonly sections?: readonly Section[];
  /** Where a body begins that is of another format: the documents stand before it. */
  readonly body?: number;
  /** What a reading of the text that comes of this one by an edit can take over. */
  readonly earlier?: EarlierYaml | undefined;
  readonly earlierJson?: EarlierJson;
  readonly earlierGroovy?: EarlierGroovy;
};

export const emptyAt = (at: number): Node => ({ type: 'scalar', start: at, end: at, text: '', valueType: 'null', style: 'plain' });

export const syntaxProblem = (
  name: string,
  span: Span,
  message: string,
  more: { severity?: Severity } & Pick<Problem, 'fix' | 'related' | 'typing'> = {},
): Problem => ({ severity: 'error', ...more, start: span.start, end: Math.max(span.end, span.start), rule: `syntax/${name}`, message });

/** The answer to a text whose nesting no parser should walk. */
export const tooDeep = (syntax: Parsed['syntax'], at: number): Parsed => ({
  syntax,
  documents: [emptyAt(at)],
  problems: [
    {
      start: at,
      end: at + 1,
      rule: 'file/too-deep',
      severity: 'error',
      message: `More than ${MAX_DEPTH} levels inside each other start here; the file is not checked further.`,
    },
  ],
});
