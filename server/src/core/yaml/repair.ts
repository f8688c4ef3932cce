import { CST, Lexer } from 'yaml';
import type { Span } from '../node.ts';
import { replaced } from '../scan.ts';

/**
 * Repairs keep the length of the text, so that every offset stays true. The parser reads the repaired text; raw text
 * and messages come from the real one.
 */

/** What may stand behind a value on its line. */
const endsValue = /[ \t]*(?:[#,\]}]|:[ \t]|:?\r?(?:\n|$))/y;

/** A line of block style: its indentation, its dashes, and its key. */
const lineShape = /^( *)((?:-(?:[ \t\r]+|$))*)(["']?[\w.$/-]+["']?:(?:[ \t\r]|$))?/;
/** A line that reads like an item or a key. */
export const looksLikeStructure = /^[ \t]*(-[ \t]|["']?[\w.$/-]+["']?:([ \t]|$))/;

/** The quote that closes the one at `open`; `undefined` when none does. */
export function closingQuote(source: string, open: number): number | undefined {
  const quote = source[open];
  for (let at = open + 1; at < source.length; at++) {
    if (quote === '"' && source[at] === '\\') at++;
    else if (source[at] === quote) {
      if (quote === "'" && source[at + 1] === quote) at++;
      else return at;
    }
  }
  return undefined;
}

/**
 * Whether what stands between two quotes goes on over several lines: no line could begin a key or an item there, and nothing stands
 * behind the closing quote. Other YAML parsers take it as one scalar, however its lines are indented. Otherwise the quote was never closed.
 */
export function isOneQuoted(source: string, open: number, close: number): boolean {
  if (isQuotedJson(source, open, close)) return true;
  const lines = source
    .slice(open + 1, close)
    .split('\n')
    .slice(1);
  return endsValueAt(source, close + 1) && !lines.some(beginsIn(openColumns(source, open)));
}

function endsValueAt(source: string, at: number): boolean {
  endsValue.lastIndex = at;
  return endsValue.test(source);
}

/** Whether what stands between two quotes is a text between brackets: its lines have quotes and colons of their own. */
export function isQuotedJson(source: string, open: number, close: number): boolean {
  const text = source.slice(open + 1, close);
  return endsValueAt(source, close + 1) && /^[[{]/.test(text.trimStart()) && /[\]}]$/.test(text.slice(-100).trimEnd());
}

type Columns = { readonly keys: ReadonlySet<number>; readonly items: ReadonlySet<number> };

/** The columns in which a line below `open` could begin a key or an item of what is open there. */
function openColumns(source: string, open: number): Columns {
  const keys = new Set<number>();
  const items = new Set<number>();
  let column = Number.POSITIVE_INFINITY;
  for (let end = open; end > 0 && column > 0; ) {
    const start = source.lastIndexOf('\n', end - 1) + 1;
    const [, indent = '', dashes = '', key] = lineShape.exec(source.slice(start, end)) ?? [];
    const at = indent.length;
    // A list may stand in the column of its key.
    if ((dashes !== '' || key !== undefined) && (at < column || (at === column && dashes === '' && !keys.has(at)))) {
      for (const [place, char] of [...dashes].entries()) if (char === '-') items.add(at + place);
      if (key !== undefined) keys.add(at + dashes.length);
      column = at;
    }
    end = start - 1;
  }
  return { keys, items };
}

/** Whether a line could begin a key or an item in one of some columns. */
const beginsIn =
  ({ keys, items }: Columns) =>
  (line: string): boolean => {
    const [, indent = '', dashes = '', key] = lineShape.exec(line) ?? [];
    return dashes !== '' ? items.has(indent.length) : key !== undefined && keys.has(indent.length);
  };

/** The bracket that closes the one at `open`, past quoted text and comments; `undefined` when none does. */
export function closingBracket(source: string, open: number): { close: number; comments: Span[] } | undefined {
  const comments: Span[] = [];
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const char = source[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') {
      if (--depth === 0) return { close: at, comments };
    } else if ((char === '"' || char === "'") && /[[{,:\s]/.test(source[at - 1] ?? ' ')) {
      const end = closingQuote(source, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (char === '#' && /\s/.test(source[at - 1] ?? ' ')) {
      const end = source.indexOf('\n', at);
      if (end < 0) return undefined;
      comments.push({ start: at, end });
      at = end;
    }
  }
  return undefined;
}

/** Blanks a text, keeping its lines. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Puts a scalar or flow collection that runs over several lines on one, for a parser that minds its indentation. */
export const onOneLine = (text: string): string => text.replace(/[\r\n]/g, ' ');

/** The same without the comments, whose spans count from the start of the text. */
export const onOneLineWithout = (text: string, comments: readonly Span[]): string => onOneLine(replaced(text, comments, blank));

/** Turns a text into a plain word. */
export const asWord = (text: string): string => 'x'.repeat(text.length);

/** Reads each tab of an indentation as one space: a file indented by tabs alone keeps its shape. */
export const spacesForTabs = (text: string): string => text.replace(/^[ \t]*\t[ \t]*|^([ \t]*[-?:][ \t]+)+/gm, (indent) => indent.replaceAll('\t', ' '));

/**
 * The text with letters in place of a `|` or `>` behind a finished value on its line. The parser takes it for the header of
 * a block and loses its way; most often it is an operator of the shell, as in `[ -f a ] || make`.
 */
export function withoutFalseHeaders(text: string): string {
  if (!/^[ \t]*(?:- +|[\w-]+: +)*(?:[!&]\S* +)?[["'{].*["'\]}][ \t]*[|>]/m.test(text)) return text;
  const parts: string[] = [];
  let offset = 0;
  let isScalar = false;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (isMark(lexeme)) {
      isScalar = lexeme === CST.SCALAR;
      continue;
    }
    const isFalse =
      !isScalar && /^[|>]/.test(lexeme) && /["'\]}]$/.test(before) && /^[ \t]*[^\s#]/.test(text.slice(offset + lexeme.length, offset + lexeme.length + 100));
    parts.push(isFalse ? 'x'.repeat(lexeme.length) : lexeme);
    offset += lexeme.length;
    isScalar = false;
    if (/\S/.test(lexeme)) before = lexeme.slice(-1);
    else if (/[\r\n]/.test(lexeme)) before = '';
  }
  return offset === text.length ? parts.join('') : text;
}

/** What the lexer says besides the pieces of the text. */
const isMark = (lexeme: string): boolean => lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR;
