import type { Span } from './node.ts';
import type { Operation } from './operation.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One right answer to a problem, as operations on paths, so that it never counts offsets. */
export type Fix = {
  readonly title: string;
  readonly operations: readonly Operation[];
  /** One of several answers, or it changes what the file does: never applied without a person. */
  readonly suggestion?: true;
};

export type Problem = Span & {
  /** `<family>/<name>`: the id users suppress and look up. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Fix;
  /** How an editor shows it besides the squiggle. */
  readonly tag?: 'deprecated' | 'unnecessary';
  readonly related?: readonly (Span & { readonly message: string })[];
  /** The token whose typing may cause this problem for a moment: it waits while the cursor is in there. */
  readonly typing?: Span;
};
