import { columnOf, lineEndAfter } from '../lines.ts';
import type { Node, Span } from '../node.ts';
import { type Parsed, syntaxProblem } from '../parsed.ts';
import { type Problem, suggestedUnless } from '../problem.ts';
import { quoted } from '../words.ts';
import { type Line, linesIn } from './layout.ts';
import { type Slip, slipIn } from './slips.ts';

/** A text with more slips is not straightened further. */
const MAX_SLIPS = 4;
/** A longer text is not worth the further readings. */
const MAX_LENGTH = 200_000;

type ToOriginal = (offset: number) => number;

/**
 * Reads a text with faults as it stands once lines that slipped to the left or right are back in their column. Each slip is one problem, in
 * place of all that comes of it, and all offsets are those of the text as it is.
 */
export function straightened(text: string, first: Parsed, read: (text: string) => Parsed): Parsed {
  if (text.length > MAX_LENGTH) return first;
  let now = { text, parsed: first, toOriginal: ((offset) => offset) as ToOriginal };
  const problems: Problem[] = [];
  while (problems.length < MAX_SLIPS && errorsIn(now.parsed) > 0) {
    const lines = linesIn(now.text);
    const slip = slipIn(lines);
    if (!slip) break;
    const { text: better, back } = shifted(now.text, lines, slip);
    const parsed = read(better);
    if (errorsIn(parsed) >= errorsIn(now.parsed)) break;
    const { toOriginal } = now;
    problems.push(slipProblem(text, lines, slip, toOriginal));
    now = { text: better, parsed, toOriginal: (offset) => toOriginal(back(offset)) };
  }
  if (problems.length === 0) return withoutFollowUps(text, first);
  const { toOriginal, parsed } = now;
  moveNodes(parsed.documents, toOriginal);
  const others = parsed.problems.map((problem) => moved(problem, toOriginal));
  return withoutFollowUps(text, { ...parsed, problems: [...problems, ...others] });
}

const errorsIn = ({ problems }: Parsed): number => problems.filter(({ severity }) => severity === 'error').length;

function slipProblem(text: string, lines: readonly Line[], slip: Slip, toOriginal: ToOriginal): Problem {
  const [first, last] = [lines[slip.from] as Line, lines[slip.to - 1] as Line];
  const from = toOriginal(first.start);
  const to = lineEndAfter(text, toOriginal(last.start));
  const column = columnOf(text, toOriginal(first.start + first.indent));
  const below = lines.slice(slip.from + 1, slip.to).filter(({ is }) => is === 'content').length;
  const count = Math.abs(slip.by);
  const direction = slip.by > 0 ? 'more' : 'fewer';
  const what = below === 0 ? 'it' : below === 1 ? 'it and the line below' : `it and the ${below} lines below`;
  const word = first.key ?? first.text.trim();
  const start = first.start + first.indent + (first.dashes.length > 0 && first.key === undefined ? 0 : first.at);
  const span = { start: toOriginal(start), end: toOriginal(start + word.length) };
  const message = `${quoted(word, 40)} is indented by ${blanks(column)}. Indent ${what} by ${count} ${direction}.`;
  const fix = {
    title: `Indent by ${count} ${direction} ${count === 1 ? 'space' : 'spaces'}`,
    operations: [{ op: 'indent' as const, path: [], from, to, by: slip.by }],
  };
  return syntaxProblem('indentation', span, message, { fix: suggestedUnless(slip.isSure, fix) });
}

const blanks = (count: number): string => (count === 0 ? 'no spaces' : count === 1 ? '1 space' : `${count} spaces`);

/** The text with a shift, and the way from its offsets back. */
function shifted(text: string, lines: readonly Line[], { from, to, by }: Slip): { text: string; back: ToOriginal } {
  const parts: string[] = [];
  /** Where moved lines begin in the new text, and what they had there. */
  const starts: { at: number; start: number; indent: number; was: number }[] = [];
  let length = 0;
  let at = 0;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { start, indent: was, is } of lines.slice(from, to)) {
    if (is === 'blank') continue;
    push(text.slice(at, start));
    const indent = Math.max(0, was + by);
    starts.push({ at: length, start, indent, was });
    push(' '.repeat(indent));
    at = start + was;
  }
  push(text.slice(at));
  const back = (offset: number): number => {
    const line = lastBefore(starts, offset);
    if (!line) return offset;
    const column = offset - line.at;
    return line.start + (column < line.indent ? Math.min(column, line.was) : column - line.indent + line.was);
  };
  return { text: parts.join(''), back };
}

function lastBefore<Item extends { readonly at: number }>(items: readonly Item[], offset: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).at <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

const movedSpan = ({ start, end }: Span, to: ToOriginal): { start: number; end: number } => ({ start: to(start), end: to(end) });

function moveNodes(roots: readonly Node[], to: ToOriginal): void {
  const seen = new Set<Node>();
  for (const todo = [...roots]; todo.length > 0; ) {
    const node = todo.pop() as Node;
    if (seen.has(node)) continue;
    seen.add(node);
    Object.assign(node, movedSpan(node, to));
    if (node.type === 'list') for (const item of node.items) todo.push(item);
    if (node.type === 'alias' && node.target) todo.push(node.target);
    if (node.type !== 'map') continue;
    for (const entry of node.entries) {
      entry.keySpan = movedSpan(entry.keySpan, to);
      todo.push(entry.value);
    }
  }
}

const moved = (problem: Problem, to: ToOriginal): Problem => ({
  ...problem,
  ...movedSpan(problem, to),
  ...(problem.typing ? { typing: movedSpan(problem.typing, to) } : {}),
  ...(problem.related ? { related: problem.related.map((each) => ({ ...each, ...movedSpan(each, to) })) } : {}),
});

/** The rules that a line in a wrong column gives rise to, at many lines below. */
const followUps = ['syntax/indentation', 'syntax/missing-colon', 'syntax/duplicate-key', 'syntax/unexpected-text'];

/** Of what comes of a wrong column only the first problem, up to the next line of the top level. */
function withoutFollowUps(text: string, parsed: Parsed): Parsed {
  const inOrder = [...parsed.problems].sort((a, b) => a.start - b.start);
  let until = -1;
  let line = -1;
  const kept = inOrder.filter((problem) => {
    if (problem.start < until && followUps.includes(problem.rule)) return false;
    if (problem.rule === 'syntax/missing-colon') {
      // Lines of a text that belong together, such as those of a script, and not words being typed.
      const isRun = line >= 0 && text.slice(line, problem.start).trim() === '';
      line = /^[\w.-]+$/.test(text.slice(problem.start, problem.end)) && !isRun ? -1 : lineEndAfter(text, problem.start);
      if (isRun) return false;
    }
    if (problem.rule === 'syntax/indentation' && problem.fix === undefined) until = nextTop(text, problem.start);
    return true;
  });
  return kept.length === inOrder.length ? parsed : { ...parsed, problems: kept };
}

/** Where the next line begins that is not indented, behind an offset. */
function nextTop(text: string, offset: number): number {
  const next = /[\r\n][^\s#-]/g;
  next.lastIndex = offset;
  return (next.exec(text)?.index ?? text.length - 1) + 1;
}
