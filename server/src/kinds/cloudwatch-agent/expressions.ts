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
  // In a class, and behind a backslash, these are characters.
  const bare = pattern.replace(/\\\\|\[\^?\]?(?:\\.|[^\]\\])*\]/g, (each) => (each === '\\\\' ? '' : '[]'));
  const found = foreign.find(([looks]) => looks.test(bare));
  if (found) return found[1];
  if (/^[*+?]|[(|][*+?](?!\?)|[^\\][*+?]{1}[*+]/.test(bare)) return 'a repetition with nothing to repeat';
  const brackets = unbalanced(pattern);
  return brackets ?? undefined;
}

const LONGEST = 4096;

/** Parentheses and brackets that have no other half. */
function unbalanced(pattern: string): string | undefined {
  let open = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '[') {
      const end = endOfClass(pattern, at);
      if (end === undefined) return 'a bracket that isn’t closed';
      at = end;
    } else if (character === '(') open++;
    else if (character === ')' && --open < 0) return 'a closing parenthesis too many';
  }
  return open > 0 ? 'a parenthesis that isn’t closed' : undefined;
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
