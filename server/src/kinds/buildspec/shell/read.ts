import type { Command, Redirect, Script, Word } from './script.ts';
import { type Reader, readWord, skipBalanced } from './words.ts';

const known = new Map<string, Script>();

/** More than a long file has, so that the rules, which go through it one after the other, find each other's. */
const MAX_KNOWN = 5000;

/** Reads a command. The last ones are kept, since each rule asks for the same. */
export function readShell(source: string): Script {
  const kept = known.get(source);
  if (kept) return kept;
  if (known.size > MAX_KNOWN) known.clear();
  const script = readScript({ source, at: 0, end: source.length, depth: 0, open: [], pending: [], readScript }, '');
  known.set(source, script);
  return script;
}

// Scripts

const openers: Readonly<Record<string, string>> = { if: 'fi', for: 'done', while: 'done', until: 'done', select: 'done', case: 'esac', '{': '}' };
const closers = new Set(['fi', 'done', 'esac', '}']);
/** What goes on in something open. */
const between = new Map([
  ['then', ['if']],
  ['elif', ['if']],
  ['else', ['if']],
  ['do', ['for', 'while', 'until', 'select']],
]);

/** Reads commands up to the bracket that closes them, or to the end. */
function readScript(reader: Reader, closer: '' | ')'): Script {
  const commands: Command[] = [];
  const stack: string[] = [];
  const stray: Word[] = [];
  let command = begin('', 0);
  /** In `case`, a pattern comes next. */
  let isPattern = false;
  const next = (before: string): void => {
    if (command.words.length + command.redirects.length + command.keywords.length > 0) commands.push({ ...command, end: reader.at });
    command = begin(before, stack.length);
  };
  const close = (): void => {
    stack.pop();
    command.depth = stack.length;
  };
  for (;;) {
    skipBlanks(reader);
    if (reader.at >= reader.end) break;
    const character = reader.source[reader.at] ?? '';
    if (command.words.length + command.keywords.length + command.redirects.length === 0) command.start = reader.at;
    if (isPattern && stack.at(-1) === 'case' && character !== '\n') {
      const before = reader.at;
      if (character === '(') reader.at++;
      const word = readWord(reader);
      if (word.text === 'esac' && before === word.start) close();
      else {
        const end = reader.source.indexOf(')', reader.at);
        reader.at = end < 0 || end >= reader.end ? reader.end : end + 1;
        next(')');
      }
      isPattern = false;
      continue;
    }
    if (character === '\n') {
      reader.at++;
      // After an operator the command goes on in the next line.
      if (command.words.length + command.redirects.length + command.keywords.length > 0 || !/^(&&|\|)/.test(command.before)) next('\n');
      readHereDocuments(reader);
      continue;
    }
    if (character === ')') {
      if (stack.at(-1) === '(') {
        reader.at++;
        next(')');
        close();
        continue;
      }
      if (closer === ')') break;
      stray.push({ start: reader.at, end: reader.at + 1, text: ')', isQuoted: false, isArray: false, inner: [] });
      reader.at++;
      continue;
    }
    if (character === '(') {
      if (command.words.length + (command.before === '()' ? 1 : 0) === 1 && /^\([ \t]*\)/.test(reader.source.slice(reader.at, reader.at + 20))) {
        // A function, whose body comes next.
        reader.at = reader.source.indexOf(')', reader.at) + 1;
        command = begin('()', stack.length);
      } else if (command.words.length === 0 && reader.source[reader.at + 1] === '(') {
        skipBalanced(reader, '(', ')');
      } else {
        reader.at++;
        stack.push('(');
        next('(');
      }
      continue;
    }
    const redirect = redirection(reader);
    if (redirect) {
      command.redirects.push(redirect);
      continue;
    }
    const operator = operatorAt(reader);
    if (operator) {
      reader.at += operator.length;
      next(operator);
      isPattern = /^;;|^;&/.test(operator) && stack.at(-1) === 'case';
      continue;
    }
    const word = readWord(reader);
    if (word.end === word.start) {
      reader.at++;
      continue;
    }
    const name = command.words.length === 0 && !word.isQuoted ? word.text : '';
    if (name === '!') command.keywords.push(name);
    else if (between.has(name)) {
      if (!between.get(name)?.includes(stack.at(-1) ?? '')) stray.push(word);
      command.keywords.push(name);
    } else if (closers.has(name)) {
      if (openers[stack.at(-1) ?? ''] === name) close();
      else stray.push(word);
      command.keywords.push(name);
    } else if (Object.hasOwn(openers, name)) {
      stack.push(name);
      // The words of `for` and `case` are no command.
      if (/^(for|case|select)$/.test(name)) command.words.push(word);
      else command.keywords.push(name);
    } else if (name === 'function') {
      skipBlanks(reader);
      readWord(reader);
      skipBlanks(reader);
      command = begin('()', stack.length);
    } else if (name === '[[') {
      command.words.push(word);
      readTest(reader, command.words);
    } else {
      command.words.push(word);
      if (command.words[0]?.text === 'case' && command.words.length === 3 && word.text === 'in') {
        next('in');
        isPattern = true;
      }
    }
  }
  next('');
  for (const { until } of reader.pending.splice(0)) reader.open.push(`<<${until}`);
  return { commands, open: [...stack, ...reader.open.splice(0)], stray };
}

type Begun = { start: number; end: number; before: string; keywords: string[]; depth: number; words: Word[]; redirects: Redirect[] };
const begin = (before: string, depth: number): Begun => ({ start: 0, end: 0, before, keywords: [], depth, words: [], redirects: [] });

/** Blanks, lines that go on, and comments. */
function skipBlanks(reader: Reader): void {
  for (; reader.at < reader.end; reader.at++) {
    const character = reader.source[reader.at];
    if (character === '\\' && /\r?\n/y.test(reader.source.slice(reader.at + 1, reader.at + 3))) reader.at += reader.source[reader.at + 1] === '\r' ? 2 : 1;
    else if (character === '#') {
      const end = reader.source.indexOf('\n', reader.at);
      reader.at = (end < 0 || end > reader.end ? reader.end : end) - 1;
    } else if (character !== ' ' && character !== '\t' && character !== '\r') return;
  }
}

const operators = /;;&|&&|\|\||\|&|;;|;&|[;|&]/y;
function operatorAt({ source, at }: Reader): string {
  operators.lastIndex = at;
  return operators.exec(source)?.[0] ?? '';
}

/** The words of `[[ ... ]]`, in which operators are words as well. */
function readTest(reader: Reader, words: Word[]): void {
  while (reader.at < reader.end) {
    skipBlanks(reader);
    if (reader.source[reader.at] === '\n') {
      reader.at++;
      continue;
    }
    const start = reader.at;
    const word = readWord(reader);
    if (reader.at === start) reader.at = Math.min(start + 1, reader.end);
    else words.push(word);
    if (word.text === ']]') return;
  }
}

// Redirections

const redirections = /(?:\d*|&)(<<<|<<-?|>>|[<>]&|>\||<>|[<>])(?!\()/y;

function redirection(reader: Reader): Redirect | undefined {
  redirections.lastIndex = reader.at;
  const found = redirections.exec(reader.source);
  const operator = found?.[1];
  if (!found || operator === undefined) return undefined;
  reader.at += found[0].length;
  skipBlanks(reader);
  const to = readWord(reader);
  const redirect: Redirect = { operator, to: to.end > to.start ? to : undefined };
  if (/^<<-?$/.test(operator)) reader.pending.push({ until: to.text, tabs: operator === '<<-', redirect });
  return redirect;
}

/** The lines below a command, up to the word that ends them. */
function readHereDocuments(reader: Reader): void {
  for (const { until, tabs, redirect } of reader.pending.splice(0)) {
    const lines: string[] = [];
    for (;;) {
      if (reader.at >= reader.end) {
        reader.open.push(`<<${until}`);
        break;
      }
      const end = reader.source.indexOf('\n', reader.at);
      const line = reader.source.slice(reader.at, end < 0 ? reader.end : Math.min(end, reader.end)).replace(/\r$/, '');
      reader.at = end < 0 ? reader.end : Math.min(end + 1, reader.end);
      if ((tabs ? line.replace(/^\t+/, '') : line) === until) break;
      lines.push(line);
    }
    redirect.body = lines.join('\n');
  }
}
