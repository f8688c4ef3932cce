import { type Fact, pathOf } from '../../../core/fact.ts';
import { type Fix, suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling } from '../../../core/words.ts';

/** The fix that writes a name in place of one that isn't known; a suggestion, unless that one is surely this one misspelt. */
export const changeTo = (guess: string, value: Fact, written: string): Fix =>
  suggestedUnless(isMisspelling(written, guess), { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(value), to: guess }] });
