import type { Entry, Span } from '../../node.ts';
import type { Problem } from '../../problem.ts';
import { Anchors } from './anchors.ts';
import { BYTE_ORDER_MARK, CR, DASH, DOT, isBlank, LF, SPACE } from './chars.ts';
import type { Kept, TakenOver } from './earlier.ts';

/** Where a pass over a text stands. */
export type Scan = {
  /** The text, always with a line end at its end: so that every line has one, and no loop over a line has to ask for the end of the text. */
  readonly source: string;
  /** Of the text itself. */
  readonly length: number;
  /** Offset of what is read next. */
  at: number;
  /** Where the line of `at` begins, and the column of its content: -1 behind the last line with content. */
  lineStart: number;
  column: number;
  /** There is a comment between this line and the content before it. */
  behindComment: boolean;
  /** Collections around, and their keys as long as all of them are maps. */
  depth: number;
  readonly owners: Span[];
  /** Where a quoted string or brackets began that are not closed yet; -1 outside of them. */
  open: number;
  readonly anchors: Anchors;
  /** Who reads the entries that this reader isn't sure of; without one it gives up as a whole. */
  readonly careful: ReadEntry | undefined;
  readonly problems: Problem[];
  /** What an earlier reading has for this one, and what this one has for a later one. */
  readonly earlier: TakenOver | undefined;
  readonly kept: Kept[];
};

/** An entry of a map, to be read on its own. */
export type Doubt = {
  readonly text: string;
  /** From the start of a line to that of another. */
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** The keys around. */
  readonly owners: readonly Span[];
  /** What begins here is no key yet. */
  readonly half: boolean;
  readonly anchors: Anchors;
};

/** Reads an entry, and what was taken for one with it; `undefined` where that can't be told without the rest. */
export type ReadEntry = (doubt: Doubt) => { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } | undefined;

/** Deeper texts are left to the careful reader, which refuses them at some depth. */
const MAX_DEPTH = 90;

const NOT_SURE = new Error('not sure');

/** Gives up: what stands here may be a fault, or something rare, and the careful reader has to look. */
export function unsure(): never {
  throw NOT_SURE;
}

/** What a reading gives; `undefined` where it was unsure. */
export function unlessUnsure<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error !== NOT_SURE) throw error;
    return undefined;
  }
}

/** A text from its first character, or from behind its byte order mark. */
export function scanOf(text: string, careful?: ReadEntry, earlier?: TakenOver): Scan {
  const source = text.charCodeAt(text.length - 1) === LF ? text : `${text}\n`;
  const at = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return {
    source,
    length: text.length,
    at,
    lineStart: at,
    column: 0,
    behindComment: false,
    depth: 0,
    owners: [],
    open: -1,
    anchors: new Anchors(),
    careful,
    problems: [],
    earlier,
    kept: [],
  };
}

/** One collection deeper; whoever enters leaves. */
export function enter(scan: Scan): void {
  if (++scan.depth > MAX_DEPTH) unsure();
}

export function leave(scan: Scan): void {
  scan.depth--;
}

/** Whether a document begins or ends here (`---`, `...`), in the first column of a line. */
export function atDocumentMark({ source, at }: Scan): boolean {
  const char = source.charCodeAt(at);
  return (char === DASH || char === DOT) && source.charCodeAt(at + 1) === char && source.charCodeAt(at + 2) === char && isBlank(source.charCodeAt(at + 3));
}

/** Whether an item of a list begins here. */
export const atDash = ({ source, at }: Scan): boolean => source.charCodeAt(at) === DASH && isBlank(source.charCodeAt(at + 1));

export function skipSpaces(scan: Scan): void {
  const { source } = scan;
  let { at } = scan;
  while (source.charCodeAt(at) === SPACE) at++;
  scan.at = at;
}

/** Behind the line end at an offset; a `\r` has a `\n` behind it. */
export const behindLineEnd = (source: string, at: number): number => (source.charCodeAt(at) === CR ? at + 2 : at + 1);

/** Behind the next line end. */
export const nextLineStart = (source: string, at: number): number => source.indexOf('\n', at) + 1;
