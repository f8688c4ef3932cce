import type { Data } from '../../../core/data.ts';
import type { Fault } from './fault.ts';

/** The name of JSONata's parser among the data. It is loaded when a text has an expression. */
export const JSONATA = 'jsonata';

/** Reads an expression with the parser of the version that Step Functions runs. Nothing is evaluated. */
export type JsonataReader = {
  /** The first fault of its syntax, with its place in the expression; `undefined` where there is none. */
  faultOf(expression: string): Fault | undefined;
};

/** The parser; `undefined` while it isn't loaded, or where it can't be. */
export const jsonataOf = (data: Data): JsonataReader | undefined => (data.get(JSONATA) as JsonataReader | null | undefined) ?? undefined;
