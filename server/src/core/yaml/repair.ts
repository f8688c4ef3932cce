import { CST, Lexer } from 'yaml';
import type { Span } from '../node.ts';
import { replaced } from '../scan.ts';

/**
 * Repairs keep the length of the text, so that every offset stays true. The parser reads the repaired text; raw text
 * and messages come from the real one.
 */

/** What stands between an opening quote and the end of the text, as far as the scalar itself goes. */
export type QuoteEnd = { close: number; continued: boolean };

/** What may stand behind a value on its line. */
const endsValue = /[ \t]*(?:[#,\]}]|:[ \t]|:?\r?(?:\n|$))/y;

/** A line that reads like an item or a key. */
export const looksLikeStructure = /^[ \t]*(-[ \t]|["']?[\w.$/-]+["']?:([ \t]|$))/;

/**
 * Looks for the quote that closes the one at `open`.
 * `continued` is true when the lines between read like text and nothing stands behind the closing quote: then other
 * YAML parsers take it as one scalar, however its lines are indented. Otherwise the quote was never closed.
 */
export function closingQuote(source: string, open: number): QuoteEnd | undefined {
  const quote = source[open];
  let close = open + 1;
  for (; close < source.length; close++) {
    if (quote === '"' && source[close] === '\\') close++;
    else if (source[close] === quote) {
      if (quote === "'" && source[close + 1] === quote) close++;
      else break;
    }
  }
  if (close >= source.length) return undefined;
  endsValue.lastIndex = close + 1;
  const lines = source
    .slice(open, close + 1)
    .split('\n')
    .slice(1);
  return { close, continued: endsValue.test(source) && !lines.some((line) => looksLikeStructure.test(line)) };
}

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
      if (!end) return undefined;
      at = end.close;
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
