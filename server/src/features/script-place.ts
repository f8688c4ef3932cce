import type { Analysis } from '../core/analyze.ts';
import { type Fact, factAt } from '../core/fact.ts';
import { objectOf } from '../core/groovy/shape.ts';
import { type Token, tokensOf } from '../core/groovy/tokens.ts';
import { columnOf } from '../core/lines.ts';
import { isEmpty, type Span } from '../core/node.ts';
import { emptyAt } from '../core/parsed.ts';
import { any, type Schema } from '../core/schema.ts';
import { isTyped, type Place } from './place.ts';

/** What can be typed at a place of a script: a statement of a block, an argument of a call, or a value. */
export function scriptPlaces({ text, root }: Analysis, offset: number): Place[] {
  const { tokens, comments } = tokensOf(text);
  if (comments.some(({ start, end }) => start < offset && (offset < end || (offset === end && text[start + 1] === '/')))) return [];
  const inside = factAt(root, offset);
  const value = inside && !inside.onKey && isTyped(inside.fact.node, offset) ? inside.fact : undefined;
  const isWord = value?.node.type === 'scalar' && value.node.style === 'plain';
  if (value && !isWord) return [valueAt(text, value, offset)];
  const before = tokens.filter(({ end }) => end <= offset);
  if (tokens[before.length]?.kind === 'string' && (tokens[before.length]?.start ?? offset) < offset) return [];
  // Bounded: one word.
  const start = offset - (/[\w$]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0);
  const behind = /^[\w$]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  const word: Span = { start, end: offset + behind };
  const line = before.filter((token) => token.end <= start);
  const open = openAt(line);
  const last = line.at(-1);
  const around = open ? containerAt(root, open.start) : root;
  if (!around) return [];
  const owner = (open?.sign === '(' && callAt(around, open.start)) || around;
  if (open && open.sign !== '{') return inBrackets(text, owner, open, last, word, value, offset);
  const beginsStatement = !last || last.kind === 'line' || last === open || last.sign === ';' || last.sign === '->' || last.sign === '}';
  const isKept = last?.sign === '=' && owner.node.type === 'list';
  if (beginsStatement || isKept) return [statementAt(owner, word, text)];
  const named = last.kind === 'word' || last.sign === ':' || last.sign === '=' || last.sign === ',' ? entryBefore(owner, start) : undefined;
  return named ? firstArgument(text, named, offset, value, last) : [];
}

/** The innermost bracket that is open behind some tokens. */
function openAt(tokens: readonly Token[]): Token | undefined {
  let depth = 0;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const { sign } = tokens[index] as Token;
    if (sign === ')' || sign === ']' || sign === '}') depth++;
    else if (sign === '(' || sign === '[' || sign === '{') {
      if (depth === 0) return tokens[index];
      depth--;
    }
  }
  return undefined;
}

/** The innermost map or list that the bracket at an offset belongs to. */
function containerAt(root: Fact, bracket: number): Fact | undefined {
  let found: Fact | undefined;
  for (let fact: Fact | undefined = root; fact; fact = fact.children.findLast(({ node }) => node.start <= bracket && bracket < node.end))
    if (fact.node.type === 'map' || fact.node.type === 'list') found = fact;
  return found;
}

/** The call whose arguments begin with a bracket, where what is in them is no map yet. */
function callAt(around: Fact, bracket: number): Fact | undefined {
  const calls = around.node.type === 'list' ? around.children.flatMap(({ children }) => children) : around.children;
  const call = calls.find(({ entry }) => entry && !entry.implied && entry.keySpan.end === bracket);
  const schema = call?.node.type === 'scalar' ? objectOf(call.key?.schema ?? call.schema) : undefined;
  return call && schema && { ...call, schema, node: { type: 'map', start: bracket, end: call.node.end, entries: [], flow: false }, children: [] };
}

const statementAt = (owner: Fact, replace: Span, text: string): Place => ({
  want: 'key',
  owner: owner.node.type === 'list' ? itemOf(owner, replace) : owner,
  schema: of(owner),
  replace,
  style: 'call',
  column: columnOf(text, replace.start),
  colon: /^[ \t]*(?:[({'"=]|\w)/.test(text.slice(replace.end, replace.end + 100)),
});

/** A list takes statements as its items: each of them is a map of its own. */
const itemOf = (list: Fact, { start }: Span): Fact => ({
  node: { ...emptyAt(start) },
  schema: of(list),
  segment: 0,
  parent: list,
  children: [],
});
const of = ({ schema }: Fact): Schema => (schema.type === 'list' ? schema.of : schema);

function inBrackets(text: string, owner: Fact, open: Token, last: Token | undefined, word: Span, value: Fact | undefined, offset: number): Place[] {
  const begins = last === open || last?.sign === ',' || last?.kind === 'line';
  const colon = /^[ \t]*:/.test(text.slice(word.end, word.end + 100));
  if (!begins) {
    const named = last?.sign === ':' ? (value ?? entryBefore(owner, word.start)) : undefined;
    return named ? [valueAt(text, named, offset), ...asCall(named.schema, named, word)] : [];
  }
  if (owner.node.type === 'list') {
    const schema = of(owner);
    const item = value ?? itemOf(owner, word);
    return [valueAt(text, { ...item, schema }, offset), ...asCall(schema, item, word)];
  }
  const first = objectOf(owner.schema)?.statement?.first;
  const own: Place = { want: 'key', owner, schema: owner.schema, replace: word, style: 'argument', column: 0, colon };
  const positional = first !== undefined && last === open ? objectOf(owner.schema)?.keys[first]?.schema : undefined;
  return positional ? [own, ...asCall(positional, itemOf(owner, word), word)] : [own];
}

/** A call in place of a value, such as `usernamePassword(...)`. */
const asCall = (schema: Schema, owner: Fact, replace: Span): Place[] =>
  objectOf(schema)
    ? [{ want: 'key', owner: { ...owner, node: emptyAt(replace.start), children: [] }, schema, replace, style: 'call', column: 0, colon: false }]
    : [];

/** The last key of a map, or of an item of a list, that begins in front of an offset. */
function entryBefore(owner: Fact, offset: number): Fact | undefined {
  const entries = owner.node.type === 'list' ? owner.children.flatMap(({ children }) => children) : owner.children;
  return entries.findLast(({ entry }) => entry && !entry.implied && entry.keySpan.end <= offset);
}

/** Behind the name of a statement: its argument without a name, or the first one with. */
function firstArgument(text: string, named: Fact, offset: number, value: Fact | undefined, last: Token): Place[] {
  const map = objectOf(named.schema);
  const first = map?.statement?.first;
  const schema = first === undefined ? named.schema : (map?.keys[first]?.schema ?? any);
  const word: Span = value ? { start: value.node.start, end: value.node.end } : { start: offset, end: offset };
  const argument: Place[] =
    map && last.sign !== ':' && last.sign !== '='
      ? [{ want: 'key', owner: named, schema: map, replace: word, style: 'argument', column: 0, colon: false }]
      : [];
  const call = last.sign === '=' ? asCall(named.key?.schema ?? schema, named, word) : [];
  return [valueAt(text, { ...(value ?? named), schema }, offset), ...argument, ...call];
}

function valueAt(text: string, owner: Fact, offset: number): Place {
  const { node } = owner;
  const typed = isTyped(node, offset) && !isEmpty(node);
  const replace: Span = typed ? { start: node.start, end: node.end } : { start: offset, end: offset };
  const mark = typed ? text[node.start] : '';
  return { want: 'value', owner, schema: owner.schema, replace, style: 'call', quote: mark === '"' || mark === "'" ? mark : '', gap: false };
}
