import type { Span } from '../../../core/node.ts';

/** What is wrong in the text of an expression, and what would be right there if one answer is. */
export type Fault = Span & {
  readonly message: string;
  /** The guide says so, but Step Functions may take it. */
  readonly isDoubtful?: true;
  readonly fix?: { readonly title: string; readonly part: Span; readonly to: string; readonly isGuess?: true };
};
