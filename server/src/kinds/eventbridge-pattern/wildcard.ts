import { fitsParts } from '../../core/glob.ts';

/**
 * Patterns with `*`, which stands for any characters; `\*` and `\\` are the characters themselves.
 * Source: WildcardParser.java of aws/event-ruler of 2026-07-21, checked 2026-11-30.
 */

/** What is wrong with a wildcard: where, as an offset in it, and why; `undefined` if nothing is. */
export function wildcardFault(wildcard: string): { readonly at: number; readonly fault: 'double' | 'escape' } | undefined {
  for (let at = 0; at < wildcard.length; at++) {
    if (wildcard[at] === '*' && wildcard[at + 1] === '*') return { at, fault: 'double' };
    if (wildcard[at] !== '\\') continue;
    if (wildcard[at + 1] !== '*' && wildcard[at + 1] !== '\\') return { at, fault: 'escape' };
    at++;
  }
  return undefined;
}

/** The literal parts of a wildcard, between its `*`. */
function partsOf(wildcard: string): string[] {
  const parts = [''];
  for (let at = 0; at < wildcard.length; at++) {
    const sign = wildcard[at] ?? '';
    if (sign === '*') parts.push('');
    else parts[parts.length - 1] += sign === '\\' ? (wildcard[++at] ?? '') : sign;
  }
  return parts;
}

/** Whether a text matches a wildcard as a whole. */
export const wildcardFits = (wildcard: string, text: string): boolean => fitsParts(partsOf(wildcard), text);
