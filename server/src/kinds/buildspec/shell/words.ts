import type { Redirect, Script, Word } from './script.ts';

/** Where a reader stands in a text, and what it has left open. */
export type Reader = {
  readonly source: string;
  at: number;
  readonly end: number;
  /** In how many substitutions it is. */
  readonly depth: number;
  readonly open: string[];
  /** Here-documents that begin at the next line. */
  readonly pending: { readonly until: string; readonly tabs: boolean; readonly redirect: Redirect }[];
  readonly readScript: (reader: Reader, closer: '' | ')') => Script;
};

/** Substitutions deeper than this are not read. */
const DEEPEST = 20;

/** A word: up to a blank, an operator or a bracket that is not quoted. */
export function readWord(reader: Reader): Word {
  const { source } = reader;
  const start = reader.at;
  const inner: Script[] = [];
  let text = '';
  let isQuoted = false;
  let isArray = false;
  const raw = (skip: () => void): void => {
    const from = reader.at;
    skip();
    text += source.slice(from, reader.at);
  };
  while (reader.at < reader.end) {
    const character = source[reader.at] ?? '';
    const following = source[reader.at + 1] ?? '';
    if (character === '\\') {
      if (following !== '\n') text += following;
      isQuoted = true;
      reader.at += 2;
    } else if (character === "'" || (character === '$' && following === "'")) {
      isQuoted = true;
      if (character === '$') reader.at++;
      text += singleQuoted(reader, character === '$');
    } else if (character === '"') {
      isQuoted = true;
      text += doubleQuoted(reader, inner);
    } else if ((character === '<' || character === '>') && following === '(') raw(() => substitution(reader, 2, inner));
    else if (character === '$' || character === '`') raw(() => expansion(reader, inner));
    else if (character === '(' && text.length < 200 && /^[A-Za-z_]\w*(\[[^\]]*\])?\+?=$/.test(text)) {
      isArray = true;
      raw(() => skipBalanced(reader, '(', ')'));
    } else if (character === '(' && /[@*+?!]/.test(text.at(-1) ?? '')) raw(() => skipBalanced(reader, '(', ')'));
    else if (/[\s;&|()<>]/.test(character)) break;
    else {
      text += character;
      reader.at++;
    }
  }
  reader.at = Math.min(reader.at, reader.end);
  return { start, end: reader.at, text, isQuoted, isArray, inner };
}

function singleQuoted(reader: Reader, escapes: boolean): string {
  const from = ++reader.at;
  for (; reader.at < reader.end; reader.at++) {
    if (escapes && reader.source[reader.at] === '\\') reader.at++;
    else if (reader.source[reader.at] === "'") return reader.source.slice(from, reader.at++);
  }
  reader.open.push("'");
  return reader.source.slice(from, reader.end);
}

function doubleQuoted(reader: Reader, inner: Script[]): string {
  let text = '';
  for (reader.at++; reader.at < reader.end; ) {
    const character = reader.source[reader.at] ?? '';
    if (character === '"') {
      reader.at++;
      return text;
    }
    const from = reader.at;
    if (character === '\\') {
      reader.at += 2;
      const escaped = reader.source[from + 1] ?? '';
      if (escaped !== '\n') text += /[$`"\\]/.test(escaped) ? escaped : `\\${escaped}`;
    } else if (character === '$' || character === '`') {
      expansion(reader, inner);
      text += reader.source.slice(from, reader.at);
    } else {
      text += character;
      reader.at++;
    }
  }
  reader.open.push('"');
  return text;
}

/** From a `$` or backtick on: what the shell puts there. */
function expansion(reader: Reader, inner: Script[]): void {
  const { source, at } = reader;
  if (source[at] === '`') {
    let end = at + 1;
    while (end < reader.end && source[end] !== '`') end += source[end] === '\\' ? 2 : 1;
    if (end >= reader.end) reader.open.push('`');
    else if (reader.depth < DEEPEST) inner.push(reader.readScript({ ...reader, at: at + 1, end, depth: reader.depth + 1, open: [], pending: [] }, ''));
    reader.at = Math.min(end + 1, reader.end);
  } else if (source.startsWith('((', at + 1)) {
    reader.at++;
    skipBalanced(reader, '(', ')');
  } else if (source[at + 1] === '(') substitution(reader, 2, inner);
  else if (source[at + 1] === '{') {
    reader.at++;
    skipBalanced(reader, '{', '}');
  } else reader.at++;
}

/** A script in brackets, whose opening takes so many characters. */
function substitution(reader: Reader, opening: number, inner: Script[]): void {
  if (reader.depth >= DEEPEST) {
    reader.at += opening - 1;
    skipBalanced(reader, '(', ')');
    return;
  }
  const within: Reader = { ...reader, at: reader.at + opening, depth: reader.depth + 1, open: [], pending: [] };
  inner.push(reader.readScript(within, ')'));
  if (within.at >= reader.end) reader.open.push('$(');
  reader.at = Math.min(within.at + 1, reader.end);
}

/** From an opening bracket to behind the one that closes it. */
export function skipBalanced(reader: Reader, opening: string, closing: string): void {
  let depth = 0;
  for (; reader.at < reader.end; reader.at++) {
    const character = reader.source[reader.at];
    if (character === '\\') reader.at++;
    else if (character === opening) depth++;
    else if (character === closing && --depth === 0) {
      reader.at++;
      return;
    }
  }
  reader.at = reader.end;
  reader.open.push(opening);
}
