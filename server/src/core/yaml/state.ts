import type { CST } from 'yaml';
import type { Entry, Node, Span } from '../node.ts';
import { syntaxProblem } from '../parsed.ts';
import { type Fix, type Problem, suggestedUnless } from '../problem.ts';
import { code, isBracketedText } from '../words.ts';
import { asWord } from './repair.ts';

/** A change of the text with which the parser starts again, and the problem it makes good for. */
export type Repair = {
  readonly span: Span;
  /** Gives a text of equal length. */
  readonly write: (part: string) => string;
  readonly problem: Problem;
  /** What becomes one plain word by it. */
  readonly word?: Span;
  /** What becomes a key by it, though its colon is missing. */
  readonly half?: Span;
};

export type Outer = { get(name: string): Node | undefined };

/** What the composition of one document shares. */
export type State = {
  /** The real text, for raw values and messages; `source` is what the tokens come from, perhaps repaired. */
  readonly text: string;
  readonly source: string;
  /** Whether an offset lies in what repairs made a plain word. */
  readonly isWord: (offset: number) => boolean;
  /** Keys that repairs gave a colon, in the place of their last character. */
  readonly halves: ReadonlyMap<number, Span>;
  /** Paths of fixes count from the first document. */
  readonly fixable: boolean;
  readonly problems: Problem[];
  readonly anchors: Map<string, Node>;
  /** The anchors of the file before the part that is read. */
  readonly outer: Outer | undefined;
  /** The keys of each map so far. */
  readonly names: Map<Entry[], Map<string, Entry>>;
  readonly path: (string | number)[];
  readonly repairs: Repair[];
  /** How often the rest of the text was searched for the end of something. */
  searches: number;
  /** A key is being read: fixes can't be addressed to keys. */
  inKey?: boolean;
};

/** Beyond this many problems of one reading nobody looks. */
const MAX_PROBLEMS = 1000;

export function addProblem(state: State, problem: Problem): void {
  if (state.problems.length < MAX_PROBLEMS) state.problems.push(problem);
}

export const report = (state: State, name: string, span: Span, message: string, more: Parameters<typeof syntaxProblem>[3] = {}): void =>
  addProblem(state, syntaxProblem(name, span, message, more));

/** More faults of one reading are reported and not repaired. */
export const MAX_REPAIRS = 100;
const MAX_SEARCHES = 200;

/** Answers whether an offset lies in one of some spans, or at its end, without asking each. */
export function coverOf(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  // How far the spans up to each one reach.
  let reach = -1;
  const ends = sorted.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return (offset) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? -1) >= offset;
  };
}

/** Whether no repair more is taken. */
const isTooBroken = (state: State): boolean => state.repairs.length >= MAX_REPAIRS;

/** Whether it is still worth the time to search the rest of the text for a repair. */
export const maySearch = (state: State): boolean => !isTooBroken(state) && ++state.searches <= MAX_SEARCHES;

export function needRepair(state: State, repair: Repair): void {
  if (!isTooBroken(state)) state.repairs.push(repair);
  else addProblem(state, repair.problem);
}

/** Asks to read the text of a span as one plain word. */
export const needWord = (state: State, span: Span, problem: Problem): void => needRepair(state, { span, write: asWord, problem, word: span });

/** From `start` to where a value on this line would end: before a comment, and before the bracket or comma around it. */
export function restOfLine(state: State, start: number): Span {
  // What is not repaired is only pointed at.
  if (isTooBroken(state)) return { start, end: start + 1 };
  const { source } = state;
  const newline = source.indexOf('\n', start);
  const line = source
    .slice(start, newline < 0 ? undefined : newline)
    .split(/[ \t]#/, 1)
    .join('')
    .trimEnd();
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const inFlow = Math.max(before.lastIndexOf('['), before.lastIndexOf('{')) > Math.max(before.lastIndexOf(']'), before.lastIndexOf('}'));
  const length = inFlow ? (/^["']?[^,\]}]*/.exec(line)?.[0].trimEnd().length ?? 0) : line.length;
  return { start, end: start + Math.max(1, length) };
}

/** The fix that makes `raw` the quoted text of the value at the present path; `sure` if it can't be meant as anything but text. */
export const quoteFix = (state: State, raw: string, sure: boolean): { fix?: Fix } =>
  state.fixable && !state.inKey && !isTooBroken(state) && !/[\r\n]/.test(raw)
    ? { fix: suggestedUnless(sure, { title: 'Put the value in quotes', operations: [{ op: 'quote', path: [...state.path] }] }) }
    : {};

export const spanOf = (token: { source: string; offset: number }): Span => ({ start: token.offset, end: token.offset + token.source.length });

/** Text behind a finished value on its line: the whole is read as one word. `after` says behind what it stands. */
export function needWordBehind(state: State, value: Span, rest: Span, after: string): void {
  const word = restOfLine(state, withMarks(state.source, value.start));
  const raw = state.text.slice(word.start, word.end);
  const oneLine = word.end >= rest.end;
  const found = oneLine ? { start: rest.start, end: word.end } : rest;
  const message = `${code(state.text.slice(found.start, found.end))} follows the ${after}`;
  if (oneLine) needWord(state, word, syntaxProblem('unexpected-text', found, message, quoteFix(state, raw, isBracketedText(raw))));
  else report(state, 'unexpected-text', found, message);
}

/** Where an item begins with its tag and anchor, which belong to the word: shell commands begin with `!` and `&` too. */
const withMarks = (source: string, start: number): number =>
  // Bounded: 100 characters.
  start - (/- +((?:[!&]\S*[ \t]+)+)$/.exec(source.slice(Math.max(0, source.lastIndexOf('\n', start - 1) + 1, start - 100), start))?.[1]?.length ?? 0);

/** What stands behind a finished value on its line and should not. */
export function behind(tokens: readonly CST.SourceToken[] | undefined): Span | undefined {
  let span: Span | undefined;
  for (const token of tokens ?? []) {
    if (token.type === 'newline') break;
    if (token.type !== 'space' && token.type !== 'comment') span = { start: span?.start ?? token.offset, end: token.offset + token.source.length };
  }
  return span;
}
