import { Runs } from '../scalar-runs.ts';

/** Where a string ends: behind its closing quotes, or at the end of its line where those are missing. `isComputed`: Groovy fills in a part of it. */
export type StringEnd = { readonly end: number; readonly isClosed: boolean; readonly isComputed: boolean };

/** What is filled in may go on over lines for so long. */
const MAX_FILLED = 500;

/** The quotes at an offset: one or three of a sort, a slash, or a dollar and a slash. */
export const quoteAt = (text: string, at: number): string =>
  text.startsWith("'''", at) || text.startsWith('"""', at) ? text.slice(at, at + 3) : text.startsWith('$/', at) ? '$/' : (text[at] ?? '');

const closing = (quote: string): string => (quote === '$/' ? '/$' : quote);
const isOverLines = (quote: string): boolean => quote.length > 1;

/**
 * Finds the end of a string from its first quote on, past what is filled in, with the strings in there.
 * Source: groovy-lang.org/syntax.html, "Strings", checked 2026-11-30.
 */
export function stringEnd(text: string, start: number): StringEnd {
  const outer = quoteAt(text, start);
  /** Closing quotes of the strings, and `}` of what is filled in, that are open. */
  const open: string[] = [closing(outer)];
  let isComputed = false;
  let lineEnd = -1;
  let at = start + outer.length;
  while (at < text.length) {
    const wanted = open.at(-1) ?? '';
    const char = text[at] ?? '';
    if ((char === '\n' || char === '\r') && !isOverLines(outer)) {
      if (lineEnd < 0) lineEnd = at;
      if (wanted !== '}' || at - lineEnd > MAX_FILLED) return { end: lineEnd, isClosed: false, isComputed };
    }
    if (wanted === '}') {
      if (char === '{') open.push('}');
      else if (char === '}') open.pop();
      else if (char === '"' || char === "'") {
        const quote = quoteAt(text, at);
        open.push(quote);
        at += quote.length - 1;
      }
      at++;
      if (lineEnd >= 0 && at - lineEnd > MAX_FILLED) return { end: lineEnd, isClosed: false, isComputed };
    } else if (text.startsWith(wanted, at)) {
      open.pop();
      at += wanted.length;
      if (open.length === 0) return { end: at, isClosed: true, isComputed };
    } else if (char === '\\') at += wanted === '/$' ? 1 : 2;
    else if (char === '$' && wanted[0] !== "'") {
      if (open.length === 1 && /[{A-Za-z_]/.test(text[at + 1] ?? '')) isComputed = true;
      if (text[at + 1] === '{') open.push('}');
      at += text[at + 1] === '{' ? 2 : 1;
    } else at++;
  }
  return { end: lineEnd >= 0 ? lineEnd : text.length, isClosed: false, isComputed };
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', s: ' ', '\\': '\\', "'": "'", '"': '"', $: '$' };

/** The decoded text of a string with the places its characters come from. What is filled in stays as it is written. */
export function readGroovyString(source: string, start: number, end: number): Runs {
  const runs = new Runs(source);
  const quote = quoteAt(source, start);
  const close = closing(quote);
  const stop = source.startsWith(close, end - close.length) && end - close.length >= start + quote.length ? end - close.length : end;
  let from = start + quote.length;
  for (let at = from; at < stop; ) {
    const next = escapeAt(source, at, quote);
    if (!next) {
      at++;
      continue;
    }
    runs.add(source.slice(from, at), from, at);
    const behind = Math.min(at + next.length, stop);
    runs.add(next.text, at, behind);
    at = behind;
    from = at;
  }
  if (from < stop) runs.add(source.slice(from, stop), from, stop);
  return runs;
}

/** What stands for another text at an offset of a string: an escape, or the end of a line written as two characters. */
function escapeAt(source: string, at: number, quote: string): { readonly text: string; readonly length: number } | undefined {
  if (source[at] === '\r' && source[at + 1] === '\n') return { text: '\n', length: 2 };
  if (quote === '$/') return source.startsWith('$$', at) || source.startsWith('$/', at) ? { text: source[at + 1] ?? '', length: 2 } : undefined;
  if (source[at] !== '\\') return undefined;
  const sign = source[at + 1] ?? '';
  if (quote === '/') return sign === '/' ? { text: '/', length: 2 } : undefined;
  if (sign === 'u' && /^[\da-f]{4}$/i.test(source.slice(at + 2, at + 6)))
    return { text: String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16)), length: 6 };
  if (sign === '\n') return { text: '', length: 2 };
  if (sign === '\r') return { text: '', length: source[at + 2] === '\n' ? 3 : 2 };
  const text = escapes[sign];
  return text === undefined ? undefined : { text, length: 2 };
}

/** How text is written inside of a string with such quotes; `undefined` where it can't be. */
export function groovyEncoder(source: string, start: number): (text: string) => string | undefined {
  const quote = quoteAt(source, start);
  if (quote === '/' || quote === '$/') return (text) => (/[/$\\\r\n]/.test(text) ? undefined : text);
  const own = quote[0] ?? "'";
  return (text) => {
    if (!isOverLines(quote) && /[\r\n]/.test(text)) return undefined;
    return text.replace(/\\/g, '\\\\').replaceAll(own, `\\${own}`).replaceAll('\t', '\\t');
  };
}
