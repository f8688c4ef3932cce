/**
 * Regular expressions as Java compiles them, as far as their faults are sure. Source: the class Pattern of Java 8 to 21, of which the agent
 * runs any, checked 2026-11-30.
 */

/** What Java says of an expression: a fault, or how many groups it has. */
export type Reading = { readonly fault: string } | { readonly groups: number };

/** Letters that stand for nothing behind a backslash. */
const meaningless = /[CFIJKLMOTUYgijlmoqy]/;

export function readExpression(text: string): Reading {
  let groups = 0;
  const open: number[] = [];
  /** Nothing stands in front that could be repeated. */
  let isStart = true;
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    const next = text[at + 1] ?? '';
    if (char === '\\') {
      if (next === '') return { fault: 'ends in a backslash' };
      if (meaningless.test(next)) return { fault: `has \`\\${next}\`, which means nothing` };
      at = next === 'Q' ? endOf(text, at + 2, '\\E') : /[pPxNk]/.test(next) && text[at + 2] === '{' ? endOf(text, at + 3, '}') : at + 2;
      isStart = false;
    } else if (char === '[') {
      const end = endOfClass(text, at);
      if (end === undefined) return { fault: 'has a `[` that is not closed' };
      at = end;
      isStart = false;
    } else if (char === '(') {
      const [, how] = /^\(\?(<?[=!]|<[A-Za-z]\w*>|[:>]|[idmsuxU-]+[:)])?/.exec(text.slice(at, at + 40)) ?? [];
      if (next === '?' && how === undefined) return { fault: 'has a group that begins with `(?` and no form that Java knows' };
      // From here on blanks and comments don't count.
      if (how?.includes('x')) return { groups: Number.NaN };
      if (how === undefined || /^<[A-Za-z]/.test(how)) groups++;
      if (!how?.endsWith(')')) open.push(at);
      at += 1 + (how === undefined ? 0 : how.length + 1);
      isStart = true;
    } else if (char === ')') {
      if (open.pop() === undefined) return { fault: 'has a `)` that closes nothing' };
      at++;
      isStart = false;
    } else if (/[*+?]/.test(char)) {
      if (isStart) return { fault: `has a \`${char}\` with nothing in front of it to repeat` };
      at += /[+?]/.test(next) ? 2 : 1;
      isStart = true;
    } else if (char === '{') {
      const [all, from = '', to] = /^\{(\d{1,9})(?:,(\d{0,9}))?\}/.exec(text.slice(at, at + 24)) ?? [];
      if (all === undefined) return { fault: 'has a `{` without a number of repeats; a brace of the text is written `\\{`' };
      if (to && Number(to) < Number(from)) return { fault: `repeats from ${from} to ${to} times` };
      at += all.length;
      at += /[+?]/.test(text[at] ?? '') ? 1 : 0;
      isStart = false;
    } else {
      isStart = char === '|';
      at++;
    }
  }
  return open.length > 0 ? { fault: 'has a `(` that is not closed' } : { groups };
}

/** The place behind a string, or the end of the text. */
function endOf(text: string, from: number, string: string): number {
  const found = text.indexOf(string, from);
  return found < 0 ? text.length : found + string.length;
}

/** The place behind a class, which may have others in it; a `]` right at its start is one of its characters. */
function endOfClass(text: string, start: number): number | undefined {
  let depth = 0;
  let isFirst = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at = text[at + 1] === 'Q' ? endOf(text, at + 2, '\\E') - 1 : at + 1;
    else if (char === '[') {
      depth++;
      if (text[at + 1] === '^') at++;
      isFirst = true;
      continue;
    } else if (char === ']' && !isFirst && --depth === 0) return at + 1;
    isFirst = false;
  }
  return undefined;
}
