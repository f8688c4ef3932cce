import { lineEndAt, lineEndBefore } from './lines.ts';
import type { TextEdit } from './text-edit.ts';

/** The edit that takes lines away: with the line end before them, so that something can be added behind them at the same time. */
export function wholeLines(text: string, start: number, end: number): TextEdit {
  const before = lineEndBefore(text, start).length;
  return before > 0 ? { start: start - before, end, text: '' } : { start, end: end + lineEndAt(text, end).length, text: '' };
}
