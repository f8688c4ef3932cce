import type { Span } from '../../core/node.ts';

/** `Name=value` in a text: offsets count in it, those of a value without its quotes. */
export type Pair = { readonly name: string; readonly nameSpan: Span; readonly value: string; readonly valueSpan: Span };

/** The pairs that the CLI finds in a text, and the words it passes over. */
export type Pairs = { readonly pairs: readonly Pair[]; readonly lost: readonly Span[] };

/**
 * Reads parameter overrides as the CLI does: pairs behind a blank, values in quotes or up to the next blank or double quote. Where there is a
 * pair in the long form, `ParameterKey=...,ParameterValue=...`, no other one counts. Source: samcli/cli/types.py, CfnParameterOverridesType,
 * checked 2026-11-30.
 */
export function pairsIn(text: string): Pairs {
  const stripped = text.trimEnd();
  const long = read(stripped, LONG);
  return long.pairs.length > 0 ? long : read(stripped, SHORT);
}

type Form = { readonly key: string; readonly between: string; readonly isBehindBlank: boolean };
const LONG: Form = { key: 'ParameterKey=', between: ',ParameterValue=', isBehindBlank: false };
const SHORT: Form = { key: '', between: '=', isBehindBlank: true };

function read(text: string, { key, between, isBehindBlank }: Form): Pairs {
  const pairs: Pair[] = [];
  const lost: Span[] = [];
  let from = 0;
  const lose = (to: number): void => {
    for (const { 0: word, index } of text.slice(from, to).matchAll(/\S+/g)) lost.push({ start: from + index, end: from + index + word.length });
  };
  const edge = text.length - text.trimStart().length;
  for (let at = edge; at < text.length; ) {
    const begins = (!isBehindBlank || at === edge || text[at - 1] === ' ') && text.startsWith(key, at);
    const nameStart = at + key.length;
    const nameEnd = begins ? endOfName(text, nameStart) : nameStart;
    const valueStart = nameEnd + between.length;
    const value = nameEnd > nameStart && text.startsWith(between, nameEnd) ? valueAt(text, valueStart) : undefined;
    if (value) {
      lose(at);
      pairs.push({ name: bare(text.slice(nameStart, nameEnd)), nameSpan: unquoted(text, { start: nameStart, end: nameEnd }), ...value });
      at = from = value.end;
    } else at = nameEnd > nameStart ? nameEnd : at + 1;
  }
  lose(text.length);
  return { pairs, lost };
}

function endOfName(text: string, start: number): number {
  let end = start;
  while (end < text.length && /[A-Za-z0-9"']/.test(text[end] ?? '')) end++;
  return end;
}

/** A value in quotes that are closed, else the characters up to a blank or a double quote. */
function valueAt(text: string, start: number): (Pick<Pair, 'value' | 'valueSpan'> & { readonly end: number }) | undefined {
  const quote = text[start];
  let end = quote === '"' || quote === "'" ? closed(text, start, quote) : undefined;
  if (end === undefined) {
    end = start;
    while (end < text.length && !/[ "]/.test(text[end] ?? '') && !endsIn(text, end)) end += text[end] === '\\' ? 2 : 1;
  }
  if (end === start) return undefined;
  return { value: bare(text.slice(start, end)), valueSpan: unquoted(text, { start, end }), end };
}

function closed(text: string, start: number, quote: string): number | undefined {
  let at = start + 1;
  while (at < text.length && text[at] !== quote && !endsIn(text, at)) at += text[at] === '\\' ? 2 : 1;
  return text[at] === quote ? at + 1 : undefined;
}

/** A backslash takes the next character with it, which must be there, on the same line. */
const endsIn = (text: string, at: number): boolean => text[at] === '\\' && /^\n?$/.test(text[at + 1] ?? '');

const isQuoted = (text: string): boolean => /^["']/.test(text) && text.at(-1) === text[0];
const unquoted = (text: string, { start, end }: Span): Span =>
  end > start + 1 && isQuoted(text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };
const bare = (written: string): string => (isQuoted(written) ? written.slice(1, -1) : written).replace(/\\([ "'])/g, '$1');
