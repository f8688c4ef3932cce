import type { Node } from '../../node.ts';
import type { Problem } from '../../problem.ts';
import { rootValue } from './block.ts';
import * as is from './chars.ts';
import { type EarlierYaml, type Kept, TakenOver } from './earlier.ts';
import { endLine, toContent } from './lines.ts';
import { atDocumentMark, behindLineEnd, nextLineStart, type ReadEntry, type Scan, scanOf, unlessUnsure, unsure } from './scan.ts';

/**
 * Reads plain YAML in one pass over its characters, into the same tree as the careful reader. `undefined` where it isn't sure: for all
 * faults, and for what is rare. What it reads has no syntax problem, so there is no list of problems.
 */
export const readPlain = (text: string): Node | undefined => unlessUnsure(() => documentOf(scanOf(text)));

type Parted = { readonly root: Node; readonly problems: readonly Problem[]; readonly kept: readonly Kept[] };

/**
 * The same, but what it isn't sure of in an entry of the outer maps it hands on, and reads the rest. `undefined` where that is not enough.
 * What it takes over from an earlier reading it moves: that one can't be used any more.
 */
export function readParted(text: string, careful: ReadEntry, earlier?: EarlierYaml): Parted | undefined {
  const scan = scanOf(text, careful, earlier && new TakenOver(earlier, text));
  const root = unlessUnsure(() => documentOf(scan));
  return root && { root, problems: scan.problems, kept: scan.kept };
}

function documentOf(scan: Scan): Node {
  toFirstLine(scan);
  if (atDocumentMark(scan)) {
    if (scan.source.charCodeAt(scan.at) !== is.DASH) unsure();
    scan.at += 3;
    endLine(scan);
  } else toContent(scan);
  const root = rootValue(scan);
  if (root.type === 'scalar' || scan.column !== -1) unsure();
  return root;
}

/** Over blank lines and comments. */
function toFirstLine(scan: Scan): void {
  const { source, length } = scan;
  for (;;) {
    if (scan.at >= length) unsure();
    const char = source.charCodeAt(scan.at);
    if (char === is.HASH) scan.at = nextLineStart(source, scan.at);
    else if (is.isLineEnd(char)) scan.at = behindLineEnd(source, scan.at);
    else if (char === is.BYTE_ORDER_MARK) unsure();
    else break;
  }
  scan.lineStart = scan.at;
}
