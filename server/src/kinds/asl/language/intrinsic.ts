import { hasStandIn } from '../../../core/computed.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import type { Fault } from './fault.ts';
import { type Path, readPath } from './path.ts';

/**
 * A call of an intrinsic function with its places: `States.Format('{}', $.name)`. Arguments are paths, calls, strings in single quotes, numbers,
 * `true`, `false` and `null`. Source: Step Functions developer guide, intrinsic-functions.html, checked 2026-11-30.
 */
export type Call = Span & { readonly type: 'call'; readonly name: string; readonly nameSpan: Span; readonly args: readonly Argument[] };
type Literal = Span & { readonly type: 'string' | 'number' | 'flag' | 'null'; readonly value: string };
/** What is filled in before Step Functions reads it. */
type Unknown = Span & { readonly type: 'unknown' };
export type Argument = Call | Literal | Unknown | (Span & { readonly type: 'path'; readonly path: Path });

export type Read = {
  readonly value: Argument | undefined;
  /** All calls and paths in it, in order. */
  readonly calls: readonly Call[];
  readonly paths: readonly Path[];
  /** The first fault of the syntax; what stands behind it is not read. */
  readonly fault: Fault | undefined;
  /** Backslashes in strings that escape nothing. */
  readonly escapes: readonly Fault[];
};

/** Calls in calls: deeper than this nobody writes. */
const MAX_DEPTH = 50;

type Reader = {
  readonly text: string;
  at: number;
  depth: number;
  fault: Fault | undefined;
  readonly calls: Call[];
  readonly paths: Path[];
  readonly escapes: Fault[];
};

/** Reads a value that may be a call: all of a text. */
export function readIntrinsic(text: string): Read {
  const reader: Reader = { text, at: 0, depth: 0, fault: undefined, calls: [], paths: [], escapes: [] };
  skipBlanks(reader);
  const value = readArgument(reader);
  skipBlanks(reader);
  if (!reader.fault && reader.at < text.length)
    fail(reader, { start: reader.at, end: text.length }, `Unexpected ${code(text.slice(reader.at))} behind the end of the call.`);
  const { calls, paths, fault, escapes } = reader;
  return { value, calls, paths, fault, escapes };
}

/** Whether a text is meant as a call of an intrinsic function. */
export const isCall = (text: string): boolean => /^\s*States\.\w*\s*\(/.test(text);

function readArgument(reader: Reader): Argument | undefined {
  const { text, at } = reader;
  const sign = text[at] ?? '';
  if (sign === '$' && text[at + 1] !== '{') {
    const path = readPath(text, at, true);
    reader.at = path.end;
    reader.paths.push(path);
    reader.fault ??= path.faults[0];
    return { type: 'path', path, start: at, end: path.end };
  }
  if (sign === "'") return readString(reader);
  if (/^\$\{|^\{\{/.test(text.slice(at, at + 2)) || hasStandIn(sign)) return readUnknown(reader);
  const word = /^-?[\w.$-]*/.exec(text.slice(at))?.[0] ?? '';
  if (/^-?\d/.test(word)) return readNumber(reader, word);
  if (word === 'true' || word === 'false' || word === 'null') {
    reader.at += word.length;
    return { type: word === 'null' ? 'null' : 'flag', value: word, start: at, end: reader.at };
  }
  if (/^\s*\(/.test(text.slice(at + word.length)) && word !== '') return readCall(reader, word);
  return misfit(reader, word);
}

/** What is none of the things that can be an argument. */
function misfit(reader: Reader, word: string): undefined {
  const { text, at } = reader;
  if (text[at] === '"') {
    const end = text.indexOf('"', at + 1);
    const inner = end < 0 ? '' : text.slice(at + 1, end);
    const fix = end < 0 || /['\\]/.test(inner) ? undefined : { title: 'Use single quotes', part: { start: at, end: end + 1 }, to: `'${inner}'` };
    fail(reader, { start: at, end: end < 0 ? text.length : end + 1 }, 'Strings in an intrinsic function go in single quotes.', fix);
  } else if (word === '')
    fail(reader, { start: at, end: at + 1 }, at < text.length ? `Unexpected ${code(text[at] ?? '')}. Expected an argument.` : 'An argument is missing.');
  else {
    const isName = word.startsWith('States.');
    fail(
      reader,
      { start: at, end: at + word.length },
      isName
        ? `Brackets are missing behind ${code(word)}.`
        : `${code(word)} is not an argument. Expected a path, a string in single quotes, a number or a call.`,
    );
  }
}

function readCall(reader: Reader, name: string): Call | undefined {
  const { text, at: start } = reader;
  const nameSpan = { start, end: start + name.length };
  const args: Argument[] = [];
  const call: Call & { end: number } = { type: 'call', name, nameSpan, args, start, end: start };
  reader.calls.push(call);
  reader.at = nameSpan.end;
  skipBlanks(reader);
  reader.at++;
  if (++reader.depth > MAX_DEPTH) return void fail(reader, nameSpan, 'Too many calls stand in each other.');
  skipBlanks(reader);
  while (reader.fault === undefined && text[reader.at] !== ')') {
    if (reader.at >= text.length) return void fail(reader, { start, end: text.length }, `The bracket of ${code(name)} is not closed.`);
    const arg = readArgument(reader);
    if (!arg) break;
    args.push(arg);
    skipBlanks(reader);
    if (text[reader.at] === ',') {
      reader.at++;
      skipBlanks(reader);
      if (text[reader.at] === ')') fail(reader, { start: reader.at, end: reader.at + 1 }, 'An argument is missing behind the last comma.');
    } else if (!reader.fault && reader.at < text.length && text[reader.at] !== ')')
      fail(
        reader,
        { start: reader.at, end: reader.at + 1 },
        `Unexpected ${code(text[reader.at] ?? '')} between arguments. Expected a comma or a closing bracket.`,
      );
  }
  if (reader.fault === undefined) reader.at++;
  reader.depth--;
  call.end = reader.at;
  return call;
}

function readString(reader: Reader): Literal | undefined {
  const { text, at: start } = reader;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') {
      if (!/['{}\\]/.test(text[at + 1] ?? "'")) reader.escapes.push(escapeFault(text, at));
      at++;
    } else if (text[at] === "'") {
      reader.at = at + 1;
      return { type: 'string', value: text.slice(start + 1, at), start, end: at + 1 };
    }
  }
  return void fail(reader, { start, end: text.length }, "The string is not closed: a `'` is missing. One within a string is written `\\'`.");
}

/** AWS's API refuses `\"`; of other characters the guide says so. */
function escapeFault(text: string, at: number): Fault {
  const sign = text[at + 1] ?? '';
  const part = { start: at, end: at + 2 };
  const message = `${code(`\\${sign}`)} is not an escape in an intrinsic function. Expected ${code(sign)} alone, or ${code("\\'")}, ${code('\\{')}, ${code('\\}')} or ${code('\\\\')}.`;
  return sign === '"' ? { ...part, message, fix: { title: `Change to ${code(sign)}`, part, to: sign } } : { ...part, message, isDoubtful: true };
}

function readNumber(reader: Reader, word: string): Literal | undefined {
  const { at: start } = reader;
  reader.at += word.length;
  if (!/^-?\d+(\.\d+)?([eE]-?\d+)?$/.test(word))
    return void fail(reader, { start, end: reader.at }, `${code(word)} is not a number. Strings go in single quotes.`);
  return { type: 'number', value: word, start, end: reader.at };
}

/** A placeholder with what is written on to it. */
function readUnknown(reader: Reader): Unknown {
  const { text, at: start } = reader;
  while (reader.at < text.length && !/[,)\s]/.test(text[reader.at] ?? '')) {
    const close = text.startsWith('${', reader.at) ? '}' : text.startsWith('{{', reader.at) ? '}}' : '';
    const end = close === '' ? -1 : text.indexOf(close, reader.at);
    reader.at = end < 0 ? reader.at + 1 : end + close.length;
  }
  return { type: 'unknown', start, end: reader.at };
}

function skipBlanks(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at++;
}

function fail(reader: Reader, { start, end }: Span, message: string, fix?: Fault['fix']): undefined {
  reader.fault ??= { start, end: Math.max(end, start + 1), message, ...(fix && { fix }) };
}
