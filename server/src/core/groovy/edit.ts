import type { Editing } from '../edit.ts';
import { columnOf, lineEndAfter, lineStartBefore, newlineAt } from '../lines.ts';
import type { Entry, MapNode, Node } from '../node.ts';
import type { Content, Operation } from '../operation.ts';
import { positionMap } from '../position-map.ts';
import { endOf, hasKey } from '../target.ts';
import type { TextEdit } from '../text-edit.ts';
import { wholeLines } from '../whole-lines.ts';

/** How operations are written in Groovy. Where an argument has no name, there is none to change. */
export const groovyEdit: Editing = ({ text }, { node, entry, parent }, operation, _gone) => {
  switch (operation.op) {
    case 'rename':
      if (!entry || entry.implied || !isWord(operation.to) || (operation.to !== entry.key && parent && hasKey(parent, operation.to))) return undefined;
      return { ...entry.keySpan, text: operation.to };
    case 'set':
      return node.type === 'scalar' && !node.blank ? { start: node.start, end: node.end, text: scalarText(text, node, operation) } : undefined;
    case 'replace':
      return node.type === 'scalar' ? positionMap(text, node, 'groovy')?.edit(operation.part, operation.to) : undefined;
    case 'insert':
      return node.type === 'map' && !hasKey(node, operation.key) ? insert(text, node, operation) : undefined;
    case 'remove':
      return remove(text, parent?.type === 'map' ? entry : undefined, node, parent);
    default:
      return undefined;
  }
};

const isWord = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);
const isLiteral = (text: string): boolean => /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(text);

/** A text in single quotes. */
export const groovyString = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`;

function scalarText(text: string, node: Extract<Node, { type: 'scalar' }>, { to, quoted }: Extract<Operation, { op: 'set' }>): string {
  if (!(quoted ?? node.style !== 'plain')) return isLiteral(to) || isWord(to) ? to : groovyString(to);
  return text[node.start] === '"' && !/["\\$\r\n\t]/.test(to) ? `"${to}"` : groovyString(to);
}

/** A key of a block on a line of its own, or one more argument of a call. */
function insert(text: string, node: MapNode, { key, value, first, quoted }: Extract<Operation, { op: 'insert' }>): TextEdit | undefined {
  if (!isWord(key) || node.broken) return undefined;
  const last = node.entries.filter(({ implied }) => !implied).at(-1);
  if (text[node.start] === '(' || (text[node.start] === '[' && node.flow)) {
    if (typeof value !== 'string') return undefined;
    const written = `${key}: ${!quoted && isLiteral(value) ? value : groovyString(value)}`;
    // Behind the block of a call there are no arguments.
    const argument = node.entries.findLast(({ value: each }) => text[each.start] !== '{');
    if (!argument) return { start: node.start + 1, end: node.start + 1, text: written };
    return { start: endOf(argument), end: endOf(argument), text: `, ${written}` };
  }
  const open = text[node.start] === '{' ? node.start : -1;
  const before = first ? undefined : last;
  if (!before && open < 0) return undefined;
  const at = before ? endOf(before) : open + 1;
  const eol = newlineAt(text, at);
  const column = node.entries[0] ? columnOf(text, node.entries[0].keySpan.start) : columnOf(text, lineStartBefore(text, open)) + 2;
  // Only where nothing else stands on the line.
  if (text.slice(at, lineEndAfter(text, at)).trim() !== '' || (last && columnOf(text, last.keySpan.start) !== lineIndent(text, last))) return undefined;
  const written = statement(key, value, quoted === true);
  return written === undefined ? undefined : { start: at, end: at, text: `${eol}${' '.repeat(column)}${written}` };
}

const lineIndent = (text: string, { keySpan }: Entry): number => {
  const start = lineStartBefore(text, keySpan.start);
  return text.slice(start, keySpan.start).trim() === '' ? keySpan.start - start : -1;
};

function statement(key: string, value: Content, quoted: boolean): string | undefined {
  if (typeof value === 'string') return `${key} ${!quoted && (isLiteral(value) || value === 'any' || value === 'none') ? value : groovyString(value)}`;
  return undefined;
}

/** A statement with its lines, or an argument with its comma. */
function remove(text: string, entry: Entry | undefined, node: Node, parent: Node | undefined): TextEdit | undefined {
  const start = entry ? entry.keySpan.start : node.start;
  const end = entry ? endOf(entry) : node.end;
  if (entry?.implied) return undefined;
  const lineStart = lineStartBefore(text, start);
  const lineEnd = lineEndAfter(text, end);
  const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  const members: readonly (Entry | Node)[] = parent?.type === 'map' ? parent.entries : parent?.type === 'list' ? parent.items : [];
  const index = members.indexOf(entry ?? node);
  const isArgument = /[([]/.test(text[parent?.start ?? 0] ?? '');
  if (!isArgument) return isAlone ? wholeLines(text, lineStart, lineEnd) : undefined;
  const startsAt = (member: Entry | Node): number => ('keySpan' in member ? member.keySpan.start : member.start);
  const [next, previous] = [members[index + 1], members[index - 1]];
  if (next && !('keySpan' in next && next.implied)) return { start, end: startsAt(next), text: '' };
  return previous ? { start: 'keySpan' in previous ? endOf(previous) : previous.end, end, text: '' } : { start, end, text: '' };
}
