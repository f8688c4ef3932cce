import type { Entry, Node, ScalarNode, ValueType } from '../node.ts';
import { MAX_DEPTH } from '../parsed.ts';
import { isParted, PART_DEPTH } from '../part.ts';
import type { Problem } from '../problem.ts';
import { missingComma } from './careful.ts';
import { type EarlierJson, type KeptMember, type Member, TakenOverMembers } from './earlier.ts';
import { type ReadMember, tokenAt } from './member.ts';

/** A text and where it is read. Each key is kept once: a file has few, thousands of times, and one string is found and compared faster. */
type Reader = { readonly text: string; at: number; readonly keys: Map<string, string>; readonly parts: Parts | undefined };

/** What is read member by member: what an earlier reading has for this one, and what this one has for a later one. */
type Parts = {
  readonly careful: ReadMember;
  readonly earlier: TakenOverMembers | undefined;
  readonly kept: KeptMember[];
  readonly problems: Problem[];
  /** Where a member with a fault ended: a comma that is missing there is a part of it. */
  faulty: number;
  /** How many members more may turn out not to be ones that can be read on their own: their lines are gone through in vain. */
  left: number;
};

/** Ends the reading at the first doubt. */
const doubt = new Error('not plain JSON');

/** So many members that can't be read on their own are enough. */
const MAX_DOUBTS = 8;
/** Deeper down a member isn't read on its own. */
const MAX_MEMBER_DEPTH = 30;

/**
 * Reads JSON that has no fault in one pass, several times faster than the library that knows them all. `undefined` at the first doubt: anything that the
 * library would report, keys that stand twice, many levels.
 */
export const readPlainJson = (text: string): Node | undefined => read({ text, at: 0, keys: new Map(), parts: undefined });

/**
 * The same for a text with faults, each in a member that can be read on its own. What it takes over from an earlier reading it moves: that one
 * can't be used any more.
 */
export function readPartedJson(
  text: string,
  careful: ReadMember,
  earlier?: EarlierJson,
): { root: Node; problems: readonly Problem[]; kept: readonly KeptMember[] } | undefined {
  const parts: Parts = { careful, earlier: earlier && new TakenOverMembers(earlier, text), kept: [], problems: [], faulty: -1, left: MAX_DOUBTS };
  const root = read({ text, at: 0, keys: new Map(), parts });
  return root && { root, problems: parts.problems, kept: parts.kept };
}

function read(reader: Reader): Node | undefined {
  try {
    skipBlanks(reader);
    const root = readValue(reader, 0);
    skipBlanks(reader);
    return reader.at === reader.text.length ? root : undefined;
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
    if (reader.parts) readEntries(reader, reader.parts, depth + 1, entries);
    else entries.push(readEntry(reader, depth + 1));
    code = afterMember(reader, CLOSE_MAP);
  }
  if (isTwice(entries)) throw doubt;
  return { type: 'map', start, end: ++reader.at, entries, flow: true };
}

function readEntry(reader: Reader, depth: number): Entry {
  const { at } = reader;
  if (reader.text.charCodeAt(at) !== QUOTE) throw doubt;
  const key = readKey(reader);
  const keySpan = { start: at, end: reader.at };
  if (skipBlanks(reader) !== COLON) throw doubt;
  reader.at++;
  skipBlanks(reader);
  return { key, keySpan, value: readValue(reader, depth) };
}

/** The entry that begins here, or what can be read in its place. */
function readEntries(reader: Reader, parts: Parts, depth: number, entries: Entry[]): void {
  const { at: start } = reader;
  const taken = takenOver(reader, parts, depth, true);
  if (taken) {
    if ('entry' in taken) entries.push(taken.entry);
    return;
  }
  const [problems, kept] = [parts.problems.length, parts.kept.length];
  try {
    const entry = readEntry(reader, depth);
    if (isKeyOfNext(reader, entry)) throw doubt;
    if (depth === PART_DEPTH && parts.problems.length === problems && !isParted(entry.value)) keep(reader, parts, start, depth, { entry }, entry.value);
    entries.push(entry);
  } catch (error) {
    for (const member of carefully(reader, parts, { start, depth, problems, kept, isEntry: true, error })) if ('key' in member) entries.push(member);
  }
}

/** Whether what was read as a value is the key of the next entry, on a line of its own. */
function isKeyOfNext({ text, at }: Reader, { keySpan, value }: Entry): boolean {
  // Nearly all values stand right behind their colon.
  if (value.start < keySpan.end + 3 || value.type !== 'scalar' || value.style !== 'double') return false;
  let next = at;
  while (text[next] === ' ') next++;
  return text[next] === ':' && text.slice(keySpan.end, value.start).includes('\n');
}

/** The item that begins here, or what can be read in its place. */
function readItems(reader: Reader, parts: Parts, depth: number, items: Node[]): void {
  const { at: start } = reader;
  const taken = takenOver(reader, parts, depth, false);
  if (taken) {
    if ('item' in taken) items.push(taken.item);
    return;
  }
  const [problems, kept] = [parts.problems.length, parts.kept.length];
  try {
    const item = readValue(reader, depth);
    const isPart = depth === PART_DEPTH ? !isParted(item) : depth === PART_DEPTH + 1 && item.type === 'map';
    if (isPart && parts.problems.length === problems) keep(reader, parts, start, depth, { item }, item);
    items.push(item);
  } catch (error) {
    for (const member of carefully(reader, parts, { start, depth, problems, kept, isEntry: false, error })) if (!('key' in member)) items.push(member);
  }
}

/** The member that stands here as it was read before. */
function takenOver(reader: Reader, parts: Parts, depth: number, isEntry: boolean): Member | undefined {
  const kept = depth > PART_DEPTH + 1 ? undefined : parts.earlier?.take(reader.at, depth, isEntry);
  if (!kept) return undefined;
  reader.at = kept.end;
  parts.kept.push(kept);
  return kept.member;
}

/** Of a number or word nobody knows whether it ends where it did. */
function keep(reader: Reader, parts: Parts, start: number, depth: number, member: Member, value: Node): void {
  if (value.type !== 'scalar' || value.style === 'double') parts.kept.push({ member, depth, start, end: reader.at });
}

type Doubtful = { start: number; depth: number; problems: number; kept: number; isEntry: boolean; error: unknown };

/** Hands on the member in which a doubt arose; who can't be read on its own leaves it to what it is in. */
function carefully(reader: Reader, parts: Parts, { start, depth, problems, kept, isEntry, error }: Doubtful): readonly (Entry | Node)[] {
  if (error !== doubt || parts.left <= 0 || depth > MAX_MEMBER_DEPTH) throw error;
  parts.problems.length = problems;
  parts.kept.length = kept;
  const found = parts.careful({ text: reader.text, start, at: reader.at, isEntry });
  if (!found) {
    parts.left--;
    throw doubt;
  }
  parts.problems.push(...found.problems);
  reader.at = found.end;
  if (found.problems.length > 0) parts.faulty = found.end;
  return found.members;
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
    if (reader.parts) readItems(reader, reader.parts, depth + 1, items);
    else items.push(readValue(reader, depth + 1));
    code = afterMember(reader, CLOSE_LIST);
  }
  return { type: 'list', start, end: ++reader.at, items, flow: true };
}

/** What follows a member: the bracket, or behind a comma the next member. */
function afterMember(reader: Reader, close: number): number {
  const { at } = reader;
  const code = skipBlanks(reader);
  if (code === close) return code;
  if (code !== COMMA) return withoutComma(reader, at, code);
  reader.at++;
  const next = skipBlanks(reader);
  if (next === close) throw doubt;
  return next;
}

/** A member on a new line is the next one, though no comma stands before it. */
function withoutComma({ text, at, parts }: Reader, from: number, code: number): number {
  if (!parts || code === CLOSE_MAP || code === CLOSE_LIST || !(code >= 0) || !text.slice(from, at).includes('\n')) throw doubt;
  if (parts.faulty !== from) parts.problems.push(missingComma(tokenAt(text, at)));
  return code;
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
