import { type Analysis, analyze, matchAgain } from './analyze.ts';
import type { Store } from './data.ts';
import type { Kind } from './kind.ts';

/** Data may name more data, as an index does; deeper than this nothing is named. */
const MOST_ROUNDS = 4;

/** The analysis of a text with all data it asks for. The text is parsed once, and matched again when data has come. */
export async function analyzed(text: string, kind: Kind, store: Store): Promise<Analysis> {
  return complete(analyze(text, kind, store), store);
}

/** An analysis with the data that it lacked. */
export async function complete(analysis: Analysis, store: Store): Promise<Analysis> {
  let now = analysis;
  for (let round = 0; round < MOST_ROUNDS && now.missing.length > 0; round++) {
    await store.load(now.missing);
    now = matchAgain(now, store);
  }
  return now;
}
