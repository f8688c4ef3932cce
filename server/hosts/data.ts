import { EXPRESSIONS } from '../src/core/expressions.ts';
import { JSONATA } from '../src/kinds/asl/language/jsonata-reader.ts';
import { dataIn } from './data-in.ts';

/** What texts ask for, out of the files beside the bundle. In there, what is required is evaluated then, not at start. */
export const data = dataIn(__dirname, {
  [EXPRESSIONS]: () => require('../src/core/re2.ts').re2,
  [JSONATA]: () => require('../src/kinds/asl/language/jsonata.ts').jsonata,
});
