import type { Inner } from './inner.ts';
import type { Span } from './node.ts';
import type { Operation } from './operation.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** The lighter of two. */
export const lighter = (one: Severity, other: Severity): Severity => (severities.indexOf(one) > severities.indexOf(other) ? one : other);

/** An answer to a problem, as operations on paths, so that it never counts offsets. */
export type Fix = {
  readonly title: string;
  readonly operations: readonly Operation[];
  /** One of several answers, or more than a repair: a person chooses it, fix-all never does. */
  readonly suggestion?: true;
};

/** The fix as it is, or as a suggestion if it is not the only answer. */
export const suggestedUnless = (sure: boolean, fix: Fix): Fix => (sure ? fix : { ...fix, suggestion: true });

export type Problem = Span & {
  /** `<family>/<name>`: the id users suppress and look up. */
  readonly rule: string;
  /** Which check of the rule it is, where the rule makes several. */
  readonly check?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Fix;
  /** How an editor shows it besides the squiggle. */
  readonly tag?: 'deprecated' | 'unnecessary';
  readonly related?: readonly (Span & { readonly message: string })[];
  /** Where its ID leads, if not to the page of a rule of ours. */
  readonly link?: string;
  /** What comes of it: faults of the syntax that begin in there are not shown beside it. */
  readonly explains?: Span;
  /** The token whose typing may cause this problem for a moment: it waits while the cursor is in there. */
  readonly typing?: Span;
  /** Where it was found, if in something of another kind that stands in the file. */
  readonly inside?: { readonly inner: Inner; readonly problem: Problem };
};
