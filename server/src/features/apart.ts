import type { Span } from '../core/node.ts';
import type { TextEdit } from '../core/text-edit.ts';
import type { FixAction } from './proof.ts';

/** As many fixes as can be applied at once: no two change the same part of the text, or add at the same place. */
export function independent(actions: readonly FixAction[]): FixAction[] {
  /** Those of the fixes taken so far, in order; no two touch each other, but for those of one fix. */
  const taken: TextEdit[] = [];
  return actions.filter(({ edits }) => {
    if (edits.some((edit) => touches(taken, edit))) return false;
    for (const edit of edits) taken.splice(before(taken, edit.start + 1), 0, edit);
    return true;
  });
}

function touches(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const at = before(taken, edit.start);
  return [taken[at - 1], taken[at]].some((other) => other !== undefined && overlap(edit, other));
}

const overlap = (one: TextEdit, other: TextEdit): boolean => (one.start < other.end && other.start < one.end) || one.start === other.start;

/** How many of the spans, which are in order, begin before an offset. */
function before(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Tells of a fix whether it changes a part of what another one writes anew as a whole: half of a command is nobody's value. What moves is
 * the same elsewhere.
 */
export function partsOf(all: readonly FixAction[]): (action: FixAction) => boolean {
  const wholes = all
    .flatMap(({ fix, edits }) => (fix.operations.every(({ op }) => op !== 'move') ? edits : []))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  /** How far those up to each one reach. */
  let most = 0;
  const reach = wholes.map(({ end }) => {
    most = Math.max(most, end);
    return most;
  });
  const reachOf = (offset: number): number => reach[before(wholes, offset) - 1] ?? -1;
  return ({ edits }) => {
    const start = Math.min(...edits.map((edit) => edit.start));
    const end = Math.max(...edits.map((edit) => edit.end));
    const isWhole = edits.some((edit) => edit.start === start && edit.end === end);
    return reachOf(start) >= end || reachOf(start + 1) >= (isWhole ? end + 1 : end);
  };
}
