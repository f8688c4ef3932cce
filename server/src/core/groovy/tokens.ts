import { stringEnd } from './string.ts';

/** A piece of Groovy: a word, a number, a string, a bracket or other sign, or the end of a line. Comments are left out. */
export type Token = {
  readonly kind: 'word' | 'number' | 'string' | 'sign' | 'line';
  readonly start: number;
  readonly end: number;
  /** A sign as it is written. */
  readonly sign?: string;
  /** A string: its closing quotes are there; something in it is computed. */
  readonly isClosed?: boolean;
  readonly isComputed?: boolean;
};

export type Comment = { readonly start: number; readonly end: number };

const isWordStart = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 36 || code > 127;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const operators = '=<>!+-*%&|^~?.@/\\#`:';
const singles = '(){}[],;:';

/** Splits a text into its pieces, in one pass. What Groovy doesn't know is a sign of its own. */
export function tokensOf(text: string): { readonly tokens: Token[]; readonly comments: Comment[] } {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const add = (token: Token): void => void tokens.push(token);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineEnd = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    return end;
  };
  const comment = (end: number): void => {
    comments.push({ start: at, end });
    at = end;
  };
  if (text.startsWith('#!', at)) comment(lineEnd(at));
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const char = text[at] ?? '';
    if (char === '\n' || char === '\r') {
      const end = char === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
      add({ kind: 'line', start: at, end });
      at = end;
    } else if (char === ' ' || char === '\t' || char === '\f' || code === 0xa0 || code === 0xfeff) at++;
    else if (char === '\\' && /[\r\n]/.test(text[at + 1] ?? '')) at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    else if (text.startsWith('//', at) && !isPattern(text, at, tokens)) comment(lineEnd(at));
    else if (text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      comment(close < 0 ? text.length : close + 2);
    } else if (char === '"' || char === "'" || isPattern(text, at, tokens)) {
      const { end, isClosed, isComputed } = stringEnd(text, at);
      add({ kind: 'string', start: at, end, isClosed, isComputed });
      at = end;
    } else if (isWordStart(code)) {
      const start = at;
      while (at < text.length && (isWordStart(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
      add({ kind: 'word', start, end: at });
    } else if (isDigit(code)) {
      const start = at;
      while (at < text.length && (/[\w]/.test(text[at] ?? '') || (text[at] === '.' && isDigit(text.charCodeAt(at + 1))))) at++;
      add({ kind: 'number', start, end: at });
    } else if (singles.includes(char)) {
      add({ kind: 'sign', sign: char, start: at, end: at + 1 });
      at++;
    } else {
      const start = at++;
      if (operators.includes(char)) while (at < text.length && operators.includes(text[at] ?? ' ') && !/^(?:\/[/*]|:)/.test(text.slice(at, at + 2))) at++;
      add({ kind: 'sign', sign: text.slice(start, at), start, end: at });
    }
  }
  return { tokens, comments };
}

/** Whether a slash begins a string of its own: where a value can begin, and another slash ends it in the line. */
function isPattern(text: string, at: number, tokens: readonly Token[]): boolean {
  const isDollar = text.startsWith('$/', at);
  if (!isDollar && (text[at] !== '/' || text[at + 1] === '/' || text[at + 1] === '*')) return false;
  const before = tokens.at(-1);
  const canBegin =
    !before ||
    before.kind === 'line' ||
    (before.kind === 'sign' && !/^[)\]}]$/.test(before.sign ?? '')) ||
    /^(?:return|in|sh|echo|case)$/.test(text.slice(before.start, before.end));
  return canBegin && (isDollar || stringEnd(text, at).isClosed);
}
