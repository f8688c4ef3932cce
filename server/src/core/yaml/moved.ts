import type { Entry, Node, Span } from '../node.ts';
import type { Operation } from '../operation.ts';
import type { Parsed } from '../parsed.ts';
import type { Problem } from '../problem.ts';
import type { Outer } from './state.ts';

/** Takes an offset of the text that was read to that of the text it comes of. */
export type ToOriginal = (offset: number) => number;

/** A reading with the offsets of the text that the one which was read comes of. Its nodes are changed in place, but for those of `outer` anchors. */
export function movedReading(parsed: Parsed, to: ToOriginal, outer?: Outer): Parsed {
  moveNodes(parsed.documents, to, outer);
  return { ...parsed, problems: parsed.problems.map((problem) => moved(problem, to)) };
}

const movedSpan = ({ start, end }: Span, to: ToOriginal): { start: number; end: number } => ({ start: to(start), end: to(end) });

function moveNodes(roots: readonly Node[], to: ToOriginal, outer: Outer | undefined): void {
  const seen = new Set<Node>();
  for (const todo = [...roots]; todo.length > 0; ) {
    const node = todo.pop() as Node;
    if (seen.has(node)) continue;
    seen.add(node);
    Object.assign(node, movedSpan(node, to));
    if (node.type === 'list') for (const item of node.items) todo.push(item);
    if (node.type === 'alias' && node.target && node.target !== outer?.get(node.name)) todo.push(node.target);
    if (node.type !== 'map') continue;
    for (const entry of node.entries) {
      entry.keySpan = movedSpan(entry.keySpan, to);
      todo.push(entry.value);
    }
  }
}

/** A problem as it stands in the text that its reader had another form of. */
export const moved = (problem: Problem, to: ToOriginal): Problem => ({
  ...problem,
  ...movedSpan(problem, to),
  ...(problem.fix ? { fix: { ...problem.fix, operations: problem.fix.operations.map((operation) => movedOperation(operation, to)) } } : {}),
  ...(problem.typing ? { typing: movedSpan(problem.typing, to) } : {}),
  ...(problem.related ? { related: problem.related.map((each) => ({ ...each, ...movedSpan(each, to) })) } : {}),
});

const movedOperation = (operation: Operation, to: ToOriginal): Operation =>
  operation.op === 'indent' ? { ...operation, lines: operation.lines.map((line) => ({ ...line, ...movedSpan(line, to) })) } : operation;

/** Moves an entry in place, with all that is in it. It has no aliases. */
export function moveEntry(entry: Entry, by: number): void {
  if (by === 0) return;
  entry.keySpan = { start: entry.keySpan.start + by, end: entry.keySpan.end + by };
  moveNode(entry.value, by);
}

/** Moves a value in place, with all that is in it. It has no aliases. */
export function moveNode(node: Node, by: number): void {
  if (by === 0) return;
  node.start += by;
  node.end += by;
  if (node.type === 'map') for (const entry of node.entries) moveEntry(entry, by);
  else if (node.type === 'list') for (const item of node.items) moveNode(item, by);
}
