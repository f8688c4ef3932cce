import type { TextEdit } from './text-edit.ts';

/** Zero-based line, and UTF-16 units from the line's start: LSP's position and the command line's. */
export type Position = { readonly line: number; readonly character: number };

/** The only place that turns offsets into lines and back. `\n`, `\r\n` and a lone `\r` end a line. */
export type Lines = {
  readonly count: number;
  position(offset: number): Position;
  /** A position outside the text is moved to the nearest place in it. */
  offset(position: Position): number;
  start(line: number): number;
  /** Offset after the line's last character, before its line end. */
  end(line: number): number;
  /** The lines of the text that an edit makes, without a look at what it leaves alone. */
  after(edit: TextEdit, text: string): Lines;
};

export const linesOf = (text: string): Lines => linesFrom(text, startsOf(text), text.includes('\r'));

function linesFrom(text: string, starts: readonly number[], hasReturns: boolean): Lines {
  const start = (line: number): number => starts[Math.max(0, line)] ?? text.length;
  const end = (line: number): number => {
    const isLast = line + 1 >= starts.length;
    let at = isLast ? text.length : start(line + 1);
    if (!hasReturns) return isLast ? at : at - 1;
    while (at > start(line) && /[\r\n]/.test(text[at - 1] ?? '')) at--;
    return at;
  };
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    start,
    end,
    position(offset) {
      const at = Math.min(Math.max(0, offset), text.length);
      const line = lineAt(at);
      return { line, character: at - start(line) };
    },
    offset({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(start(line) + Math.max(0, character), end(line));
    },
    after(edit, whole) {
      // Which carriage returns end a line depends on what follows them.
      if (hasReturns || edit.text.includes('\r')) return linesOf(whole);
      const by = edit.text.length - (edit.end - edit.start);
      const next = starts.slice(0, lineAt(edit.start) + 1);
      for (let at = edit.text.indexOf('\n'); at >= 0; at = edit.text.indexOf('\n', at + 1)) next.push(edit.start + at + 1);
      for (let line = lineAt(edit.end) + 1; line < starts.length; line++) next.push((starts[line] as number) + by);
      return linesFrom(whole, next, false);
    },
  };
}

function startsOf(text: string): number[] {
  const starts = [0];
  // To look for the next `\n` is quick; only a lone `\r` has to be told from one before it.
  if (!text.includes('\r')) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  else
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
  return starts;
}

/** Where the line of an offset begins. A byte order mark takes no column. */
export function lineStartBefore(text: string, offset: number): number {
  let start = Math.max(0, offset);
  // To look for the last `\r` would go through a whole text that has none.
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** A column further to the right is no indentation: to look for its line's start would take too long in a file of one line. */
const MAX_COLUMN = 2000;

/** How far an offset is from the start of its line, at most 2,000, without looking at the rest of the text. */
export function columnOf(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - MAX_COLUMN), offset);
  return before.length - lineStartBefore(before, before.length);
}

/** Where the line of an offset ends, before its line end. */
export function lineEndAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The line end that begins at an offset; empty where none does. */
export const lineEndAt = (text: string, offset: number): string => (text.startsWith('\r\n', offset) ? '\r\n' : /[\r\n]/.exec(text[offset] ?? '')?.[0]) ?? '';

/** The line end right before an offset; empty where none is. */
export const lineEndBefore = (text: string, offset: number): string =>
  text.slice(Math.max(0, offset - 2), offset) === '\r\n' ? '\r\n' : (/[\r\n]/.exec(text[offset - 1] ?? '')?.[0] ?? '');

/** How a new line beside an offset ends: as the line there does, or the one above it. */
export const newlineAt = (text: string, offset: number): string =>
  lineEndAt(text, lineEndAfter(text, offset)) || lineEndBefore(text, lineStartBefore(text, offset)) || '\n';

/** Columns of one level of indentation in a text: the first there is, else two. */
export const indentUnit = (text: string): number => /^( +)\S/m.exec(text)?.[1]?.length ?? 2;

/** The first offset from one on that is neither a space nor a tab. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** A text with more lines is hardly one value. */
const MAX_VALUE_LINES = 300;

/** Where the content begins of the last line, from that of an offset on, that stands in its column or further in. */
export function lastLineOf(text: string, offset: number): number {
  const column = columnOf(text, offset);
  let last = offset;
  for (let at = lineEndAfter(text, offset), left = MAX_VALUE_LINES; at < text.length && left > 0; at = lineEndAfter(text, at), left--) {
    at += lineEndAt(text, at).length;
    const content = skipBlanks(text, at);
    if (content < text.length && lineEndAt(text, content) === '') {
      if (content - at < column) break;
      last = content;
    }
    at = content;
  }
  return last;
}
