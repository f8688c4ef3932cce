import type { ScalarNode } from '../../node.ts';
import { flowScalar } from '../scalar.ts';
import * as is from './chars.ts';
import { type Scan, unsure } from './scan.ts';

/** For quoted keys: no further line is deep enough. */
export const ONE_LINE = Number.POSITIVE_INFINITY;

/** The quoted scalar at the present place, which is then behind it. Its further lines are deeper than column `parent`. */
export function quotedScalar(scan: Scan, parent: number): ScalarNode {
  const { source, at: start } = scan;
  const quote = source.charCodeAt(start);
  const least = Math.max(parent, 0);
  let isAsWritten = true;
  let at = start + 1;
  for (; ; at++) {
    const char = source.charCodeAt(at);
    if (char === quote) {
      if (quote === is.DOUBLE_QUOTE || source.charCodeAt(at + 1) !== quote) break;
      isAsWritten = false;
      at++;
    } else if (char === is.BACKSLASH && quote === is.DOUBLE_QUOTE) {
      isAsWritten = false;
      if (!is.isLineEnd(source.charCodeAt(at + 1))) at++;
    } else if (char === is.LF) {
      isAsWritten = false;
      beginLine(scan, at + 1, least);
    }
  }
  scan.at = at + 1;
  const style = quote === is.DOUBLE_QUOTE ? 'double' : 'single';
  if (isAsWritten) return { type: 'scalar', start, end: at + 1, text: source.slice(start + 1, at), valueType: 'text', style };
  return flowScalar(style === 'double' ? 'double-quoted-scalar' : 'single-quoted-scalar', source.slice(start, at + 1), start, unsure);
}

/** Sees to it that a further line is indented; blank ones need not be. */
function beginLine(scan: Scan, start: number, least: number): void {
  const { source, length } = scan;
  if (start >= length) unsure();
  scan.lineStart = start;
  let at = start;
  while (source.charCodeAt(at) === is.SPACE) at++;
  const char = source.charCodeAt(at);
  if (char === is.TAB) unsure();
  if (least === ONE_LINE || (!is.isLineEnd(char) && at - start <= least)) unsure();
}
