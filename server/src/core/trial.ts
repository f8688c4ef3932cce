import type { Span } from './node.ts';

/** Something of a file that can be tried on an example, such as a pattern on an event, without the service. */
export type Trial = {
  /** "Event pattern" */
  readonly title: string;
  /** What the wish for it says above the file: "Try this pattern". */
  readonly wish: string;
  /** Where it stands. */
  readonly span: Span;
  /** What an example is called: "event". */
  readonly example: string;
  /** Examples to begin with, the most fitting first. */
  readonly samples: readonly Sample[];
  /** Tries it on the text of an example. Total: what is wrong with the text is an outcome too. */
  readonly run: (text: string) => Outcome;
};

export type Sample = { readonly name: string; readonly text: string };

/** What came of it: whether it holds, as a sentence, and of each condition; or what is wrong with the example. */
export type Outcome = { readonly holds: boolean; readonly says: string; readonly checks: readonly Check[] } | { readonly fault: string };

/** A condition of what was tried. */
export type Check = {
  readonly span: Span;
  readonly holds: boolean;
  /** What is looked at: `detail.state`. */
  readonly what: string;
  /** What it is in the example, in words. */
  readonly found: string;
  /** What the condition takes, as it is written. */
  readonly wanted: string;
};
