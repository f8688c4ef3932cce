import type { Expressions } from '../../core/expressions.ts';

/** Constructs of other engines that RE2 has not. Source: github.com/google/re2, doc/syntax.txt, checked 2026-11-30. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?:=|!)/, 'a lookahead'],
  [/\(\?<(?:=|!)/, 'a lookbehind'],
  [/\(\?>/, 'an atomic group'],
  [/\\[1-9]/, 'a backreference'],
  [/\\k[<'{]/, 'a backreference'],
  [/\(\?\(/, 'a condition'],
  [/\(\?#/, 'a comment'],
  [/\\[ZGKhHRX]/, 'an escape of another engine'],
];

/** What is wrong with an expression, in words that follow "it has"; `undefined` if nothing is, or it can't be told. */
export function faultOf(pattern: string, expressions: Expressions): string | undefined {
  if (pattern.length > LONGEST || expressions.finds(pattern, '') !== undefined) return undefined;
  const { bare, fault } = read(pattern);
  return foreign.find(([looks]) => looks.test(bare))?.[1] ?? fault ?? (repeatsNothing.test(bare) ? 'a repetition with nothing to repeat' : undefined);
}

const LONGEST = 4096;
const repeatsNothing = /^[*+?]|[(|][*+]|[*+?][*+]/;

/** An expression without its classes and escaped backslashes, and a parenthesis or bracket without its other half. */
function read(pattern: string): { readonly bare: string; readonly fault: string | undefined } {
  let bare = '';
  let open = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '\\') {
      if (pattern[++at] !== '\\') bare += `\\${pattern[at] ?? ''}`;
    } else if (character === '[') {
      const end = endOfClass(pattern, at);
      if (end === undefined) return { bare, fault: 'a bracket that isn’t closed' };
      bare += '[]';
      at = end;
    } else {
      bare += character;
      if (character === '(') open++;
      if (character === ')' && --open < 0) return { bare, fault: 'a closing parenthesis too many' };
    }
  }
  return { bare, fault: open > 0 ? 'a parenthesis that isn’t closed' : undefined };
}

function endOfClass(pattern: string, start: number): number | undefined {
  let at = start + (pattern[start + 1] === '^' ? 2 : 1);
  if (pattern[at] === ']') at++;
  for (; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern.startsWith('[:', at) && pattern.indexOf(':]', at) > 0) at = pattern.indexOf(':]', at) + 1;
    else if (pattern[at] === ']') return at;
  }
  return undefined;
}
