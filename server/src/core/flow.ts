import { columnOf, newlineAt } from './lines.ts';
import type { Entry, ListNode, MapNode, Node, Span } from './node.ts';
import { endOf } from './target.ts';
import type { TextEdit } from './text-edit.ts';

/** The edit that adds a member to a collection in brackets, as its last or first. */
export function intoFlow(text: string, node: MapNode | ListNode, members: readonly (Entry | Node)[], written: string, first = false): TextEdit {
  const bracket = node.start + 1;
  if (members.length === 0) return { start: bracket, end: bracket, text: written };
  if (first) return { start: bracket, end: bracket, text: separated(text, node, startOf(members[0]), `${written},`, true) };
  const last = members.at(-1);
  const end = last && 'keySpan' in last ? endOf(last) : (last?.end ?? bracket);
  return { start: end, end, text: separated(text, node, startOf(last), `,${written}`, false) };
}

export const startOf = (member: Entry | Node | undefined): number => (member === undefined ? 0 : 'keySpan' in member ? member.keySpan.start : member.start);

/** A new member stands on a line of its own if its neighbour does. */
function separated(text: string, node: Span, neighbour: number, written: string, before: boolean): string {
  const column = columnOf(text, neighbour);
  const alone = text.slice(neighbour - column, neighbour).trim() === '' && neighbour - column > node.start;
  const gap = alone ? `${newlineAt(text, neighbour)}${text.slice(neighbour - column, neighbour)}` : before ? '' : ' ';
  return before ? `${gap}${written}${alone ? '' : ' '}` : `,${gap}${written.slice(1)}`;
}

/** The edits that take a member out of a collection in brackets, with the comma that goes with it. */
export function outOfFlow(
  members: readonly (Entry | Node)[],
  index: number,
  { start, end }: Span,
  gone: ReadonlySet<Entry | Node>,
): TextEdit | readonly TextEdit[] {
  const next = members[index + 1];
  const isLast = members.slice(index).every((member) => gone.has(member));
  if (next && !isLast) return { start, end: startOf(next), text: '' };
  const previous = members[index - 1];
  // The first of those at the end takes them all, with the comma before.
  if (previous && gone.has(previous)) return [];
  const from = previous ? ('keySpan' in previous ? endOf(previous) : previous.end) : start;
  const last = members.at(-1);
  return { start: from, end: last ? ('keySpan' in last ? endOf(last) : last.end) : end, text: '' };
}
