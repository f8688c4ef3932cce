import { Runs } from '../scalar-runs.ts';

/** A string of TOML with the places its characters come from. */
export type TomlString = {
  readonly text: string;
  readonly runs: Runs['runs'];
  /** Behind its closing quotes, or where it is given up. */
  readonly end: number;
  readonly isClosed: boolean;
  /** The first fault in it. */
  readonly fault?: { readonly start: number; readonly end: number; readonly name: 'bad-escape' | 'invalid-toml' };
};

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };

/** What stands for itself in no string and in no comment: TOML 1.0.0, "Comment" and "String". */
export const isControl = (code: number): boolean => (code < 0x20 && code !== 0x09) || code === 0x7f;

/** Reads a string from its first quote on: of the four forms the one that its quotes say. */
export function readTomlString(source: string, start: number): TomlString {
  const quote = source[start] ?? '"';
  const isLong = source.startsWith(quote.repeat(3), start);
  const runs = new Runs(source);
  let fault: TomlString['fault'];
  const wrong = (name: 'bad-escape' | 'invalid-toml', from: number, to: number): void => {
    fault ??= { start: from, end: to, name };
  };
  const result = (end: number, isClosed: boolean): TomlString => ({ text: runs.text, runs: runs.runs, end, isClosed, ...(fault ? { fault } : {}) });
  let at = start + (isLong ? 3 : 1);
  if (isLong) at += breakAt(source, at);
  let from = at;
  const flush = (to: number): void => runs.add(source.slice(from, to), from, to);
  while (at < source.length) {
    const char = source[at] ?? '';
    const width = breakAt(source, at);
    if (width > 0) {
      if (!isLong) break;
      flush(at);
      runs.add('\n', at, at + width);
      at += width;
      from = at;
    } else if (char === quote && (!isLong || source.startsWith(quote.repeat(3), at))) {
      // Up to two quotes may stand before the closing ones.
      let more = 0;
      while (isLong && more < 2 && source[at + 3 + more] === quote) more++;
      flush(at + more);
      return result(at + more + (isLong ? 3 : 1), true);
    } else if (char === '\\' && quote === '"') {
      flush(at);
      const next = escapeEnd(source, at, isLong);
      const text = next === undefined ? undefined : decoded(source.slice(at, next));
      if (next === undefined || text === undefined) wrong('bad-escape', at, Math.min(at + 2, source.length));
      const end = next ?? at + 1;
      runs.add(text ?? source.slice(at, end), at, end);
      at = end;
      from = at;
    } else {
      if (isControl(source.charCodeAt(at))) wrong('invalid-toml', at, at + 1);
      at++;
    }
  }
  flush(at);
  return result(at, false);
}

/** The width of the line end at an offset; a lone carriage return is none. */
export const breakAt = (source: string, at: number): number => (source[at] === '\n' ? 1 : source[at] === '\r' && source[at + 1] === '\n' ? 2 : 0);

/** Where the escape sequence at a backslash ends. At the end of a line it takes the white space up to the next character. */
function escapeEnd(source: string, at: number, isLong: boolean): number | undefined {
  const sign = source[at + 1] ?? '';
  if (Object.hasOwn(escapes, sign)) return at + 2;
  const digits = sign === 'u' ? 4 : sign === 'U' ? 8 : 0;
  if (digits > 0) return /^[\da-f]+$/i.test(source.slice(at + 2, at + 2 + digits)) && at + 2 + digits <= source.length ? at + 2 + digits : undefined;
  if (!isLong) return undefined;
  let next = skipSpace(source, at + 1);
  if (breakAt(source, next) === 0) return undefined;
  while (breakAt(source, next) > 0) next = skipSpace(source, next + breakAt(source, next));
  return next;
}

export function skipSpace(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return at;
}

/** The character of an escape sequence; `undefined` for half a surrogate pair and what is beyond Unicode. */
function decoded(sequence: string): string | undefined {
  const sign = sequence[1] ?? '';
  if (sign !== 'u' && sign !== 'U') return escapes[sign] ?? '';
  const code = Number.parseInt(sequence.slice(2), 16);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}
