import { pathOf } from '../../core/fact.ts';
import { columnOf, indentUnit, newlineAt } from '../../core/lines.ts';
import { type Entry, type MapNode, type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import type { Operation } from '../../core/operation.ts';
import type { TextEdit } from '../../core/text-edit.ts';
import type { Call } from './calls.ts';

// The two ways to write a function in YAML: `!Sub text` and `Fn::Sub: text`.

/** A call with where it begins in the text. */
type Placed = { readonly call: Call; readonly text: string; readonly start: number };

/** Where a call begins: at its tag, or with its map. */
export function startOf(call: Call, text: string): number {
  const { node, entry } = call.fact;
  if (!call.call.isTag || node.tag === undefined) return node.start;
  const start = text.lastIndexOf(node.tag, node.start);
  return start < (entry?.keySpan.end ?? 0) ? node.start : start;
}

/** The edit that writes a call in its other form, if there is one. */
export function otherForm(call: Call, text: string): { readonly title: string; readonly edit: TextEdit } | undefined {
  const { function: called, isTag } = call.call;
  // Two tags can't follow each other.
  if (!isTag && call.fact.node.tag !== undefined) return undefined;
  if (called.tag === undefined || call.fact.node.anchor !== undefined || call.fact.node.type === 'alias' || call.fact.node.broken) return undefined;
  const placed = { call, text, start: startOf(call, text) };
  const edit = isTag ? longForm(placed) : shortForm(placed, called.tag);
  return edit && { title: `Write it as \`${isTag ? called.name : called.tag}\``, edit };
}

const isFlow = ({ fact: { parent } }: Call): boolean => (parent?.node.type === 'map' || parent?.node.type === 'list') && parent.node.flow;

function longForm({ call, text, start }: Placed): TextEdit | undefined {
  const { fact, call: called } = call;
  const { node, entry } = fact;
  const behindTag = start + (node.tag ?? '').length;
  const between = text.slice(behindTag, node.start);
  // A comment or an anchor may stand there; nothing may stand behind the tag.
  if (between.trim() !== '' || node.end <= node.start) return undefined;
  const { name } = called.function;
  const dot = name === 'Fn::GetAtt' && node.type === 'scalar' ? node.text.indexOf('.') : -1;
  if (name === 'Fn::GetAtt' && node.type === 'scalar' && dot < 0) return undefined;
  const written = dot < 0 || node.type !== 'scalar' ? text.slice(behindTag, node.end) : ` [${node.text.slice(0, dot)}, ${node.text.slice(dot + 1)}]`;
  if (isFlow(call)) return { start, end: node.end, text: `{${name}: ${written.trimStart()}}` };
  const unit = indentUnit(text);
  const deeper = written.replace(/(\r\n|\r|\n)(?=[^\r\n])/g, (eol) => eol + ' '.repeat(unit));
  if (!entry) return { start, end: node.end, text: `${name}:${deeper}` };
  const colon = colonOf(text, entry, start);
  if (colon === undefined) return undefined;
  const indent = ' '.repeat(columnOf(text, entry.keySpan.start) + unit);
  return { start: colon, end: node.end, text: `${newlineAt(text, colon)}${indent}${name}:${deeper}` };
}

/** Behind the colon of a key, if nothing but blanks stand between it and an offset. */
function colonOf(text: string, { keySpan }: Entry, until: number): number | undefined {
  const gap = text.slice(keySpan.end, until);
  return /^\s*:\s*$/.test(gap) ? keySpan.end + gap.indexOf(':') + 1 : undefined;
}

function shortForm({ call, text, start }: Placed, tag: string): TextEdit | undefined {
  const { fact } = call;
  const map = resolve(fact.node);
  const only = map?.type === 'map' && map === fact.node ? map.entries[0] : undefined;
  // Two tags can't follow each other.
  if (map?.type !== 'map' || !only || only.value.tag !== undefined || only.value.anchor !== undefined || only.value.type === 'alias') return undefined;
  if (only.value.end <= only.value.start) return undefined;
  const behind = colonOf(text, only, only.value.start);
  if (behind === undefined) return undefined;
  const attribute = call.call.function.name === 'Fn::GetAtt' ? dotted(only.value) : undefined;
  const written = attribute === undefined ? text.slice(behind, only.value.end) : ` ${attribute}`;
  const gap = /^\s/.test(written) ? '' : ' ';
  if (map.flow) return { start: map.start, end: map.end, text: `${tag}${gap}${written}` };
  const { entry } = fact;
  if (!entry) return { start, end: only.value.end, text: `${tag}${gap}${written}` };
  const colon = colonOf(text, entry, map.start);
  return colon === undefined ? undefined : { start: colon, end: only.value.end, text: ` ${tag}${gap}${shallower(written, only, entry, text)}` };
}

/** `Name.Attribute` for a list of the two, if both are plain. */
function dotted(value: Node): string | undefined {
  if (value.type !== 'list' || value.items.length !== 2) return undefined;
  const parts = value.items.map((item) => (item.type === 'scalar' && item.tag === undefined && /^[A-Za-z0-9.:]+$/.test(item.text) ? item.text : undefined));
  return parts.includes(undefined) ? undefined : parts.join('.');
}

/** The lines below a key come nearer to the margin by as much as the key does, if all of them are deeper than it. */
function shallower(written: string, { keySpan }: MapNode['entries'][number], { keySpan: outer }: Entry, text: string): string {
  const column = columnOf(text, keySpan.start);
  const by = column - columnOf(text, outer.start);
  const [first = '', ...lines] = written.split(/(?<=\n)/);
  const canMove = by > 0 && lines.every((line) => line.trim() === '' || line.search(/\S/) > column);
  return canMove ? [first, ...lines.map((line) => (line.trim() === '' ? line : line.slice(by)))].join('') : written;
}

/** Where a call is marked: its tag, or the key that calls it. */
export function callSpan({ call: { isTag }, fact: { node } }: Call, text: string): Span {
  const value = resolve(node) ?? node;
  if (!isTag) return value.type === 'map' ? (value.entries[0]?.keySpan ?? value) : value;
  const start = value.tag === undefined ? -1 : text.lastIndexOf(value.tag, value.start);
  return start < 0 ? value : { start, end: start + (value.tag ?? '').length };
}

/** The operations that put a text in place of a call. */
export function asText({ fact, call: { isTag } }: Call, to: string): Operation[] | undefined {
  if (fact.node.type === 'alias' || fact.node.anchor !== undefined) return undefined;
  const path = pathOf(fact);
  return [...(isTag ? [{ op: 'tag' as const, path }] : []), { op: 'set', path, to }];
}

/** The operations that put the only argument of a call in its place, as it is written. */
export function asItsText(call: Call, { text }: ScalarNode): Operation[] | undefined {
  if (!call.call.isTag) return /[\r\n]/.test(text) ? undefined : asText(call, text);
  const { node } = call.fact;
  return node.type === 'alias' || node.anchor !== undefined ? undefined : [{ op: 'tag', path: pathOf(call.fact) }];
}
