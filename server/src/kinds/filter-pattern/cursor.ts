import type { Span } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';
import type { Fault, Value } from './pattern.ts';

/** Where the reading of a pattern is, and what it found wrong. What is filled in reads as letters. */
export type Cursor = {
  readonly text: string;
  readonly holes: readonly Span[];
  /** Where the pattern ends, without blanks. */
  readonly end: number;
  at: number;
  readonly faults: Fault[];
};

const hole = /\$\{[^${}]*\}|\$[A-Z_][A-Z0-9_]+(?![\w.])|\{\{[^{}]*\}\}|[\ue000-\uf8ff]+/g;

export function cursorOf(written: string): Cursor {
  const holes = [...written.matchAll(hole)].map(({ index, 0: all }) => ({ start: index, end: index + all.length }));
  const text = written.replace(hole, (all) => '_'.repeat(all.length));
  return { text, holes, end: text.trimEnd().length, at: 0, faults: [] };
}

const isOpenAt = ({ holes }: Cursor, { start, end }: Span): boolean => holes.some((each) => each.start < end && each.end > start);

export const skipSpace = (cursor: Cursor): void => {
  while (cursor.at < cursor.end && /\s/.test(cursor.text[cursor.at] ?? '')) cursor.at++;
};

/** Whether a sign comes next; then it is behind the cursor. */
export function takes(cursor: Cursor, sign: string): boolean {
  if (!cursor.text.startsWith(sign, cursor.at) || cursor.at + sign.length > cursor.end) return false;
  cursor.at += sign.length;
  return true;
}

/** What comes next, as far as every character holds. */
export function takeWhile(cursor: Cursor, holds: (character: string) => boolean): Span {
  const start = cursor.at;
  while (cursor.at < cursor.end && holds(cursor.text[cursor.at] ?? '')) cursor.at++;
  return { start, end: cursor.at };
}

const typographic = /[\u2018\u2019\u201c\u201d\u00ab\u00bb]/;

/** A value: a phrase in quotes, an expression between percent signs, or a bare word that ends where `ends` says. */
export function takeValue(cursor: Cursor, ends: (at: number) => boolean): Value {
  const start = cursor.at;
  const sign = cursor.text[start] ?? '';
  if (sign === '"' || sign === '%') return between(cursor, sign);
  if (typographic.test(sign) || sign === "'") return wronglyQuoted(cursor, sign);
  while (cursor.at < cursor.end && !ends(cursor.at)) cursor.at++;
  const span = { start, end: cursor.at };
  const text = cursor.text.slice(start, cursor.at);
  return { ...span, text, form: 'bare', isOpen: isOpenAt(cursor, span) || isFilledIn(text) };
}

function between(cursor: Cursor, sign: '"' | '%'): Value {
  const start = cursor.at++;
  while (cursor.at < cursor.end && cursor.text[cursor.at] !== sign) cursor.at += cursor.text[cursor.at] === '\\' ? 2 : 1;
  const isClosed = cursor.at < cursor.end;
  const stop = Math.min(cursor.at, cursor.end);
  cursor.at = isClosed ? cursor.at + 1 : cursor.end;
  const span = { start, end: cursor.at };
  if (!isClosed)
    cursor.faults.push({
      start,
      end: start + 1,
      rule: sign === '"' ? 'quotes' : 'syntax',
      message: sign === '"' ? 'This quotation mark has no second one.' : 'The expression has no `%` at its end.',
    });
  const inner = cursor.text.slice(start + 1, stop);
  const text = sign === '"' ? inner.replace(/\\(.)/g, '$1') : inner;
  return { ...span, text, form: sign === '"' ? 'quoted' : 'regex', isOpen: isOpenAt(cursor, span) || isFilledIn(inner) };
}

/** Single quotes, and those that a word processor makes. */
function wronglyQuoted(cursor: Cursor, sign: string): Value {
  const start = cursor.at++;
  const isSame = sign === "'" ? (each: string) => each === "'" : (each: string) => typographic.test(each);
  const { end } = takeWhile(cursor, (each) => !isSame(each));
  const isClosed = cursor.at < cursor.end;
  if (isClosed) cursor.at++;
  const span = { start, end: cursor.at };
  const text = cursor.text.slice(start + 1, end);
  cursor.faults.push({
    ...span,
    rule: 'quotes',
    message: `${sign === "'" ? 'Single quotes' : 'Typographic quotation marks'} are not quotes in a filter pattern. Expected double quotes.`,
    ...(isClosed && !text.includes('"') ? { fix: { title: 'Change to double quotes', part: span, to: `"${text}"` } } : {}),
  });
  return { ...span, text, form: 'quoted', isOpen: isOpenAt(cursor, span) };
}
