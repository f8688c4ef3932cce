import { type Fact, perRoot } from '../../core/fact.ts';
import type { Span } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';
import { commandNamed, ofOthers } from './words.ts';

export type Word = Span & { readonly text: string };

/** A command with the words in it, the first of which names it. */
type Command = Span & { readonly name: Word | undefined; readonly words: readonly Word[] };

/** A function that is called, with what stands between its brackets. */
type Call = { readonly name: Word; readonly argument: Span };

export type Query = {
  readonly text: string;
  readonly commands: readonly Command[];
  readonly calls: readonly Call[];
  /** A quote that is never closed. */
  readonly unclosed: Span | undefined;
  /** Something of it is filled in, or it is of another language: nothing is said of its words. */
  readonly isOpen: boolean;
};

const isWordStart = (char: string): boolean => /[A-Za-z_@]/.test(char);
const isInWord = (char: string): boolean => /[\w@.]/.test(char);

/** Reads a query in one pass. Never fails. */
function readQuery(text: string): Query {
  const commands: { start: number; end: number; name: Word | undefined; words: Word[] }[] = [];
  const calls: Call[] = [];
  const open: { readonly name: Word | undefined; readonly from: number }[] = [];
  let command: (typeof commands)[number] = { start: 0, end: 0, name: undefined, words: [] };
  commands.push(command);
  let unclosed: Span | undefined;
  let before = '';
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    if (char === '#') at = lineEnd(text, at);
    else if (char === '"' || char === "'" || char === '`' || (char === '/' && isExpression(before, command.name))) {
      const end = closing(text, at, char);
      if (end === undefined) unclosed ??= { start: at, end: at + 1 };
      at = end ?? text.length;
      before = char;
    } else if (char === '|') {
      command.end = at;
      command = { start: at + 1, end: at + 1, name: undefined, words: [] };
      commands.push(command);
      before = '';
      at++;
    } else if (isWordStart(char)) {
      let end = at + 1;
      while (isInWord(text[end] ?? '')) end++;
      const word = { start: at, end, text: text.slice(at, end) };
      if (command.name === undefined && command.words.length === 0) command.name = word;
      command.words.push(word);
      before = word.text;
      at = end;
    } else {
      if (char === '(') open.push({ name: command.words.at(-1)?.end === at ? command.words.at(-1) : undefined, from: at + 1 });
      const closed = char === ')' ? open.pop() : undefined;
      if (closed?.name) calls.push({ name: closed.name, argument: { start: closed.from, end: at } });
      if (/\S/.test(char)) before = char;
      at++;
    }
  }
  command.end = text.length;
  const isOther = commands.some(({ name }) => name !== undefined && ofOthers.includes(name.text.toLowerCase())) || /^\s*source\s*=/i.test(text);
  return { text, commands, calls, unclosed, isOpen: isFilledIn(text) || /\$/.test(text) || isOther };
}

/** A slash divides, but behind `like` and in `parse`, where it begins an expression. */
const isExpression = (before: string, command: Word | undefined): boolean =>
  before.toLowerCase() === 'like' || before === '~' || (command !== undefined && commandNamed(command.text) === 'parse');

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where a string or expression ends, behind its quote. */
function closing(text: string, from: number, quote: string): number | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}

/** The query that a file of the kind is, or a value with one. */
export const queryOf = perRoot((root: Fact): Query => readQuery(root.node.type === 'scalar' ? root.node.text : ''));
