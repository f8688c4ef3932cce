import type { Data } from './data.ts';

/** The name of the linear matcher among the data. It is loaded when a text first needs it. */
export const EXPRESSIONS = 're2';

/**
 * Runs expressions that come out of files or of AWS's data, in time linear in the text. `undefined` where an expression is none that it
 * knows, or the text is long.
 */
export type Expressions = {
  /** Whether some part of a text matches. */
  finds(pattern: string, text: string): boolean | undefined;
  /** Whether the whole text does. */
  fits(pattern: string, text: string): boolean | undefined;
};

/** The matcher; `undefined` while it isn't loaded, or where it can't be. */
export const expressionsOf = (data: Data): Expressions | undefined => (data.get(EXPRESSIONS) as Expressions | null | undefined) ?? undefined;
