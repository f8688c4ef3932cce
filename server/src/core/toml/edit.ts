import type { Editing } from '../edit.ts';
import { intoFlow, outOfFlow } from '../flow.ts';
import { lineEndAfter, lineStartBefore, newlineAt } from '../lines.ts';
import type { Entry, ListNode, MapNode, Node } from '../node.ts';
import type { Content, Operation } from '../operation.ts';
import type { Path } from '../path.ts';
import { positionMap } from '../position-map.ts';
import { endOf, hasKey, type Source, type Target } from '../target.ts';
import type { TextEdit } from '../text-edit.ts';
import { wholeLines } from '../whole-lines.ts';
import { tomlType } from './plain.ts';

/** How operations are written in TOML. */
export const tomlEdit: Editing = (source, target, operation, gone) => {
  const { text } = source;
  const { node, entry, parent } = target;
  const raw = text.slice(node.start, node.end);
  switch (operation.op) {
    case 'rename': {
      if (!entry || (operation.to !== entry.key && parent && hasKey(parent, operation.to))) return undefined;
      const name = tomlKey(operation.to);
      return [{ ...entry.keySpan, text: entry.half ? `${name} =` : name }, ...(entry.again ?? []).map((span) => ({ ...span, text: name }))];
    }
    case 'set':
      return node.type === 'scalar' || (node.type !== 'alias' && node.flow) ? setValue(text, node, operation) : undefined;
    case 'replace':
      return node.type === 'scalar' ? positionMap(text, node, 'toml')?.edit(operation.part, operation.to) : undefined;
    case 'insert':
      return insert(source, target, operation);
    case 'append':
      return node.type === 'list' && node.flow ? intoFlow(text, node, node.items, inlineText(operation.value)) : undefined;
    case 'remove':
      return remove(text, target, gone);
    case 'wrap':
      return node.type === 'scalar' && entry
        ? { start: node.start, end: node.end, text: operation.key === undefined ? `[${raw}]` : `[{ ${tomlKey(operation.key)} = ${raw} }]` }
        : undefined;
    case 'nest':
      return node.type === 'scalar' ? { start: node.start, end: node.end, text: `{ ${tomlKey(operation.key)} = ${raw} }` } : undefined;
    default:
      return undefined;
  }
};

/** A key, without quotes if it can be. */
const tomlKey = (key: string): string => (/^[\w-]+$/.test(key) ? key : basic(key));

/** A text as a string of one line: in single quotes where that saves escapes. */
const tomlString = (text: string): string => (text.includes('\\') && !/['\u0000-\u001f\u007f]/.test(text) ? `'${text}'` : basic(text));

const basic = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007F');

/** A value that is no table of its own. */
function inlineText(content: Content): string {
  if (typeof content === 'string') return valueText(content);
  if (Array.isArray(content)) return `[${content.map((item: Content) => inlineText(item)).join(', ')}]`;
  const pairs = Object.entries(content).map(([key, value]) => `${tomlKey(key)} = ${inlineText(value)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A number or flag as it is, any other text in quotes. */
const valueText = (text: string): string => (isLiteral(text) ? text : tomlString(text));
const isLiteral = (text: string): boolean => ['number', 'flag'].includes(tomlType(text) ?? '');

function setValue(text: string, node: Node, { to, quoted }: Extract<Operation, { op: 'set' }>): TextEdit {
  const wasText = node.type === 'scalar' && node.style !== 'plain';
  const inQuotes = quoted ?? wasText;
  const written = !inQuotes ? valueText(to) : text[node.start] === "'" && !/['\u0000-\u001f\u007f]/.test(to) ? `'${to}'` : tomlString(to);
  return { start: node.start, end: node.end, text: text[node.start - 1] === '=' ? ` ${written}` : written };
}

function insert({ text, root }: Source, { node }: Target, { path, key, value, first, quoted }: Extract<Operation, { op: 'insert' }>): TextEdit | undefined {
  const isTop = node === root;
  if ((!isTop && node.type !== 'map') || (node.type === 'map' && hasKey(node, key))) return undefined;
  const written = quoted && typeof value === 'string' ? tomlString(value) : inlineText(value);
  if (node.type === 'map' && node.flow) return intoFlow(text, node, node.entries, `${tomlKey(key)} = ${written}`, first);
  const isTable = typeof value !== 'string' && !Array.isArray(value) && path.every((segment) => typeof segment === 'string');
  if (isTable && first) return undefined;
  const own = node.type === 'map' ? ownEntries(text, node) : [];
  const last = first ? undefined : own.at(-1);
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Where a table has no line of its own yet, none can be added to it.
  if (!isTop && own.length === 0 && !isTable && !isHeader(text, node)) return undefined;
  const at = isTable ? text.trimEnd().length : last ? lineEndAfter(text, endOf(last)) : isTop ? begin : lineEndAfter(text, node.start);
  const eol = newlineAt(text, at);
  if (isTable) return { start: at, end: at, text: `${at <= begin ? '' : eol + eol}${tableText([...path, key], value, eol)}` };
  const line = `${tomlKey(key)} = ${written}`;
  return { start: at, end: at, text: at <= begin && (isTop || first) ? `${line}${eol}` : `${eol}${line}` };
}

/** A table is written below a header with its path. */
function tableText(path: Path, content: Content, eol: string): string {
  const entries = typeof content === 'string' ? [] : Object.entries(content);
  return [`[${path.map((segment) => tomlKey(String(segment))).join('.')}]`, ...entries.map(([key, value]) => `${tomlKey(key)} = ${inlineText(value)}`)].join(
    eol,
  );
}

/** Whether the header of a table ends right before it. */
const isHeader = (text: string, { start }: Node): boolean => text[start - 1] === ']';

/** The entries of a table that stand in lines of its own, below its header, and not in tables of theirs. */
function ownEntries(text: string, node: MapNode): Entry[] {
  return node.entries.filter(({ keySpan }) => text[skipBack(text, keySpan.start - 1)] !== '[' && isLineStart(text, keySpan.start));
}

const isLineStart = (text: string, at: number): boolean => text.slice(lineStartBefore(text, at), at).trim() === '';

function skipBack(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at;
}

function remove(text: string, { node, entry, parent, index = 0 }: Target, gone: ReadonlySet<Entry | Node>): TextEdit | readonly TextEdit[] | undefined {
  if (!parent) return undefined;
  const members: readonly (Entry | Node)[] = membersOf(parent);
  const start = entry ? entry.keySpan.start : node.start;
  const end = entry ? endOf(entry) : node.end;
  if (parent.flow) return outOfFlow(members, index, { start, end }, gone);
  // A table that is written in several places, or between others, is not taken away.
  if (!entry || entry.again || !isLineStart(text, start)) return undefined;
  return wholeLines(text, lineStartBefore(text, start), lineEndAfter(text, end));
}

const membersOf = (parent: MapNode | ListNode): readonly (Entry | Node)[] => (parent.type === 'map' ? parent.entries : parent.items);
