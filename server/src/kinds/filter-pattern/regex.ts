import type { Span } from '../../core/node.ts';

/** What an expression may not have, with its place in it. */
export type RegexFault = Span & { readonly message: string; readonly severity?: 'warning' };

const signs = ':_#=@/;,- ';
const operators = '^$?[]{}|\\*+.';
const classes = 'dDsSwW';

/**
 * What is wrong with an expression between percent signs. An escaped character that isn't in the list may work; AWS documents `\xhh` for it.
 * Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#regex-expressions of 2026-04-13, checked 2026-11-30.
 */
export function regexFaults(text: string): readonly RegexFault[] {
  const faults: RegexFault[] = [];
  let open: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const span = { start: at, end: at + 1 };
    if (character === '\\') {
      const fault = escapeFault(text, at);
      if (fault) faults.push(fault);
      at += text[at + 1] === 'x' ? 3 : 1;
    } else if (character === '(' || character === ')')
      faults.push({ ...span, message: `Parentheses are not supported in an expression. Expected \`\\x${hex(character)}\` for the character itself.` });
    else if (character.charCodeAt(0) > 127) faults.push({ ...span, message: 'An expression takes ASCII characters alone.' });
    else if (!/[A-Za-z0-9]/.test(character) && !signs.includes(character) && !operators.includes(character))
      faults.push({ ...span, message: `\`${character}\` is not supported in an expression. Expected \`\\x${hex(character)}\`.` });
    else if (open === undefined && '?*+'.includes(character) && isAtStart(text, at))
      faults.push({ ...span, message: `\`${character}\` has nothing to repeat.` });
    if (character === '[' && open === undefined) open = at;
    else if (character === ']' && open !== undefined && at > open + (text[open + 1] === '^' ? 2 : 1)) open = undefined;
  }
  if (open !== undefined) faults.push({ start: open, end: open + 1, message: 'This `[` is not closed.' });
  return faults;
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
const isAtStart = (text: string, at: number): boolean => at === 0 || (text[at - 1] === '|' && text[at - 2] !== '\\') || (at === 1 && text[0] === '^');

function escapeFault(text: string, at: number): RegexFault | undefined {
  const next = text[at + 1];
  if (next === undefined) return { start: at, end: at + 1, message: 'Nothing follows the backslash.' };
  if (next === 'x')
    return /^[0-9A-Fa-f]{2}/.test(text.slice(at + 2, at + 4)) ? undefined : { start: at, end: at + 2, message: '`\\x` takes two hexadecimal digits.' };
  if (classes.includes(next) || 'tn'.includes(next) || operators.includes(next) || signs.includes(next)) return undefined;
  const isSign = !/[A-Za-z0-9]/.test(next) && next.charCodeAt(0) <= 127;
  return {
    start: at,
    end: at + 2,
    severity: 'warning',
    message: `AWS doesn’t list \`\\${next}\` among what an expression takes.${isSign ? ` Expected \`\\x${hex(next)}\`.` : ''}`,
  };
}
