/** Readers of text that take work in step with its length, where an expression would go back and forth. */

export type Enclosed = { readonly start: number; readonly end: number; readonly inner: string };

/** What stands between two marks, as in `<!-- ... -->`. An opening mark that nothing closes is text, with all behind it. */
export function* enclosed(text: string, open: string, close: string): Generator<Enclosed> {
  for (let start = text.indexOf(open); start >= 0; ) {
    const at = text.indexOf(close, start + open.length);
    if (at < 0) return;
    const end = at + close.length;
    yield { start, end, inner: text.slice(start + open.length, at) };
    start = text.indexOf(open, end);
  }
}

/** A text with other text in place of some of its spans, which come in order. */
export function replaced(text: string, spans: Iterable<{ readonly start: number; readonly end: number }>, write: (part: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), write(text.slice(start, end)));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Markdown without its comments. */
export const withoutComments = (markdown: string): string => replaced(markdown, enclosed(markdown, '<!--', '-->'), () => '');

/** The spans of code in a line of Markdown: from some backticks to as many. */
export function codeSpans(line: string): { start: number; end: number }[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: ticks, index }) => ({ start: index, end: index + ticks.length }));
  /** By its number of backticks, the run that comes next; seen from each run, so from the last to the first. */
  const next = new Map<number, number>();
  const partners = new Array<number | undefined>(runs.length);
  for (const [index, { start, end }] of [...runs.entries()].reverse()) {
    partners[index] = next.get(end - start);
    next.set(end - start, index);
  }
  const spans: { start: number; end: number }[] = [];
  for (let index = 0; index < runs.length; index++) {
    const partner = partners[index];
    const [from, to] = [runs[index], runs[partner ?? -1]];
    if (partner === undefined || !from || !to) continue;
    spans.push({ start: from.start, end: to.end });
    index = partner;
  }
  return spans;
}

/** The bytes of a text in UTF-8. */
export function bytesIn(text: string): number {
  // Most templates have no other letters.
  if (!/[^\0-\x7f]/.test(text)) return text.length;
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Half of a pair stands for two of four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
