import type { Entry, Node, Span } from '../node.ts';
import type { Problem } from '../problem.ts';
import { movedReading } from '../yaml/moved.ts';
import { readJsonOrBlanks } from './careful.ts';

/** A member of a map or of a list that could not be read without a doubt, where it begins, and where the doubt arose. */
export type MemberDoubt = { readonly text: string; readonly start: number; readonly at: number; readonly isEntry: boolean };

/** What was read in its place: more than one member where commas are missing. */
export type ReadMember = (doubt: MemberDoubt) => { members: readonly (Entry | Node)[]; problems: readonly Problem[]; end: number } | undefined;

/**
 * Reads a member carefully and on its own, with all its faults. Where it ends is told by its indentation, as people read it: its lines are deeper
 * than its first, but for one with its closing bracket. `undefined` where that can't be told, or is not a member.
 */
export function readMember({ text, start, at, isEntry }: MemberDoubt, trailingCommas: boolean): ReturnType<ReadMember> {
  // An entry doesn't begin with a bracket: the map it would be in isn't closed.
  if (isEntry && /[{[]/.test(text.charAt(start)) && text[start + 1] !== '{') return undefined;
  const end = memberEnd(text, start);
  if (end === undefined) return undefined;
  const [open, close] = isEntry ? '{}' : '[]';
  const whole = `${open}${text.slice(start, end)}\n${close}`;
  const read = readJsonOrBlanks(whole, trailingCommas);
  const root = read.documents[0];
  const isOne = root !== undefined && root.start === 0 && root.end === whole.length && root.type !== 'scalar';
  if (!isOne || read.problems.some((problem) => problem.start === 0 || problem.rule === 'syntax/unexpected-text')) return undefined;
  // The doubt may be none to who reads the whole, where the brackets are closed further on.
  if (read.problems.length > 0 && mayBeRight(text, at, trailingCommas) && !isBalanced(whole)) return undefined;
  // That something is missing at its end is said where nothing else is wrong.
  const own = read.problems.filter((problem) => problem.start < whole.length - 1);
  const said = own.length > 0 ? own : read.problems;
  const { problems } = movedReading({ ...read, problems: said }, (offset) => Math.min(offset - 1 + start, end));
  const members = root.type === 'map' ? root.entries : root.type === 'list' ? root.items : [];
  return members.length === 0 ? undefined : { members, problems: problems.map((problem) => atLeastOne(problem, start, end)), end };
}

/** What is missing behind a member is missing at its end. */
const atLeastOne = (problem: Problem, start: number, end: number): Problem =>
  problem.start < end ? problem : { ...problem, start: Math.max(start, end - 1), end };

/** Whether a doubt arose at a comma before a closing bracket, or at what may still be filled in. */
const mayBeRight = (text: string, at: number, trailingCommas: boolean): boolean =>
  (trailingCommas && isClosing(text[at])) || /^[$#<]/.test(text.charAt(at)) || text.slice(Math.max(0, at - 1), at + 2).includes('{{');

/** Whether as many brackets are closed as opened. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [found] of text.matchAll(stringsAndBrackets)) open += found === '{' || found === '[' ? 1 : isClosing(found) ? -1 : 0;
  return open === 0;
}

const stringsAndBrackets = /"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g;

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t' || character === '\r';
const isClosing = (character: string | undefined): boolean => character === '}' || character === ']';

/** Where a member that begins its line ends, without a comma behind it. */
function memberEnd(text: string, start: number): number | undefined {
  const indent = indentOf(text, start);
  if (indent === undefined) return undefined;
  let lineEnd = endOfLine(text, start);
  let end = trimmed(text, start, lineEnd);
  const opened = openedAtEnd(text, start, end);
  while (lineEnd < text.length) {
    const lineStart = lineEnd + 1;
    let at = lineStart;
    while (isBlank(text[at])) at++;
    lineEnd = endOfLine(text, at);
    if (at === lineEnd) continue;
    const column = at - lineStart;
    if (column === indent && opened > 0 && isClosing(text[at])) return closedAt(text, at, opened, lineEnd);
    if (column <= indent) break;
    end = trimmed(text, at, lineEnd);
  }
  return text[end - 1] === ',' ? trimmed(text, start, end - 1) : end;
}

/** The blanks before it, if nothing else stands there. */
function indentOf(text: string, start: number): number | undefined {
  let at = start;
  while (at > 0 && isBlank(text[at - 1])) at--;
  return at === 0 || text[at - 1] === '\n' ? start - at : undefined;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** The end of what stands between two places without the blanks behind it. */
function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isBlank(text[at - 1]) || text[at - 1] === '\n')) at--;
  return at;
}

/** The brackets that a line ends with, which the lines below it close. */
function openedAtEnd(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = end; at > start; at--) {
    const character = text[at - 1];
    if (character === '{' || character === '[') count++;
    else if (!isBlank(character)) break;
  }
  return count;
}

/** Behind as many closing brackets; `undefined` where the line goes on with more than a comma. */
function closedAt(text: string, start: number, opened: number, lineEnd: number): number | undefined {
  let [at, left, end] = [start, opened, start];
  for (; at < lineEnd && (isBlank(text[at]) || (left > 0 && isClosing(text[at]))); at++) {
    if (isBlank(text[at])) continue;
    left--;
    end = at + 1;
  }
  const rest = text.slice(end, lineEnd).trim();
  return rest === '' || rest === ',' ? end : undefined;
}

/** The word, bracket or string at a place. */
export function tokenAt(text: string, start: number): Span {
  token.lastIndex = start;
  return { start, end: start + (token.exec(text)?.[0].length ?? 1) };
}

const token = /"(?:[^"\\\n]|\\.)*"?|[{}[\]]|[^\s,:{}[\]"]+/y;
