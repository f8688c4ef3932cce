import type { Entry, Span } from '../../node.ts';
import * as is from './chars.ts';
import { mayBeginPlain, plainStop, wordsEnd } from './plain.ts';
import { ONE_LINE, quotedScalar } from './quoted.ts';
import { type Scan, skipSpaces, unsure } from './scan.ts';

/** A key, whose colon is at the present place. */
export type Key = { readonly text: string; readonly span: Span };

/** YAML allows no longer ones. */
const MAX_KEY = 1024;

/** The key of a block map at the present place. */
export function keyAt(scan: Scan): Key {
  const { source, at: start } = scan;
  if (is.isQuote(source.charCodeAt(start))) {
    const { text, end } = quotedScalar(scan, ONE_LINE);
    skipSpaces(scan);
    if (!atKeyColon(scan)) unsure();
    return checked(scan, { text, span: { start, end } });
  }
  if (!mayBeginPlain(source, start, false)) unsure();
  const stop = plainStop(source, start);
  if (source.charCodeAt(stop) !== is.COLON) unsure();
  return plainKey(scan, stop);
}

/** The plain key at the present place, whose colon is at an offset. */
export function plainKey(scan: Scan, colon: number): Key {
  const { source, at: start } = scan;
  const end = wordsEnd(source, start, colon);
  if (colon > end && source.charCodeAt(end) !== is.SPACE) unsure();
  scan.at = colon;
  return checked(scan, { text: source.slice(start, end), span: { start, end } });
}

/** Whether the present place is a colon that makes a key of what stands before it. */
export const atKeyColon = ({ source, at }: Scan): boolean => source.charCodeAt(at) === is.COLON && is.isBlank(source.charCodeAt(at + 1));

/** A key that isn't too long. */
export function checked(scan: Scan, key: Key): Key {
  if (scan.at - key.span.start > MAX_KEY) unsure();
  return key;
}

/** The keys of a map so far, to see one that is given twice. Few keys are compared one by one. */
export class Names {
  #set: Set<string> | undefined;
  readonly #entries: readonly Entry[];
  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }
  /** Unsure about a key that the map has already: that is a problem to report. */
  add(key: string): void {
    if (key === '<<') return;
    if (!this.#set && this.#entries.length < FEW) {
      for (const entry of this.#entries) if (entry.key === key) unsure();
      return;
    }
    this.#set ??= new Set(this.#entries.map((entry) => entry.key));
    if (this.#set.has(key)) unsure();
    this.#set.add(key);
  }
}
const FEW = 8;
