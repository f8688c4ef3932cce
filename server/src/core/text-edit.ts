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

/** Where a span stands after the edits, with what they put in its place and at its ends. */
export function spanAfter({ start, end }: Span, edits: readonly TextEdit[]): Span {
  let from = start;
  let to = end;
  for (const edit of edits) {
    const growth = edit.text.length - (edit.end - edit.start);
    if (edit.start < start) from += edit.end <= start ? growth : edit.start - start;
    if (edit.start <= end) to += edit.end <= end ? growth : edit.start + edit.text.length - end;
  }
  return { start: from, end: Math.max(from, to) };
}
