import type { Fact } from './fact.ts';
import type { Span } from './node.ts';
import type { Page } from './page.ts';
import type { Reader } from './parse.ts';
import type { Problem, Severity } from './problem.ts';
import type { Files } from './recognize.ts';
import type { Schema } from './schema.ts';

/** A file kind is a value: all that the engine needs to know to serve it. */
export type Kind = {
  readonly id: string;
  /** What a person calls such a file, as in "a buildspec". */
  readonly title: string;
  readonly files: Files;
  readonly reader: Reader;
  readonly schema: Schema;
  readonly rules: readonly Rule[];
  readonly snippets: readonly Snippet[];
};

/** A check that the schema can't express. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  readonly page: Page;
  /** Pointers of the values it looks at; `*` stands for any segment. */
  readonly on: readonly string[];
  readonly check: (fact: Fact, context: RuleContext) => void;
};

type RuleContext = {
  readonly text: string;
  readonly root: Fact;
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
