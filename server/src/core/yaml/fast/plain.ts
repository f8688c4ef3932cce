import type { ScalarNode } from '../../node.ts';
import { flowScalar, plainType } from '../scalar.ts';
import * as is from './chars.ts';
import { toContent } from './lines.ts';
import { nextLineStart, type Scan, unsure } from './scan.ts';

/** Whether a scalar without quotes may begin with the character at an offset. */
export function mayBeginPlain(source: string, at: number, inFlow: boolean): boolean {
  switch (source.charCodeAt(at)) {
    case is.DASH:
    case is.QUESTION:
    case is.COLON: {
      const next = source.charCodeAt(at + 1);
      return !is.isBlank(next) && !(inFlow && is.isFlowMark(next));
    }
    case is.COMMA:
    case is.OPEN_BRACKET:
    case is.CLOSE_BRACKET:
    case is.OPEN_BRACE:
    case is.CLOSE_BRACE:
    case is.HASH:
    case is.AMPERSAND:
    case is.STAR:
    case is.BANG:
    case is.PIPE:
    case is.GREATER:
    case is.SINGLE_QUOTE:
    case is.DOUBLE_QUOTE:
    case is.PERCENT:
    case is.AT:
    case is.BACKTICK:
    case is.TAB:
      return false;
    default:
      return true;
  }
}

/** Where the words of a plain scalar stop on the line of an offset: at a colon that makes a key of them, a comment, or the line end. */
export function plainStop(source: string, from: number): number {
  let at = from;
  for (;;) {
    const char = source.charCodeAt(at);
    if (char === is.LF) return at;
    if (char === is.COLON) {
      if (is.isBlank(source.charCodeAt(at + 1))) return at;
    } else if (char === is.HASH) {
      const before = source.charCodeAt(at - 1);
      if (before === is.SPACE || before === is.TAB) return at;
    }
    at++;
  }
}

/** The same inside brackets, whose marks stop them too. */
export function flowPlainStop(source: string, from: number): number {
  let at = from;
  for (;;) {
    const char = source.charCodeAt(at);
    if (char === is.LF || is.isFlowMark(char)) return at;
    if (char === is.COLON) {
      const next = source.charCodeAt(at + 1);
      if (is.isBlank(next) || is.isFlowMark(next)) return at;
    } else if (char === is.HASH) {
      const before = source.charCodeAt(at - 1);
      if (before === is.SPACE || before === is.TAB) return at;
    }
    at++;
  }
}

/** The end of the words that stop at an offset, without the blanks behind them. */
export function wordsEnd(source: string, from: number, stop: number): number {
  let end = stop;
  while (end > from && is.isBlank(source.charCodeAt(end - 1))) end--;
  return end;
}

/** A plain scalar whose first line runs from the present place to `stop`, with the lines that continue it: those deeper than column `parent`. */
export function plainScalar(scan: Scan, stop: number, parent: number): ScalarNode {
  const { source, at: start } = scan;
  let end = wordsEnd(source, start, stop);
  let isClosed = leaveLine(scan, stop);
  let isOneLine = true;
  while (!isClosed && scan.column > parent) {
    if (!mayBeginPlain(source, scan.at, false) && startsBlock(source, scan.at)) unsure();
    isOneLine = false;
    const from = scan.at;
    const next = plainStop(source, from);
    if (source.charCodeAt(next) === is.COLON) unsure();
    end = wordsEnd(source, from, next);
    isClosed = leaveLine(scan, next);
  }
  const text = source.slice(start, end);
  if (isOneLine) return { type: 'scalar', start, end, text, valueType: plainType(text), style: 'plain' };
  return flowScalar('scalar', text, start, unsure);
}

/** A `-`, `?` or `:` that could begin an item or entry, if the scalar above it were none. */
const startsBlock = (source: string, at: number): boolean => {
  const char = source.charCodeAt(at);
  return char === is.DASH || char === is.QUESTION || char === is.COLON;
};

/** From the end of a scalar's line to the next content. Whether a comment ends the scalar. */
function leaveLine(scan: Scan, stop: number): boolean {
  const isComment = scan.source.charCodeAt(stop) === is.HASH;
  scan.at = isComment ? nextLineStart(scan.source, stop) : stop + 1;
  toContent(scan);
  return isComment || scan.behindComment;
}
