import { intoFlow, outOfFlow, startOf } from './flow.ts';
import { groovyEdit } from './groovy/edit.ts';
import { iniEdit } from './ini/edit.ts';
import { columnOf, indentUnit, lineEndAfter, newlineAt } from './lines.ts';
import { move } from './move.ts';
import { type Entry, isEmpty, type Node } from './node.ts';
import type { Content, Operation } from './operation.ts';
import { positionMap } from './position-map.ts';
import { toItem, toList, toMap, unwrap } from './reshape.ts';
import { inQuotes, inQuotesOf, isJsonLiteral, scalarText } from './scalar-text.ts';
import { hasKey, locate, type Source, type Target } from './target.ts';
import type { TextEdit } from './text-edit.ts';
import { toText } from './to-text.ts';
import { tomlEdit } from './toml/edit.ts';
import { wholeLines } from './whole-lines.ts';
import { written } from './written.ts';

/**
 * The edits that carry out all operations, in order of place; none overlap. Paths are those of the tree as it is.
 * `undefined` when a path leads nowhere or to two places, or when a key would stand twice: then nothing is changed.
 */
export function textEdits(source: Source, operations: readonly Operation[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const gone = goneBy(source, operations);
  for (const operation of operations) {
    const target = locate(source.root, operation.path);
    const found = target && editing[source.syntax](source, target, operation, gone);
    if (!found) return undefined;
    edits.push(...(Array.isArray(found) ? found : [found]));
  }
  // What is inserted where something else begins to go away comes before that.
  return withoutInner(edits.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** What the operations take away: the entries and items, so that of several in a row the commas go away once. */
const goneBy = ({ root }: Source, operations: readonly Operation[]): ReadonlySet<Entry | Node> =>
  new Set(
    operations.flatMap((operation) => {
      const target = operation.op === 'remove' ? locate(root, operation.path) : undefined;
      return target ? [target.entry ?? target.node] : [];
    }),
  );

/** Edits without those inside of what goes away as a whole. */
function withoutInner(edits: readonly TextEdit[]): TextEdit[] {
  let end = -1;
  return edits.filter((edit) => {
    const isInside = edit.text === '' && edit.end <= end && edit.start < end;
    if (edit.text === '') end = Math.max(end, edit.end);
    return !isInside;
  });
}

/** How operations are written in each syntax. */
export type Editing = (source: Source, target: Target, operation: Operation, gone: ReadonlySet<Entry | Node>) => TextEdit | readonly TextEdit[] | undefined;

const editing: Readonly<Record<Source['syntax'], Editing>> = { yaml: editsOf, json: editsOf, ini: iniEdit, toml: tomlEdit, groovy: groovyEdit };

function editsOf(source: Source, target: Target, operation: Operation, gone: ReadonlySet<Entry | Node>): TextEdit | readonly TextEdit[] | undefined {
  switch (operation.op) {
    case 'rename':
      return target.entry && renameKey(source, target, target.entry, operation.to);
    case 'set':
      return setValue(source, target, operation);
    case 'replace':
      return target.node.type === 'scalar' ? positionMap(source.text, target.node, source.syntax)?.edit(operation.part, operation.to) : undefined;
    case 'quote':
      return quote(source, target);
    case 'insert':
      return insertKey(source, target, operation);
    case 'append':
      return appendItem(source, target, operation.value);
    case 'remove':
      return remove(source, target, gone);
    case 'unwrap':
      return unwrap(source, target);
    case 'move':
      return move(source, target, operation);
    case 'wrap':
      return target.node.type === 'map' ? toItem(source.text, target.node) : wrap(source, target, operation.key);
    case 'nest':
      return nest(source, target, operation.key);
    case 'tag':
      return syntaxTag(source, target, operation.tag);
    case 'to-list':
      return toList(source.text, target.node);
    case 'to-map':
      return toMap(source.text, target.node, target.entry);
    case 'to-text':
      return toText(source.text, target);
    case 'indent':
      return operation.lines.map(({ start, end, to }) => ({ start, end, text: ' '.repeat(to) }));
  }
}

// Scalars

function renameKey({ text, syntax }: Source, { parent }: Target, { key, keySpan, half }: Entry, to: string): TextEdit | undefined {
  if (to !== key && parent && hasKey(parent, to)) return undefined;
  const style = { '"': 'double', "'": 'single' }[text[keySpan.start] ?? ''] ?? 'plain';
  const name = syntax === 'json' ? JSON.stringify(to) : (inQuotesOf(style, to) ?? scalarText(to, parent?.flow === true));
  return { ...keySpan, text: half ? `${name}:` : name };
}

function setValue({ text, syntax }: Source, { node, parent }: Target, { to, quoted }: Extract<Operation, { op: 'set' }>): TextEdit {
  const style = node.type === 'scalar' ? node.style : 'plain';
  const inside = syntax === 'json' ? jsonScalar(to, node, quoted) : yamlScalar(to, style, parent?.flow === true, quoted);
  const glued = /[:-]/.test(text[node.start - 1] ?? '');
  return { start: node.start, end: node.end, text: glued ? ` ${inside}` : inside };
}

function yamlScalar(to: string, style: string, flow: boolean, quoted: boolean | undefined): string {
  if (quoted !== undefined) return quoted ? inQuotes(to) : scalarText(to, flow);
  return inQuotesOf(style, to) ?? scalarText(to, flow);
}

/** A number or literal in place of one stays one. */
const jsonScalar = (to: string, node: Node, quoted: boolean | undefined): string =>
  isJsonLiteral(to) && (quoted === false || (quoted === undefined && node.type === 'scalar' && node.valueType !== 'text')) ? to : JSON.stringify(to);

/** Puts what stands at a place, as its author wrote it, into quotes. */
function quote(source: Source, target: Target): TextEdit | undefined {
  const found = written(source, target);
  return found && { start: found.start, end: found.end, text: inQuotes(source.text.slice(found.start, found.end)) };
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
  const deeper = raw.replace(/(\r\n|\r|\n)(?=[^\r\n])/g, (eol) => eol + ' '.repeat(unit));
  return { start: colon, end: node.end, text: `${newlineAt(text, colon)}${' '.repeat(column)}- ${deeper}` };
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

/** A tag stands before its value, on the same line. */
function syntaxTag({ text, syntax }: Source, { node }: Target, tag: string | undefined): TextEdit | undefined {
  if (syntax === 'json' || node.type === 'alias' || node.anchor !== undefined || node.broken || node.end <= node.start) return undefined;
  const start = node.tag === undefined ? node.start : text.lastIndexOf(node.tag, node.start);
  if (start < 0 || /[^ \t]/.test(text.slice(start + (node.tag ?? '').length, node.start))) return undefined;
  return { start, end: node.start, text: tag === undefined ? '' : `${tag} ` };
}

const keyText = (key: string, syntax: Source['syntax'], flow: boolean): string => (syntax === 'json' ? JSON.stringify(key) : scalarText(key, flow));

// Collections

/** Content in block style, as it stands behind `key:` or `-`: its own first line begins where `inline` says. */
function block(content: Content, column: number, unit: number, eol: string): string {
  if (typeof content === 'string') return ` ${scalarText(content, false)}`;
  if (Object.keys(content).length === 0) return ` ${flowText(content, false)}`;
  const pad = `${eol}${' '.repeat(column + unit)}`;
  if (Array.isArray(content)) return content.map((item: Content) => `${pad}-${block(item, column + unit, unit, eol)}`).join('');
  return Object.entries(content)
    .map(([key, value]) => `${pad}${scalarText(key, false)}:${block(value, column + unit, unit, eol)}`)
    .join('');
}

function flowText(content: Content, json: boolean): string {
  if (typeof content === 'string') return json ? JSON.stringify(content) : scalarText(content, true);
  if (Array.isArray(content)) return `[${content.map((item: Content) => flowText(item, json)).join(', ')}]`;
  const pairs = Object.entries(content).map(([key, value]) => `${json ? JSON.stringify(key) : scalarText(key, true)}: ${flowText(value, json)}`);
  return `{${pairs.join(', ')}}`;
}

function insertKey(source: Source, target: Target, { key, value, first, quoted }: Extract<Operation, { op: 'insert' }>): TextEdit | undefined {
  const { text, syntax } = source;
  const { node } = target;
  if (isEmpty(node)) return intoEmpty(source, target, { [key]: value });
  if (node.type !== 'map' || hasKey(node, key)) return undefined;
  const written = keyText(key, syntax, node.flow);
  const inside = quoted && typeof value === 'string' ? (syntax === 'json' ? JSON.stringify(value) : inQuotes(value)) : undefined;
  if (node.flow) return intoFlow(source.text, node, node.entries, `${written}: ${inside ?? numberOrFlow(value, syntax)}`, first);
  const firstKey = node.entries[0]?.keySpan.start ?? node.start;
  const column = columnOf(text, firstKey);
  // An anchor or tag before the first key would become that of the new one.
  if (first && !/^[\s-]*$/.test(text.slice(firstKey - column, firstKey))) return undefined;
  const at = first ? firstKey : lineEndAfter(text, node.end);
  const eol = newlineAt(text, at);
  const line = `${written}:${inside === undefined ? block(value, column, indentUnit(text), eol) : ` ${inside}`}`;
  if (first) return { start: at, end: at, text: `${line}${eol}${' '.repeat(column)}` };
  return { start: at, end: at, text: `${eol}${' '.repeat(column)}${line}` };
}

/** A number or literal stays one in JSON, where quotes would make it a text. */
const numberOrFlow = (value: Content, syntax: Source['syntax']): string =>
  syntax === 'json' && typeof value === 'string' && isJsonLiteral(value) ? value : flowText(value, syntax === 'json');

function appendItem(source: Source, target: Target, value: Content): TextEdit | undefined {
  const { text, syntax } = source;
  const { node } = target;
  if (isEmpty(node)) return intoEmpty(source, target, [value]);
  if (node.type !== 'list') return undefined;
  if (node.flow) return intoFlow(source.text, node, node.items, flowText(value, syntax === 'json'));
  const column = columnOf(text, node.start);
  const at = lineEndAfter(text, node.end);
  const eol = newlineAt(text, at);
  return { start: at, end: at, text: `${eol}${' '.repeat(column)}-${block(value, column, indentUnit(text), eol)}` };
}

/** Into a place that holds nothing yet: behind `key:`, or into an empty file. */
function intoEmpty({ text, syntax }: Source, { node, entry }: Target, content: Content): TextEdit {
  if (syntax === 'json') return { start: node.start, end: node.end, text: flowText(content, true) };
  const unit = indentUnit(text);
  if (!entry) {
    const at = text.length;
    const eol = newlineAt(text, at);
    const lines = block(content, -unit, unit, eol).replace(/^[\r\n]+/, '');
    return { start: at, end: at, text: `${columnOf(text, at) === 0 ? '' : eol}${lines}${eol}` };
  }
  const at = lineEndAfter(text, Math.max(node.end, entry.keySpan.end));
  return { start: at, end: at, text: block(content, columnOf(text, entry.keySpan.start), unit, newlineAt(text, at)) };
}

function remove({ text }: Source, { node, entry, parent, index = 0 }: Target, gone: ReadonlySet<Entry | Node>): TextEdit | readonly TextEdit[] | undefined {
  if (!parent) return undefined;
  const members: readonly (Entry | Node)[] = parent.type === 'map' ? parent.entries : parent.items;
  const start = entry ? entry.keySpan.start : node.start;
  const end = Math.max(node.end, entry?.keySpan.end ?? 0);
  if (parent.flow) return outOfFlow(members, index, { start, end }, gone);
  const column = columnOf(text, start);
  const lead = text.slice(start - column, start);
  const alone = entry ? lead.trim() === '' : /^\s*-\s*$/.test(lead);
  if (!/^[\s-]*$/.test(lead)) return undefined;
  // The first key of a list item leaves the dash to the next one.
  if (!alone) return { start, end: members[index + 1] ? startOf(members[index + 1]) : end, text: '' };
  const lineEnd = lineEndAfter(text, end);
  const lineStart = start - column;
  return wholeLines(text, lineStart, lineEnd);
}
