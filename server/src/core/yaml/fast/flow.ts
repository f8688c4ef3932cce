import type { Entry, ListNode, MapNode, Node, Span } from '../../node.ts';
import { emptyAt } from '../../parsed.ts';
import { plainType } from '../scalar.ts';
import * as is from './chars.ts';
import { Names } from './keys.ts';
import { flowPlainStop, mayBeginPlain, wordsEnd } from './plain.ts';
import { aliasAt, type Props, propsAt, withProps } from './props.ts';
import { ONE_LINE, quotedScalar } from './quoted.ts';
import { atDocumentMark, enter, leave, type Scan, skipSpaces, unsure } from './scan.ts';

/**
 * The list or map in brackets at the present place, which is then behind it. Its further lines are deeper than column `parent`, that of its key
 * or dash; its closing bracket, if on another line, stands on one deeper than `lineColumn`, that of the line it began on, unless it is the root.
 */
export function flowCollection(scan: Scan, parent: number, lineColumn: number): MapNode | ListNode {
  enter(scan);
  const { at: start, lineStart } = scan;
  scan.column = lineColumn;
  const node = scan.source.charCodeAt(start) === is.OPEN_BRACE ? flowMap(scan, parent) : flowList(scan, parent);
  if (scan.depth > 1 && scan.lineStart !== lineStart && scan.column <= lineColumn) unsure();
  leave(scan);
  return node;
}

function flowMap(scan: Scan, parent: number): MapNode {
  const start = scan.at++;
  const entries: Entry[] = [];
  const names = new Names(entries);
  while (hasMore(scan, parent, is.CLOSE_BRACE)) {
    const { key, keySpan } = flowKey(scan);
    names.add(key);
    entries.push({ key, keySpan, value: valueOrNothing(scan, parent) });
    atComma(scan, parent, is.CLOSE_BRACE);
  }
  return { type: 'map', start, end: ++scan.at, entries, flow: true };
}

function flowList(scan: Scan, parent: number): ListNode {
  const start = scan.at++;
  const items: Node[] = [];
  while (hasMore(scan, parent, is.CLOSE_BRACKET)) {
    items.push(flowItem(scan, parent));
    atComma(scan, parent, is.CLOSE_BRACKET);
  }
  return { type: 'list', start, end: ++scan.at, items, flow: true };
}

function hasMore(scan: Scan, parent: number, close: number): boolean {
  flowSpace(scan, parent);
  return scan.source.charCodeAt(scan.at) !== close;
}

/** Behind an item or entry: goes over the comma there, or stays before the closing bracket. */
function atComma(scan: Scan, parent: number, close: number): void {
  flowSpace(scan, parent);
  const char = scan.source.charCodeAt(scan.at);
  if (char === is.COMMA) scan.at++;
  else if (char !== close) unsure();
}

/** A key on one line with its colon; behind a quoted one no space is needed. */
function flowKey(scan: Scan): { key: string; keySpan: Span } {
  const { source, at: start } = scan;
  const isQuoted = is.isQuote(source.charCodeAt(start));
  const key = isQuoted ? quotedScalar(scan, ONE_LINE).text : flowWords(scan);
  const keySpan = { start, end: scan.at };
  skipSpaces(scan);
  if (!isFlowColon(scan, isQuoted)) unsure();
  scan.at++;
  return { key, keySpan };
}

function isFlowColon({ source, at }: Scan, behindQuote: boolean): boolean {
  const next = source.charCodeAt(at + 1);
  return source.charCodeAt(at) === is.COLON && (behindQuote || is.isBlank(next) || is.isFlowMark(next));
}

/** The value behind the colon that was just read, which may be missing. */
function valueOrNothing(scan: Scan, parent: number): Node {
  const empty = scan.at;
  flowSpace(scan, parent);
  const props = propsOf(scan, parent);
  const char = scan.source.charCodeAt(scan.at);
  const isMissing = char === is.COMMA || char === is.CLOSE_BRACE || char === is.CLOSE_BRACKET;
  // The careful reader has an empty value before a comma elsewhere.
  if (isMissing && (props || (char === is.COMMA && scan.at > empty))) unsure();
  const value = isMissing ? emptyAt(empty) : withProps(scan, flowValue(scan, parent), props);
  skipSpaces(scan);
  if (scan.source.charCodeAt(scan.at) === is.COLON) unsure();
  return value;
}

/** An item of a list; `[a: b]` holds a map of one entry. */
function flowItem(scan: Scan, parent: number): Node {
  const props = propsOf(scan, parent);
  const { lineStart } = scan;
  const node = flowValue(scan, parent);
  const keyEnd = scan.at;
  skipSpaces(scan);
  if (scan.source.charCodeAt(scan.at) !== is.COLON) return withProps(scan, node, props);
  if (props || node.type !== 'scalar' || scan.lineStart !== lineStart || !isFlowColon(scan, node.style !== 'plain')) unsure();
  scan.at++;
  const value = valueOrNothing(scan, parent);
  const keySpan = { start: node.start, end: keyEnd };
  return { type: 'map', start: node.start, end: Math.max(value.end, keyEnd), entries: [{ key: node.text, keySpan, value }], flow: true };
}

function propsOf(scan: Scan, parent: number): Props | undefined {
  const props = propsAt(scan);
  if (props) flowSpace(scan, parent);
  return props;
}

function flowValue(scan: Scan, parent: number): Node {
  const { source, at: start } = scan;
  const char = source.charCodeAt(start);
  if (is.opensFlow(char)) return flowCollection(scan, parent, scan.column);
  if (char === is.STAR) return aliasAt(scan);
  if (is.isQuote(char)) return quotedScalar(scan, parent);
  const text = flowWords(scan);
  return { type: 'scalar', start, end: scan.at, text, valueType: plainType(text), style: 'plain' };
}

/** A plain scalar, if it ends on its line. */
function flowWords(scan: Scan): string {
  const { source, at: start, length } = scan;
  if (!mayBeginPlain(source, start, true)) unsure();
  const stop = flowPlainStop(source, start);
  scan.at = wordsEnd(source, start, stop);
  if (is.isLineEnd(source.charCodeAt(stop))) {
    let next = stop;
    while (next < length && is.isBlank(source.charCodeAt(next))) next++;
    const char = source.charCodeAt(next);
    if (char !== is.COMMA && char !== is.CLOSE_BRACKET && char !== is.CLOSE_BRACE && char !== is.HASH) unsure();
  }
  return source.slice(start, scan.at);
}

/** Over spaces, line ends and comments. */
function flowSpace(scan: Scan, parent: number): void {
  const { source } = scan;
  for (;;) {
    const char = source.charCodeAt(scan.at);
    if (char === is.SPACE || char === is.CR) scan.at++;
    else if (char === is.LF) beginFlowLine(scan, parent);
    else if (char === is.HASH) {
      const before = source.charCodeAt(scan.at - 1);
      if (before !== is.SPACE && before !== is.LF) unsure();
      scan.at = source.indexOf('\n', scan.at);
    } else if (char === is.TAB) unsure();
    else return;
  }
}

function beginFlowLine(scan: Scan, parent: number): void {
  scan.lineStart = ++scan.at;
  if (scan.at >= scan.length) unsure();
  scan.column = indentAt(scan);
  scan.at += scan.column;
  const char = scan.source.charCodeAt(scan.at);
  if (is.isLineEnd(char) || char === is.HASH) return;
  if (scan.column <= parent || (scan.column === 0 && atDocumentMark(scan))) unsure();
}

/** The spaces at the start of the present line. */
function indentAt({ source, lineStart }: Scan): number {
  let at = lineStart;
  while (source.charCodeAt(at) === is.SPACE) at++;
  return at - lineStart;
}
