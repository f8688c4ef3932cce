import type { Span } from './node.ts';

export type TextEdit = Span & { readonly text: string };

/** The text after the edits, which come in order of place and don't overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/**
 * Where spans stand after the edits, with what they put in their place and at their ends. The edits come in order of place and don't
 * overlap; those in front of a span are not looked at one by one.
 */
export function spansAfter(edits: readonly TextEdit[]): (span: Span) => Span {
  const growths = edits.map(({ start, end, text }) => text.length - (end - start));
  let sum = 0;
  const before = growths.map((growth) => {
    sum += growth;
    return sum - growth;
  });
  return ({ start, end }) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = edits[middle];
      if (edit && edit.start < start && edit.end <= start) low = middle + 1;
      else high = middle;
    }
    let from = start + (before[low] ?? sum);
    let to = end + (before[low] ?? sum);
    for (let index = low; index < edits.length; index++) {
      const edit = edits[index] as TextEdit;
      if (edit.start > end) break;
      const growth = growths[index] as number;
      if (edit.start < start) from += edit.end <= start ? growth : edit.start - start;
      to += edit.end <= end ? growth : edit.start + edit.text.length - end;
    }
    return { start: from, end: Math.max(from, to) };
  };
}
