import { CR, DASH, DOT, HASH, isLineEnd, LF, SPACE, TAB } from './chars.ts';
import { atDocumentMark, behindLineEnd, nextLineStart, type Scan, skipSpaces, unsure } from './scan.ts';

/** From the start of a line to the first content that there is, on it or below. */
export function toContent(scan: Scan): void {
  const { source, length } = scan;
  scan.behindComment = false;
  let { at } = scan;
  while (at < length) {
    scan.lineStart = at;
    while (source.charCodeAt(at) === SPACE) at++;
    const char = source.charCodeAt(at);
    if (char === HASH) {
      scan.behindComment = true;
      at = nextLineStart(source, at);
    } else if (char === LF || char === CR) {
      at = behindLineEnd(source, at);
    } else if (char === TAB) unsure();
    else {
      scan.at = at;
      scan.column = at - scan.lineStart;
      // A second document.
      if (scan.column === 0 && (char === DASH || char === DOT) && atDocumentMark(scan)) unsure();
      return;
    }
  }
  scan.at = at;
  scan.column = -1;
}

/** From behind a value, where nothing but a comment may stand, to the next content. */
export function endLine(scan: Scan): void {
  const { source, at: from } = scan;
  skipSpaces(scan);
  const char = source.charCodeAt(scan.at);
  if (isLineEnd(char)) scan.at = behindLineEnd(source, scan.at);
  else if (char === HASH && (scan.at > from || source.charCodeAt(scan.at - 1) === SPACE)) scan.at = nextLineStart(source, scan.at);
  else unsure();
  toContent(scan);
}
