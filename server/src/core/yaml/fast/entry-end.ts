import { closingQuote, isQuotedJson } from '../repair.ts';
import * as is from './chars.ts';
import { flowCollection } from './flow.ts';
import { mayBeginPlain } from './plain.ts';
import { atDocumentMark, behindLineEnd, nextLineStart, type Scan, scanOf, skipSpaces, unlessUnsure, unsure } from './scan.ts';

/**
 * Where the entry ends that begins on a line, in a map of this column: at the next line that begins a key of the map, or of one around it.
 * What is open there was never closed, unless it is JSON over lines of its own. Unsure where the map itself may end.
 */
export function entryEnd(scan: Scan, start: number, column: number): number {
  const { source, length } = scan;
  let line = nextLineStart(source, scan.open < 0 ? start : Math.max(start, closeOf(scan) - 1));
  while (line < length) {
    let at = line;
    while (source.charCodeAt(at) === is.SPACE) at++;
    const char = source.charCodeAt(at);
    if (is.isLineEnd(char)) {
      line = behindLineEnd(source, at);
      continue;
    }
    if (at - line <= column && char !== is.HASH && char !== is.TAB) {
      if (at === line && atDocumentMark({ ...scan, at })) unsure();
      const isLeft = at - line < column;
      if (isLeft && (at > line || !(beginsKey(source, at) || (scan.open < 0 && isWord(source, at))))) unsure();
      if (isLeft || beginsKey(source, at)) return line;
    }
    line = nextLineStart(source, at);
  }
  return length;
}

/** Behind the quoted string or brackets that are open, where they are one value in spite of how their lines are indented; else their start. */
function closeOf({ source, open, anchors }: Scan): number {
  if (is.isQuote(source.charCodeAt(open))) {
    const close = closingQuote(source, open);
    return close !== undefined && isQuotedJson(source, open, close) ? close + 1 : open;
  }
  const inside: Scan = { ...scanOf(source), at: open, lineStart: open, anchors };
  const node = unlessUnsure(() => flowCollection(inside, -1, -1));
  skipSpaces(inside);
  return node && (is.isLineEnd(source.charCodeAt(inside.at)) || source.charCodeAt(inside.at) === is.HASH) ? inside.at : open;
}

/** Whether a key stands at an offset: a word, or something in quotes, and its colon. */
export function beginsKey(source: string, start: number): boolean {
  const quote = source.charCodeAt(start);
  let at = start;
  if (is.isQuote(quote)) {
    do at++;
    while (source.charCodeAt(at) !== quote && source.charCodeAt(at) !== is.LF);
    if (source.charCodeAt(at) === is.LF) return false;
    at++;
  } else if (mayBeginPlain(source, start, false)) while (!is.isBlank(source.charCodeAt(at)) && !endsKey(source, at)) at++;
  else return false;
  while (source.charCodeAt(at) === is.SPACE) at++;
  return endsKey(source, at);
}

const endsKey = (source: string, at: number): boolean => source.charCodeAt(at) === is.COLON && is.isBlank(source.charCodeAt(at + 1));

/** Whether a line holds one word from an offset on, as while a key is typed. */
export function isWord(source: string, start: number): boolean {
  if (!mayBeginPlain(source, start, false)) return false;
  let at = start;
  while (!is.isBlank(source.charCodeAt(at))) at++;
  while (source.charCodeAt(at) === is.SPACE) at++;
  return is.isLineEnd(source.charCodeAt(at));
}
