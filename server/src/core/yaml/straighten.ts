import { columnOf, indentUnit, lineEndAfter } from '../lines.ts';
import type { Indentation, Operation } from '../operation.ts';
import { type Parsed, syntaxProblem } from '../parsed.ts';
import { type Fix, type Problem, suggestedUnless } from '../problem.ts';
import { code } from '../words.ts';
import type { EarlierYaml } from './fast/earlier.ts';
import { standing } from './layout.ts';
import { type Line, linesIn } from './line.ts';
import { moved, movedReading, type ToOriginal } from './moved.ts';
import { linesNearErrors } from './nearby.ts';
import { slipIn } from './slips.ts';

/** A text with more slips is not straightened further. */
const MAX_SLIPS = 4;

/** A text that may stand better, and the problem it solves, both with the offsets of the text it comes of. */
type Better = {
  readonly lines: readonly Indentation[];
  readonly problem: Problem;
  /** The lines among which that can be told. */
  readonly around?: readonly Line[];
};

/** In a text that is so many times as long as the lines around a fault, those are read first. */
const FEW_LINES = 4;

/**
 * Reads a text with faults as it stands once lines that slipped to the left or right are back in their column, and tabs are blanks. Each slip
 * is one problem, in place of all that comes of it, and all offsets are those of the text as it is. What readings have in common goes from one to
 * the next, so that only the last one can be used.
 */
export function straightened(text: string, first: Parsed, read: (text: string, earlier?: EarlierYaml) => Parsed): Parsed {
  let now = { text, parsed: first, toOriginal: ((offset) => offset) as ToOriginal };
  let problems: Problem[] = [];
  /** Where lines begin that are moved already. */
  const done = new Set<number>();
  for (let left = MAX_SLIPS; left > 0 && errorsIn(now.parsed) > 0; left--) {
    const { toOriginal } = now;
    let next: typeof now | undefined;
    for (const better of betterTexts(now.text, now.parsed)) {
      if (better.around && !helps(better.lines, better.around, now.text, read)) continue;
      const { text: straight, back } = indented(now.text, better.lines);
      const { earlier } = now.parsed;
      const parsed = read(straight, earlier);
      if (errorsIn(parsed) >= errorsIn(now.parsed)) {
        if (earlier) now = { ...now, parsed: read(now.text, earlier) };
        continue;
      }
      // What is moved once more is said when the first move is made: its columns are not those of the text as it is. How wide a tab is nobody knows.
      const columns = new Map(better.lines.map(({ start, to }) => [toOriginal(start), to]));
      if ([...columns.keys()].some((start) => done.has(start)))
        problems = problems.map((problem) => (problem.rule === 'syntax/tab' ? withColumns(problem, columns) : problem));
      else problems.push(moved(better.problem, toOriginal));
      for (const start of columns.keys()) done.add(start);
      next = { text: straight, parsed, toOriginal: (offset) => toOriginal(back(offset)) };
      break;
    }
    if (!next) break;
    now = next;
  }
  if (problems.length === 0) return withoutFollowUps(text, now.parsed);
  const { toOriginal, parsed } = now;
  const back = movedReading(parsed, toOriginal);
  // What was read of another text stands elsewhere.
  return withoutFollowUps(text, { ...back, problems: [...problems, ...back.problems], earlier: undefined });
}

/**
 * Whether the lines around a slip have fewer faults without it, where they are few. Most words that are being typed look like one, and the whole text need not be
 * read twice to find out.
 */
function helps(slipped: readonly Indentation[], around: readonly Line[], text: string, read: (text: string) => Parsed): boolean {
  const length = around.reduce((sum, line) => sum + line.indent + line.text.length, 0);
  if (length * FEW_LINES > text.length) return true;
  const errors = (columns?: ReadonlyMap<number, number>): number =>
    errorsIn(read(around.map((line) => ' '.repeat(columns?.get(line.start) ?? line.indent) + line.text).join('\n')));
  const found = errors();
  return found === 0 || errors(new Map(slipped.map(({ start, to }) => [start, to]))) < found;
}

const errorsIn = ({ problems }: Parsed): number => problems.filter(({ severity }) => severity === 'error').length;

/** Tabs are looked for everywhere, since one is seldom alone; a slip where a fault is. */
function* betterTexts(text: string, parsed: Parsed): Generator<Better> {
  const parts = [...linesNearErrors(text, parsed)];
  if (parts.some((lines) => lines.some((line) => line.text.startsWith('\t')))) yield* withoutTabs(text, linesIn(text));
  for (const lines of parts) yield* withoutSlip(text, lines);
}

function* withoutSlip(text: string, lines: readonly Line[]): Generator<Better> {
  const slip = slipIn(lines);
  if (!slip) return;
  const run = lines.slice(slip.from, slip.to).filter(({ is }) => is !== 'blank');
  const indentations = run.map(({ start, indent }) => ({ start, end: start + indent, to: Math.max(0, indent + slip.by) }));
  const [line] = run;
  if (!line) return;
  const below = run.filter(({ is }) => is === 'content').length - 1;
  const count = Math.abs(slip.by);
  const direction = slip.by > 0 ? 'more' : 'fewer';
  const what = below === 0 ? 'it' : below === 1 ? 'it and the line below' : `it and the ${below} lines below`;
  const word = line.key ?? line.text.trim();
  const start = line.start + line.indent + (line.dashes.length > 0 && line.key === undefined ? 0 : line.at);
  const span = { start, end: start + word.length };
  const column = columnOf(text, line.start + line.indent);
  const message = `${code(word, 40)} is indented by ${blanks(column)}. Indent ${what} by ${count} ${direction}.`;
  const title = `Indent ${code(word, 40)} by ${count} ${direction} ${count === 1 ? 'space' : 'spaces'}`;
  yield {
    lines: indentations,
    around: lines,
    problem: syntaxProblem('indentation', span, message, { typing: span, fix: suggestedUnless(slip.isSure, indentFix(title, indentations)) }),
  };
}

/** The text with blanks for its tabs, at one of the usual widths. Tabs in a block of text are a part of it. */
function* withoutTabs(text: string, lines: readonly Line[]): Generator<Better> {
  const tabbed: Line[] = [];
  standing(
    lines,
    lines.map(({ indent }) => indent),
    undefined,
    {
      line: (index) => {
        const line = lines[index];
        if (line?.text.startsWith('\t')) tabbed.push(line);
      },
    },
  );
  const [first] = tabbed;
  if (!first) return;
  const tab = first.start + first.indent;
  const others = tabbed.length - 1;
  const which = others === 0 ? 'This line is indented with a tab.' : `This line and ${others === 1 ? '1 other' : `${others} others`} are indented with tabs.`;
  for (const width of new Set([indentUnit(text), 2, 4, 8])) {
    const indentations = tabbed.map(({ start, indent, text: content }) => {
      const gap = /^[ \t]*/.exec(content)?.[0] ?? '';
      return {
        start,
        end: start + indent + gap.length,
        to: [...gap].reduce((column, each) => (each === '\t' ? column + width - (column % width) : column + 1), indent),
      };
    });
    const fix = indentFix('Change the tabs to spaces', indentations);
    yield { lines: indentations, problem: syntaxProblem('tab', { start: tab, end: tab + 1 }, `${which} YAML allows only spaces there.`, { fix }) };
  }
}

/** The problem with a fix that gives lines other columns, by where they begin. */
const withColumns = (problem: Problem, columns: ReadonlyMap<number, number>): Problem => {
  const other = (operation: Operation): Operation =>
    operation.op === 'indent' ? { ...operation, lines: operation.lines.map((line) => ({ ...line, to: columns.get(line.start) ?? line.to })) } : operation;
  return problem.fix ? { ...problem, fix: { ...problem.fix, operations: problem.fix.operations.map(other) } } : problem;
};

const indentFix = (title: string, lines: readonly Indentation[]): Fix => ({ title, operations: [{ op: 'indent', path: [], lines }] });

const blanks = (count: number): string => (count === 0 ? 'no spaces' : count === 1 ? '1 space' : `${count} spaces`);

/** The text with other indentations, and the way from its offsets back. */
function indented(text: string, lines: readonly Indentation[]): { text: string; back: ToOriginal } {
  const parts: string[] = [];
  /** Where these lines begin in the new text. */
  const starts: (Indentation & { at: number })[] = [];
  let length = 0;
  let done = 0;
  for (const line of lines) {
    const before = text.slice(done, line.start);
    starts.push({ ...line, at: length + before.length });
    parts.push(before, ' '.repeat(line.to));
    length += before.length + line.to;
    done = line.end;
  }
  parts.push(text.slice(done));
  const back = (offset: number): number => {
    const line = lastBefore(starts, offset);
    if (!line) return offset;
    const column = offset - line.at;
    return column < line.to ? Math.min(line.start + column, line.end) : line.end + column - line.to;
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
