import type { Analysis } from '../core/analyze.ts';
import { type Fact, factAt } from '../core/fact.ts';
import { columnOf } from '../core/lines.ts';
import { isEmpty, type Node, type Span } from '../core/node.ts';
import { emptyAt } from '../core/parsed.ts';
import { any, type Schema } from '../core/schema.ts';
import { scriptPlaces } from './script-place.ts';
import { sectionPlaces } from './section-place.ts';

/** What can be typed at a place of a file, found in the tree and the line around the cursor. */
export type Place =
  | {
      readonly want: 'key';
      /** What the key will belong to: a map there is, or one that begins with it. */
      readonly owner: Fact;
      readonly schema: Schema;
      readonly replace: Span;
      readonly style: Style;
      /** Column of the new key, in block style. */
      readonly column: number;
      /** A colon stands behind it already: only the name is wanted. */
      readonly colon: boolean;
    }
  | {
      readonly want: 'value';
      readonly owner: Fact;
      readonly schema: Schema;
      readonly replace: Span;
      readonly style: Style;
      readonly quote: '' | '"' | "'";
      readonly gap: boolean;
    }
  /** Where an item of a list can begin: at the column of the dashes, or (`dash`) behind a dash that is there. */
  | { readonly want: 'item'; readonly owner: Fact; readonly schema: Schema; readonly replace: Span; readonly column: number; readonly dash: boolean };

/** `header`: between the brackets of a table's header; `section`: a header in a line of its own. */
/** `call`: a statement of a script, or a call that is a value; `argument`: one with a name. */
export type Style = 'block' | 'flow' | 'json' | 'ini' | 'toml' | 'header' | 'section' | 'call' | 'argument';

export function placeAt(analysis: Analysis, offset: number): Place[] {
  if (analysis.syntax === 'groovy') return scriptPlaces(analysis, offset);
  const flow = flowAt(analysis.root, offset);
  if (flow) return flowPlace(analysis, flow, offset);
  if (analysis.syntax === 'ini' || analysis.syntax === 'toml') return sectionPlaces(analysis, offset);
  return analysis.syntax === 'json' && !isEmpty(analysis.root.node) ? [] : blockPlaces(analysis, offset);
}

// Block style

function blockPlaces({ text, root, lines }: Analysis, offset: number): Place[] {
  const start = lines.start(lines.position(offset).line);
  const before = text.slice(start, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const inside = factAt(root, offset);
  if (inside && !inside.onKey && isText(inside.fact.node, offset)) return [];
  const [, prefix = '', rest = ''] = /^(\s*(?:-\s+)*)(.*)$/s.exec(before) ?? [];
  if (before.includes('\t') || /(^|\s)#/.test(rest.replace(/(["']).*?\1/g, ''))) return [];
  const column = prefix.length;
  const value = /^(?:"[^"]*"\s*|'[^']*'\s*|[^\s"'#][^#:]*):(\s*)/.exec(rest);
  if (value) {
    const fact = keyAt(root, start + column);
    return fact && (value[1] !== '' || value[0].length === rest.length) ? valuePlace(text, fact, fact.schema, offset, value[1] === '') : [];
  }
  if (/\s/.test(rest)) return [];
  // A colon in front of a word belongs to it.
  const behind = (rest === '' ? /^(?::(?=\w))?[^\s:,#]*/ : /^[^\s:,#]*/).exec(after)?.[0] ?? '';
  const word: Span = { start: start + column, end: offset + behind.length };
  const colon = /^\s*:/.test(text.slice(word.end));
  const key = { want: 'key' as const, replace: word, style: 'block' as const, column, colon };
  const chain = openAt(root, offset);
  if (/-\s*$/.test(prefix)) {
    const item = chain.findLast(({ parent, node }) => isBlockList(parent) && node.start >= start && node.start <= offset + 1);
    const list = item?.parent;
    if (!item || !list) return besideDash(text, chain, key, offset);
    if (item.node.type === 'map' && item.node.entries.length > 0) return [{ ...key, owner: item, schema: item.schema }];
    const of = list.schema.type === 'list' ? list.schema.of : any;
    const dash: Place = { want: 'item', owner: list, schema: list.schema, replace: word, column: columnOf(text, list.node.start), dash: true };
    return [{ ...key, owner: item, schema: of.type === 'cases' ? item.schema : of }, ...valuePlace(text, item, of, offset, false), dash];
  }
  return onOwnLine(text, chain, key, word);
}

/** Behind a dash whose item goes on below: one more key of it, if they stand in one column. */
function besideDash(text: string, chain: readonly Fact[], key: Omit<Extract<Place, { want: 'key' }>, 'owner' | 'schema'>, offset: number): Place[] {
  const item = chain.findLast(isBlockList)?.children.find(({ node }) => node.start > offset);
  if (item?.node.type !== 'map' || text.slice(offset, item.node.start).trim() !== '') return [];
  return columnOf(text, item.node.start) === key.column ? [{ ...key, owner: item, schema: item.schema }] : [];
}

/** A key or item that begins its line: it belongs to the innermost open collection of its column. */
function onOwnLine(text: string, chain: readonly Fact[], key: Omit<Extract<Place, { want: 'key' }>, 'owner' | 'schema'>, word: Span): Place[] {
  const { column } = key;
  const places: Place[] = [];
  for (const fact of chain.toReversed()) {
    const { node, entry } = fact;
    if (node.type === 'map' && !node.flow && node.entries[0] && columnOf(text, node.entries[0].keySpan.start) === column)
      places.push({ ...key, owner: fact, schema: fact.schema });
    else if (node.type === 'list' && !node.flow && columnOf(text, node.start) === column)
      places.push({ want: 'item', owner: fact, schema: fact.schema, replace: word, column, dash: false });
    else if (startsHere(fact, word) && (entry ? columnOf(text, entry.keySpan.start) < column : true)) {
      const schema = openSchema(fact);
      places.push({ ...key, owner: fact, schema });
      if (listOf(schema)) places.push({ want: 'item', owner: fact, schema: listOf(schema) ?? any, replace: word, column, dash: false });
    }
    if (places.some(({ want }) => want === 'key')) break;
  }
  return places;
}

const listOf = (schema: Schema): Schema | undefined =>
  schema.type === 'either' ? schema.of.find((each) => each.type === 'list') : schema.type === 'list' ? schema : undefined;

/** All alternatives of a value: while nothing stands there, or a word, its shape decides nothing. */
const openSchema = ({ key, schema }: Fact): Schema => (key?.schema.type === 'either' ? key.schema : schema);

/** Nothing stands there yet, or only the word at the cursor. */
const startsHere = ({ node, entry }: Fact, word: Span): boolean =>
  (isEmpty(node) && !entry?.half) || (node.type === 'scalar' && node.start === word.start && node.start > (entry?.keySpan.end ?? -1));

/** The facts from the top down to the last one that begins before the offset: the collections that are still open there. */
function openAt(root: Fact, offset: number): Fact[] {
  const chain: Fact[] = [];
  for (let fact: Fact | undefined = root; fact; fact = fact.children.findLast((child: Fact) => begins(child) <= offset && stands(child, chain.at(-1))))
    chain.push(fact);
  return chain;
}

const begins = ({ entry, node }: Fact): number => entry?.keySpan.start ?? node.start;
/** Not a value that an alias or merge brought in from elsewhere. */
const stands = (child: Fact, parent: Fact | undefined): boolean => !parent || (begins(child) >= begins(parent) && parent.node.type !== 'alias');
const isBlockList = (fact: Fact | undefined): boolean => fact?.node.type === 'list' && !fact.node.flow;

/** Inside a text of several lines nothing is completed. */
const isText = (node: Node, offset: number): boolean => node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded') && offset > node.start;

function keyAt(root: Fact, offset: number): Fact | undefined {
  const found = factAt(root, offset);
  return found?.onKey ? found.fact : undefined;
}

function valuePlace(text: string, owner: Fact, schema: Schema, offset: number, gap: boolean): Place[] {
  const { node } = owner;
  const typed = isTyped(node, offset);
  if (typed && text.slice(node.start, node.end).includes('\n')) return [];
  const replace =
    typed || (node.type === 'alias' && node.start <= offset && offset <= node.end)
      ? { start: node.start, end: node.end }
      : { start: offset - tagBefore(text, offset), end: offset };
  const mark = text[replace.start];
  return [{ want: 'value', owner, schema, replace, style: 'block', quote: typed && (mark === '"' || mark === "'") ? mark : '', gap }];
}

export const isTyped = (node: Node, offset: number): boolean =>
  node.type === 'scalar' && !isEmpty(node) && node.end > node.start && node.start <= offset && offset <= node.end;

/** The value of a tag goes where the cursor is. */
const isBehindTag = (text: string, { tag, start, end }: Node, offset: number): boolean =>
  tag !== undefined && start === end && end <= offset && text.slice(end, Math.min(offset, end + 100)).trim() === '' && offset - end < 100;

/** How much of a tag is typed in front of the cursor. */
const tagBefore = (text: string, offset: number): number =>
  // Bounded: 100 characters.
  /(?<![^\s,[{:])![A-Za-z0-9:]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;

// Flow style and JSON

/** A sign that stands further behind a key is none of its own. */
const MAX_GAP = 100;

/** The innermost collection in brackets around the offset. */
function flowAt(root: Fact, offset: number): Fact | undefined {
  let found: Fact | undefined;
  for (let fact: Fact | undefined = root; fact; ) {
    const { node } = fact;
    if ((node.type === 'map' || node.type === 'list') && node.flow && node.start < offset && (offset < node.end || (node.broken && offset <= node.end + 1)))
      found = fact;
    fact = fact.children.find((child) => child.node.start <= offset && offset <= child.node.end + (child.node.broken ? 1 : 0) && stands(child, fact));
  }
  return found;
}

function flowPlace({ text, syntax }: Analysis, owner: Fact, offset: number): Place[] {
  const style: Style = syntax === 'yaml' || syntax === 'groovy' ? 'flow' : syntax;
  const sign = style === 'toml' ? /^\s*=/ : /^\s*:/;
  const { node } = owner;
  if (node.type === 'list') {
    const found = owner.children.find(({ node }) => (node.start <= offset && offset <= node.end) || isBehindTag(text, node, offset));
    const segment = found ? Number(found.segment) : node.items.filter(({ end }) => end < offset).length;
    const schema = owner.schema.type === 'list' ? (owner.schema.items?.[segment] ?? owner.schema.of) : any;
    const item = found ?? { node: emptyAt(offset), schema, segment, parent: owner, children: [] };
    return [flowValue(text, item, schema, offset, style, found !== undefined)];
  }
  if (node.type !== 'map') return [];
  const last = node.entries.findLast((entry) => entry.keySpan.start <= offset);
  const fact = last && owner.children.find((child) => child.entry === last);
  const key = (replace: Span): Place[] => [
    {
      want: 'key',
      owner,
      schema: owner.schema,
      replace,
      style,
      column: columnOf(text, last?.keySpan.start ?? replace.start),
      colon: sign.test(text.slice(replace.end, replace.end + MAX_GAP)),
    },
  ];
  if (last && offset <= last.keySpan.end) return key(last.keySpan);
  const gap = last ? text.slice(Math.max(last.keySpan.end, last.value.end), offset) : ',';
  if (!last || gap.includes(',')) return key({ start: offset, end: offset });
  if (last.half || !fact) return [];
  return offset <= last.value.end || isEmpty(last.value) ? [flowValue(text, fact, fact.schema, offset, style, true)] : [];
}

function flowValue(text: string, owner: Fact, schema: Schema, offset: number, style: Style, own: boolean): Place {
  const { node } = owner;
  const typed = own && isTyped(node, offset);
  const nothing = own && style === 'json' && node.type === 'scalar' && isEmpty(node) && node.start <= offset && offset <= node.end && node.end > node.start;
  const tag = style === 'flow' ? tagBefore(text, offset) : 0;
  const replace = typed || nothing ? { start: node.start, end: node.end } : { start: offset - tag, end: offset };
  const mark = text[replace.start];
  const gap = (text[replace.start - 1] === ':' && style === 'flow') || (text[replace.start - 1] === '=' && style === 'toml');
  return { want: 'value', owner, schema, replace, style, quote: typed && (mark === '"' || mark === "'") ? mark : '', gap };
}
