import { EXPRESSIONS } from './core/expressions.ts';
import { JSONATA } from './kinds/asl/language/jsonata-reader.ts';

/** Code that texts ask for like data, by name: it is evaluated when the first text needs it. */
export const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  [EXPRESSIONS]: async () => (await import('./core/re2.ts')).re2,
  [JSONATA]: async () => (await import('./kinds/asl/language/jsonata.ts')).jsonata,
};
