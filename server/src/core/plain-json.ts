import type { Entry, Node, ScalarNode, ValueType } from './node.ts';
import { MAX_DEPTH } from './parsed.ts';

/** A text and where it is read. Each key is kept once: a file has few, thousands of times, and one string is found and compared faster. */
type Reader = { readonly text: string; at: number; readonly keys: Map<string, string> };

/** Ends the reading at the first doubt. */
const doubt = new Error('not plain JSON');

/**
 * Reads JSON that has no fault in one pass, several times faster than the library that knows them all. `undefined` at the first doubt: anything that the
 * library would report, keys that stand twice, many levels.
 */
export function readPlainJson(text: string): Node | undefined {
  const reader: Reader = { text, at: 0, keys: new Map() };
  try {
    skipBlanks(reader);
    const root = readValue(reader, 0);
    skipBlanks(reader);
    return reader.at === text.length ? root : undefined;
  } catch (error) {
    if (error === doubt) return undefined;
    throw error;
  }
}

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [
  9, 10, 13, 32, 34, 44, 58, 91, 92, 93, 123, 125,
] as const;

function skipBlanks(reader: Reader): number {
  const { text } = reader;
  let { at } = reader;
  let code = text.charCodeAt(at);
  while (code === SPACE || code === LINE_FEED || code === RETURN || code === TAB) code = text.charCodeAt(++at);
  reader.at = at;
  return code;
}

function readValue(reader: Reader, depth: number): Node {
  const start = reader.at;
  const code = reader.text.charCodeAt(start);
  if (code === QUOTE) {
    const text = readString(reader);
    return { type: 'scalar', start, end: reader.at, text, valueType: 'text', style: 'double' };
  }
  if (code === OPEN_MAP) return readMap(reader, depth);
  if (code === OPEN_LIST) return readList(reader, depth);
  return readLiteral(reader);
}

function readMap(reader: Reader, depth: number): Node {
  if (depth >= MAX_DEPTH) throw doubt;
  const start = reader.at++;
  const entries: Entry[] = [];
  let code = skipBlanks(reader);
  while (code !== CLOSE_MAP) {
    if (code !== QUOTE) throw doubt;
    const from = reader.at;
    const key = readKey(reader);
    const keySpan = { start: from, end: reader.at };
    if (skipBlanks(reader) !== COLON) throw doubt;
    reader.at++;
    skipBlanks(reader);
    entries.push({ key, keySpan, value: readValue(reader, depth + 1) });
    code = afterMember(reader, CLOSE_MAP);
  }
  if (isTwice(entries)) throw doubt;
  return { type: 'map', start, end: ++reader.at, entries, flow: true };
}

function readKey(reader: Reader): string {
  const key = readString(reader);
  const known = reader.keys.get(key);
  if (known === undefined) reader.keys.set(key, key);
  return known ?? key;
}

function readList(reader: Reader, depth: number): Node {
  if (depth >= MAX_DEPTH) throw doubt;
  const start = reader.at++;
  const items: Node[] = [];
  let code = skipBlanks(reader);
  while (code !== CLOSE_LIST) {
    items.push(readValue(reader, depth + 1));
    code = afterMember(reader, CLOSE_LIST);
  }
  return { type: 'list', start, end: ++reader.at, items, flow: true };
}

/** What follows a member: the bracket, or behind a comma the next member. */
function afterMember(reader: Reader, close: number): number {
  const code = skipBlanks(reader);
  if (code === close) return code;
  if (code !== COMMA) throw doubt;
  reader.at++;
  const next = skipBlanks(reader);
  if (next === close) throw doubt;
  return next;
}

function readString(reader: Reader): string {
  const { text } = reader;
  const start = reader.at;
  let hasEscape = false;
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      reader.at = at + 1;
      return hasEscape ? decoded(text.slice(start, at + 1)) : text.slice(start + 1, at);
    }
    if (code === BACKSLASH) {
      hasEscape = true;
      at++;
    }
    // Behind the end of the text there is no code.
    else if (!(code >= SPACE)) throw doubt;
  }
}

function decoded(written: string): string {
  try {
    return JSON.parse(written) as string;
  } catch {
    throw doubt;
  }
}

const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

function readLiteral(reader: Reader): ScalarNode {
  literal.lastIndex = reader.at;
  const text = literal.exec(reader.text)?.[0];
  if (text === undefined) throw doubt;
  const start = reader.at;
  reader.at += text.length;
  const valueType: ValueType = text === 'null' ? 'null' : text === 'true' || text === 'false' ? 'flag' : 'number';
  return { type: 'scalar', start, end: reader.at, text, valueType, style: 'plain' };
}

/** Among so few entries those before one are gone through. */
const FEW = 8;

/** Whether a key stands twice. */
function isTwice(entries: readonly Entry[]): boolean {
  if (entries.length > FEW) return new Set(entries.map(({ key }) => key)).size < entries.length;
  for (let index = 1; index < entries.length; index++)
    for (let before = 0; before < index; before++) if (entries[before]?.key === entries[index]?.key) return true;
  return false;
}
