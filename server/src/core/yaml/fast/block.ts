import type { Entry, ListNode, MapNode, Node } from '../../node.ts';
import { emptyAt } from '../../parsed.ts';
import { blockText } from './block-text.ts';
import * as is from './chars.ts';
import { flowCollection } from './flow.ts';
import { atKeyColon, checked, type Key, keyAt, Names, plainKey } from './keys.ts';
import { endLine } from './lines.ts';
import { beginsHalf, isParted, partedMap } from './parted.ts';
import { mayBeginPlain, plainScalar, plainStop } from './plain.ts';
import { aliasAt, type Props, propsAt, withProps } from './props.ts';
import { quotedScalar } from './quoted.ts';
import { atDash, enter, leave, type Scan, skipSpaces, unsure } from './scan.ts';

/** The list whose first dash is at the present place, in this column. Goes on to the content behind it. */
function blockList(scan: Scan, column: number): ListNode {
  enter(scan);
  const start = scan.at;
  const items: Node[] = [];
  let end = start + 1;
  do {
    scan.at++;
    const item = valueBehind(scan, column, true);
    items.push(item);
    end = Math.max(item.end, start + 1);
  } while (scan.column === column && atDash(scan));
  if (scan.column > column) unsure();
  leave(scan);
  return { type: 'list', start, end, items, flow: false };
}

/** The map in this column whose first key was just read. */
function blockMap(scan: Scan, column: number, first: Key): MapNode {
  if (isParted(scan)) return partedMap(scan, column, first.span.start, valueBehind);
  enter(scan);
  const { start } = first.span;
  const entries: Entry[] = [];
  const names = new Names(entries);
  let end = start;
  for (let key = first; ; key = keyAt(scan)) {
    names.add(key.text);
    scan.at++;
    const value = valueBehind(scan, column);
    entries.push({ key: key.text, keySpan: key.span, value });
    end = Math.max(end, value.end, key.span.end);
    if (scan.column !== column) break;
  }
  if (scan.column > column) unsure();
  leave(scan);
  return { type: 'map', start, end, entries, flow: false };
}

/** The value behind the colon or dash that was just read, whose key or dash is in column `parent`: on the same line, below, or missing. */
function valueBehind(scan: Scan, parent: number, isItem = false): Node {
  const empty = scan.at;
  skipSpaces(scan);
  const column = isItem ? scan.at - scan.lineStart : parent;
  const props = propsAt(scan);
  if (atLineEnd(scan)) return valueBelow(scan, parent, isItem, empty, props);
  // Only behind a dash may a map or list begin on the line.
  if (!isItem || props) return withProps(scan, content(scan, parent, column, false), props);
  return atDash(scan) ? blockList(scan, column) : content(scan, parent, column, true);
}

const atLineEnd = ({ source, at }: Scan): boolean =>
  is.isLineEnd(source.charCodeAt(at)) || (source.charCodeAt(at) === is.HASH && source.charCodeAt(at - 1) === is.SPACE);

/** The value on the lines below; a missing one is at `empty`. */
function valueBelow(scan: Scan, parent: number, isItem: boolean, empty: number, before: Props | undefined): Node {
  endLine(scan);
  if (scan.column <= parent) {
    // A list may stand in the column of its key.
    const isList = !isItem && scan.column === parent && atDash(scan);
    return withProps(scan, isList ? blockList(scan, parent) : emptyAt(before?.behind ?? empty), before);
  }
  const column = scan.column;
  const props = propsAt(scan, before);
  if (props !== before) {
    if (!atLineEnd(scan)) return withProps(scan, content(scan, parent, column, false), props);
    endLine(scan);
    if (scan.column <= parent) unsure();
  }
  return withProps(scan, atDash(scan) ? blockList(scan, scan.column) : content(scan, parent, scan.column, true), props);
}

/** A value without anchor and tag; a map only where one may begin, which is then in `column`. Goes on to the content behind it. */
function content(scan: Scan, parent: number, column: number, mayBeMap: boolean): Node {
  const char = scan.source.charCodeAt(scan.at);
  if (char === is.PIPE || char === is.GREATER) return blockText(scan, parent);
  if (!is.opensFlow(char) && char !== is.STAR) return scalarOrMap(scan, parent, column, mayBeMap);
  const node = char === is.STAR ? aliasAt(scan) : inOpen(scan, () => flowCollection(scan, parent, column));
  endLine(scan);
  return node;
}

/** What has an end of its own: who reads an entry once more wants to know where it began. */
function inOpen<Found extends Node>(scan: Scan, read: () => Found): Found {
  scan.open = scan.at;
  const found = read();
  scan.open = -1;
  return found;
}

function scalarOrMap(scan: Scan, parent: number, column: number, mayBeMap: boolean): Node {
  const { source, at: start, lineStart, behindComment } = scan;
  if (is.isQuote(source.charCodeAt(start))) {
    const node = inOpen(scan, () => quotedScalar(scan, parent));
    const end = scan.at;
    skipSpaces(scan);
    if (source.charCodeAt(scan.at) !== is.COLON) {
      scan.at = end;
      endLine(scan);
      return node;
    }
    if (!mayBeMap || !atKeyColon(scan) || scan.lineStart !== lineStart) unsure();
    return blockMap(scan, column, checked(scan, { text: node.text, span: { start, end } }));
  }
  if (!mayBeginPlain(source, start, false)) unsure();
  const stop = plainStop(source, start);
  if (source.charCodeAt(stop) !== is.COLON) {
    if (mayBeMap && beginsHalf(scan, column)) return partedMap(scan, column, start, valueBehind);
    // Below a comment on its own line the lexer of the careful reader may go on too far.
    if (behindComment && start === lineStart + scan.column) unsure();
    return plainScalar(scan, stop, parent);
  }
  if (!mayBeMap) unsure();
  return blockMap(scan, column, plainKey(scan, stop));
}

/** The value of a whole text, which begins at the present place. */
export function rootValue(scan: Scan): Node {
  const char = scan.source.charCodeAt(scan.at);
  if (is.opensFlow(char)) {
    const node = flowCollection(scan, -1, scan.column);
    endLine(scan);
    return node;
  }
  // What begins further to the right is most often a slip.
  if (scan.column !== 0) unsure();
  return atDash(scan) ? blockList(scan, 0) : scalarOrMap(scan, -1, 0, true);
}
