import { columnOf } from './lines.ts';
import { type Entry, isEmpty, type ListNode, type MapNode, type Node, type Span } from './node.ts';
import type { Content, Operation } from './operation.ts';
import type { Path } from './path.ts';
import { toItem, toList, toMap } from './reshape.ts';
import { parseYaml } from './yaml/parse.ts';

export type TextEdit = Span & { readonly text: string };

/** A text with its tree. */
export type Source = { readonly text: string; readonly syntax: 'yaml' | 'json'; readonly root: Node };

/**
 * The edits that carry out all operations, in order of place; none overlap. Paths are those of the tree as it is.
 * `undefined` when a path leads nowhere or to two places, or when a key would stand twice: then nothing is changed.
 */
export function textEdits(source: Source, operations: readonly Operation[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const operation of operations) {
    const target = locate(source.root, operation.path);
    const found = target && editsOf(source, target, operation);
    if (!found) return undefined;
    edits.push(...(Array.isArray(found) ? found : [found]));
  }
  // What is inserted where something else begins to go away comes before that.
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Columns of one level of indentation in a text: the first there is, else two. */
export const indentUnit = (text: string): number => /^( +)\S/m.exec(text)?.[1]?.length ?? 2;

type Target = { node: Node; entry?: Entry; index?: number; parent?: MapNode | ListNode };

function locate(root: Node, path: Path): Target | undefined {
  let target: Target = { node: root };
  for (const segment of path) {
    const { node } = target;
    if (node.type === 'map') {
      const index = node.entries.findIndex((entry) => entry.key === segment);
      const entry = node.entries[index];
      if (!entry || node.entries.findLastIndex((each) => each.key === segment) !== index) return undefined;
      target = { node: entry.value, entry, index, parent: node };
    } else if (node.type === 'list' && typeof segment === 'number') {
      const item = node.items[segment];
      if (!item) return undefined;
      target = { node: item, index: segment, parent: node };
    } else return undefined;
  }
  return target;
}

function editsOf(source: Source, target: Target, operation: Operation): TextEdit | readonly TextEdit[] | undefined {
  switch (operation.op) {
    case 'rename':
      return target.entry && renameKey(source, target, target.entry, operation.to);
    case 'set':
      return setValue(source, target, operation);
    case 'insert':
      return insertKey(source, target, operation);
    case 'append':
      return appendItem(source, target, operation.value);
    case 'remove':
      return remove(source, target);
    case 'move':
      return move(source, target, operation);
    case 'wrap':
      return target.node.type === 'map' ? toItem(source.text, target.node) : wrap(source, target, operation.key);
    case 'nest':
      return nest(source, target, operation.key);
    case 'to-list':
      return toList(source.text, target.node);
    case 'to-map':
      return toMap(source.text, target.node, target.entry);
  }
}

const hasKey = (node: Node, key: string): boolean => node.type === 'map' && node.entries.some((entry) => entry.key === key);

// Scalars

function renameKey({ text, syntax }: Source, { parent }: Target, { key, keySpan, half }: Entry, to: string): TextEdit | undefined {
  if (to !== key && parent && hasKey(parent, to)) return undefined;
  const quote = text[keySpan.start];
  const written = syntax === 'json' ? JSON.stringify(to) : quote === '"' || quote === "'" ? `${quote}${to}${quote}` : scalar(to, false);
  return { ...keySpan, text: half ? `${written}:` : written };
}

function setValue({ text, syntax }: Source, { node, parent }: Target, { to, quoted: inQuotes, over }: Extract<Operation, { op: 'set' }>): TextEdit {
  const flow = parent?.flow === true;
  const style = node.type === 'scalar' ? node.style : 'plain';
  let written = syntax === 'json' ? (inQuotes === false ? to : JSON.stringify(to)) : inQuotes ? quoted(to) : scalar(to, flow);
  if (over)
    return {
      start: over === 'properties' ? itemStart(text, node) : node.start,
      end: over === 'comment' ? lineEndAfter(text, node.end) : node.end,
      text: written,
    };
  if (syntax === 'yaml' && inQuotes === undefined && style === 'double') written = JSON.stringify(to);
  if (syntax === 'yaml' && inQuotes === undefined && style === 'single') written = singleQuoted(to);
  const glued = /[:-]/.test(text[node.start - 1] ?? '');
  return { start: node.start, end: node.end, text: glued ? ` ${written}` : written };
}

/** Where an item begins behind its dash, with its tag and anchor. */
function itemStart(text: string, { start }: Node): number {
  const lineStart = start - columnOf(text, start);
  return lineStart + (/^[\s-]*/.exec(text.slice(lineStart, start))?.[0].length ?? 0);
}

const isBare = ({ anchor, tag }: Node): boolean => anchor === undefined && tag === undefined;

/** The scalar behind a dash on a line of its own, or in brackets. */
function wrap({ text, syntax }: Source, { node, entry, parent }: Target, key: string | undefined): TextEdit | undefined {
  if (node.type !== 'scalar' || !entry || !isBare(node)) return undefined;
  const inFlow = syntax === 'json' || parent?.flow === true;
  const pair = key === undefined ? '' : `${keyText(key, syntax, inFlow)}: `;
  const raw = `${pair}${text.slice(node.start, node.end)}`;
  if (inFlow) return { start: node.start, end: node.end, text: pair === '' ? `[${raw}]` : `[{${raw}}]` };
  const unit = indentUnit(text);
  const column = columnOf(text, entry.keySpan.start) + unit;
  const colon = entry.keySpan.end + text.slice(entry.keySpan.end).indexOf(':') + 1;
  if (/[^ \t]/.test(text.slice(colon, node.start))) return undefined;
  return { start: colon, end: node.end, text: `${newline(text)}${' '.repeat(column)}- ${raw.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(unit)}`)}` };
}

/** A key in front of the scalar, which stays as it is written. */
function nest({ text, syntax }: Source, { node, parent }: Target, key: string): TextEdit | undefined {
  if (node.type !== 'scalar' || !isBare(node)) return undefined;
  const raw = text.slice(node.start, node.end);
  const inFlow = syntax === 'json' || parent?.flow === true;
  const pair = `${keyText(key, syntax, inFlow)}: ${raw}`;
  if (inFlow) return { start: node.start, end: node.end, text: `{${pair}}` };
  return parent?.type !== 'list' || /[\r\n]/.test(raw) ? undefined : { start: node.start, end: node.end, text: pair };
}

const keyText = (key: string, syntax: Source['syntax'], flow: boolean): string => (syntax === 'json' ? JSON.stringify(key) : scalar(key, flow));

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const quoted = (text: string): string => (text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : singleQuoted(text));

/** A scalar as YAML: plain if it reads back as the same characters. */
function scalar(text: string, flow: boolean): string {
  const { documents, problems } = parseYaml(flow ? `[${text}]` : `- ${text}`);
  const item = documents[0]?.type === 'list' && documents[0].items.length === 1 ? documents[0].items[0] : undefined;
  const plain =
    problems.length === 0 &&
    item?.type === 'scalar' &&
    item.style === 'plain' &&
    item.text === text &&
    !isEmpty(item) &&
    item.end === text.length + (flow ? 1 : 2);
  return plain ? text : quoted(text);
}

// Collections

const lineEndAfter = (text: string, offset: number): number => offset + (/[\r\n]|$/.exec(text.slice(offset))?.index ?? 0);
const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Content in block style, as it stands behind `key:` or `-`: its own first line begins where `inline` says. */
function block(content: Content, column: number, unit: number, eol: string): string {
  if (typeof content === 'string') return ` ${scalar(content, false)}`;
  const pad = `${eol}${' '.repeat(column + unit)}`;
  if (Array.isArray(content)) return content.map((item: Content) => `${pad}-${block(item, column + unit, unit, eol)}`).join('');
  return Object.entries(content)
    .map(([key, value]) => `${pad}${scalar(key, false)}:${block(value, column + unit, unit, eol)}`)
    .join('');
}

function flowText(content: Content, json: boolean): string {
  if (typeof content === 'string') return json ? JSON.stringify(content) : scalar(content, true);
  if (Array.isArray(content)) return `[${content.map((item: Content) => flowText(item, json)).join(', ')}]`;
  const pairs = Object.entries(content).map(([key, value]) => `${json ? JSON.stringify(key) : scalar(key, true)}: ${flowText(value, json)}`);
  return `{${pairs.join(', ')}}`;
}

function insertKey(source: Source, target: Target, { key, value, first }: Extract<Operation, { op: 'insert' }>): TextEdit | undefined {
  const { text, syntax } = source;
  const { node } = target;
  const eol = newline(text);
  if (isEmpty(node)) return intoEmpty(source, target, { [key]: value });
  if (node.type !== 'map' || hasKey(node, key)) return undefined;
  const written = keyText(key, syntax, node.flow);
  if (node.flow) return intoFlow(source, node, node.entries, `${written}: ${numberOrFlow(value, syntax)}`, first);
  const firstKey = node.entries[0]?.keySpan.start ?? node.start;
  const column = columnOf(text, firstKey);
  const line = `${written}:${block(value, column, indentUnit(text), eol)}`;
  if (first) return { start: firstKey, end: firstKey, text: `${line}${eol}${' '.repeat(column)}` };
  const at = lineEndAfter(text, node.end);
  return { start: at, end: at, text: `${eol}${' '.repeat(column)}${line}` };
}

/** A number or literal stays one in JSON, where quotes would make it a text. */
const numberOrFlow = (value: Content, syntax: Source['syntax']): string =>
  syntax === 'json' && typeof value === 'string' && /^(-?\d+(\.\d+)?|true|false|null)$/.test(value) ? value : flowText(value, syntax === 'json');

function appendItem(source: Source, target: Target, value: Content): TextEdit | undefined {
  const { text, syntax } = source;
  const { node } = target;
  if (isEmpty(node)) return intoEmpty(source, target, [value]);
  if (node.type !== 'list') return undefined;
  if (node.flow) return intoFlow(source, node, node.items, flowText(value, syntax === 'json'));
  const column = columnOf(text, node.start);
  const at = lineEndAfter(text, node.end);
  return { start: at, end: at, text: `${newline(text)}${' '.repeat(column)}-${block(value, column, indentUnit(text), newline(text))}` };
}

/** Into a place that holds nothing yet: behind `key:`, or into an empty file. */
function intoEmpty({ text, syntax }: Source, { node, entry }: Target, content: Content): TextEdit {
  if (syntax === 'json') return { start: node.start, end: node.end, text: flowText(content, true) };
  const unit = indentUnit(text);
  if (!entry) {
    const lines = block(content, -unit, unit, newline(text)).replace(/^[\r\n]+/, '');
    const at = text.length;
    return { start: at, end: at, text: `${text === '' || /[\r\n]$/.test(text) ? '' : newline(text)}${lines}${newline(text)}` };
  }
  const at = lineEndAfter(text, Math.max(node.end, entry.keySpan.end));
  return { start: at, end: at, text: block(content, columnOf(text, entry.keySpan.start), unit, newline(text)) };
}

function intoFlow({ text }: Source, node: MapNode | ListNode, members: readonly (Entry | Node)[], written: string, first = false): TextEdit {
  const bracket = node.start + 1;
  if (members.length === 0) return { start: bracket, end: bracket, text: written };
  if (first) return { start: bracket, end: bracket, text: separated(text, node, startOf(members[0]), `${written},`, true) };
  const last = members.at(-1);
  const end = last && 'keySpan' in last ? Math.max(last.value.end, last.keySpan.end) : (last?.end ?? bracket);
  return { start: end, end, text: separated(text, node, startOf(last), `,${written}`, false) };
}

const startOf = (member: Entry | Node | undefined): number => (member === undefined ? 0 : 'keySpan' in member ? member.keySpan.start : member.start);

/** A new member stands on a line of its own if its neighbour does. */
function separated(text: string, node: Span, neighbour: number, written: string, before: boolean): string {
  const column = columnOf(text, neighbour);
  const alone = text.slice(neighbour - column, neighbour).trim() === '' && neighbour - column > node.start;
  const gap = alone ? `${newline(text)}${text.slice(neighbour - column, neighbour)}` : before ? '' : ' ';
  return before ? `${gap}${written}${alone ? '' : ' '}` : `,${gap}${written.slice(1)}`;
}

function remove({ text }: Source, { node, entry, parent, index = 0 }: Target): TextEdit | undefined {
  if (!parent) return undefined;
  const members: readonly (Entry | Node)[] = parent.type === 'map' ? parent.entries : parent.items;
  const start = entry ? entry.keySpan.start : node.start;
  const end = Math.max(node.end, entry?.keySpan.end ?? 0);
  if (parent.flow) {
    const next = members[index + 1];
    if (next) return { start, end: startOf(next), text: '' };
    const previous = members[index - 1];
    const from = previous ? Math.max('keySpan' in previous ? Math.max(previous.value.end, previous.keySpan.end) : previous.end) : start;
    return { start: from, end, text: '' };
  }
  const column = columnOf(text, start);
  const lead = text.slice(start - column, start);
  const alone = entry ? lead.trim() === '' : /^\s*-\s*$/.test(lead);
  // The first key of a list item leaves the dash to the next one.
  if (!alone) return { start, end: members[index + 1] ? startOf(members[index + 1]) : end, text: '' };
  const lineEnd = lineEndAfter(text, end);
  const lineStart = start - column;
  // With the line end before it, so that something can be added behind it at the same time.
  const before = /(\r\n|\r|\n)$/.exec(text.slice(0, lineStart))?.[0].length ?? 0;
  if (before > 0) return { start: lineStart - before, end: lineEnd, text: '' };
  const after = /^(\r\n|\r|\n)/.exec(text.slice(lineEnd))?.[0].length ?? 0;
  return { start: lineStart, end: lineEnd + after, text: '' };
}

// Moving

/** Two edits: the lines of a key, with the comment above, where they shall be, and nothing where they were. */
function move(source: Source, { node, entry, parent }: Target, { to, first }: Extract<Operation, { op: 'move' }>): TextEdit[] | undefined {
  const { text, syntax } = source;
  if (syntax === 'json' || !entry || parent?.flow) return undefined;
  const column = columnOf(text, entry.keySpan.start);
  let start = entry.keySpan.start - column;
  if (text.slice(start, entry.keySpan.start).trim() !== '') return undefined;
  for (let above = lineBefore(text, start); start > 0 && /^ *#/.test(text.slice(above, start)); above = lineBefore(text, start)) start = above;
  const end = lineEndAfter(text, Math.max(node.end, entry.keySpan.end));
  const eol = newline(text);
  const gone = start > 0 ? { start: start - eol.length, end, text: '' } : { start, end: end + eol.length, text: '' };
  const place = placeInside(source, to, first);
  if (!place || (place.at > gone.start && place.at < gone.end)) return undefined;
  const unit = indentUnit(text);
  const heads = place.missing.map((key, depth) => `${' '.repeat(place.column + depth * unit)}${key}:`);
  const body = reindented(text.slice(start, end), column, place.column + heads.length * unit);
  return [{ start: place.at, end: place.at, text: [...heads, body].map((lines) => eol + lines).join('') }, gone];
}

const lineBefore = (text: string, lineStart: number): number => (lineStart < 2 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1);

/** The end of a line, below which a key of the block map at a path can stand; `missing` is the part of the path that isn't there. */
function placeInside({ text, root }: Source, path: Path, first = false): { at: number; column: number; missing: Path } | undefined {
  let depth = 0;
  let target: Target = { node: root };
  for (let next = locate(root, path.slice(0, 1)); next && depth < path.length; next = locate(root, path.slice(0, depth + 1))) {
    target = next;
    depth++;
  }
  const { node, entry } = target;
  const missing = path.slice(depth);
  if (isEmpty(node) && entry)
    return { at: lineEndAfter(text, Math.max(node.end, entry.keySpan.end)), column: columnOf(text, entry.keySpan.start) + indentUnit(text), missing };
  if (node.type !== 'map' || node.flow || !node.entries[0]) return undefined;
  return { at: lineEndAfter(text, first && entry ? entry.keySpan.end : node.end), column: columnOf(text, node.entries[0].keySpan.start), missing };
}

const reindented = (lines: string, from: number, to: number): string =>
  lines.replace(/^( *)(?=[^ \r\n])/gm, (spaces) => ' '.repeat(Math.max(0, spaces.length - from) + to));
