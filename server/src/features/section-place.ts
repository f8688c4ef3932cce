import type { Analysis } from '../core/analyze.ts';
import { type Fact, factAt } from '../core/fact.ts';
import { lineEndAfter, lineStartBefore, skipBlanks } from '../core/lines.ts';
import { isEmpty, type Span } from '../core/node.ts';
import type { Section } from '../core/parsed.ts';
import type { Path } from '../core/path.ts';
import { isTyped, type Place } from './place.ts';

/** What can be typed in a line of an INI or TOML file: a key or value of its table, or a part of a header. */
export function sectionPlaces(analysis: Analysis, offset: number): Place[] {
  const { text, root, parsed } = analysis;
  const style = analysis.syntax === 'ini' ? 'ini' : 'toml';
  const section = sectionAt(parsed.sections ?? [], offset);
  const start = lineStartBefore(text, offset);
  const begin = Math.min(skipBlanks(text, start), offset);
  const line = text.slice(begin, offset);
  const inside = factAt(root, offset);
  // Inside of a value that goes on over lines there is only more of it.
  const value = inside && !inside.onKey && inside.fact.node.type === 'scalar' && !isEmpty(inside.fact.node) ? inside.fact : undefined;
  if (value && value.node.start < begin) return style === 'ini' ? [valueAt(value, offset, style)] : [];
  if (text[begin] === '[' && offset > begin) return headerPlace(analysis, begin, offset, style);
  if (/^[#;]/.test(line)) return [];
  const table = section === undefined ? root : at(root, section.path);
  if (!table) return [];
  const entry = table.children.findLast((child) => child.entry !== undefined && begins(child) >= begin && begins(child) <= offset);
  const sign = (entry && signBehind(text, entry, style)) ?? -1;
  if (sign >= 0 && offset > sign) {
    const owner = entry && innermost(entry, sign);
    return owner && isBehind(text, owner, offset, style) ? [valueAt(owner, offset, style, text)] : [];
  }
  return keyPlace(text, table, begin, offset, style);
}

/** The last header before an offset that begins above its line. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/** The value at a path. */
function at(root: Fact, path: Path): Fact | undefined {
  let fact: Fact | undefined = root;
  for (const segment of path) {
    // A name of an array of tables means its last one.
    if (fact?.node.type === 'list' && typeof segment === 'string') fact = fact.children.at(-1);
    fact = fact?.children.findLast((child) => child.segment === segment);
  }
  return fact;
}

const begins = ({ entry, node }: Fact): number => entry?.keySpan.start ?? node.start;

/** Where the sign behind a key stands. */
function signBehind(text: string, { entry }: Fact, style: 'ini' | 'toml'): number | undefined {
  const from = entry?.keySpan.end ?? 0;
  const found = text.slice(from, lineEndAfter(text, from)).search(style === 'ini' ? /[=:]/ : /=/);
  return found < 0 ? undefined : from + found;
}

/** The value of a key with dots, whose last part stands right before the sign. */
function innermost(fact: Fact, sign: number): Fact {
  let found = fact;
  for (let below: Fact | undefined = fact; below; below = found.children.findLast((child) => child.entry !== undefined && child.entry.keySpan.end <= sign))
    found = below;
  return found;
}

/** Nothing but blanks stands between the value, or its sign, and an offset. */
function isBehind(text: string, { node, entry }: Fact, offset: number, style: 'ini' | 'toml'): boolean {
  if (isTyped(node, offset)) return true;
  if (!isEmpty(node)) return style === 'ini' && offset > node.end && text.slice(node.end, offset).trim() === '';
  return /^[ \t]*[=:][ \t]*$/.test(text.slice(entry?.keySpan.end ?? 0, offset));
}

function valueAt(owner: Fact, offset: number, style: 'ini' | 'toml', text = ''): Place {
  const { node } = owner;
  const typed = isTyped(node, offset);
  const replace: Span = typed ? { start: node.start, end: node.end } : { start: offset, end: offset };
  const mark = typed && style === 'toml' ? text[node.start] : undefined;
  return {
    want: 'value',
    owner,
    schema: owner.schema,
    replace,
    style,
    quote: mark === '"' || mark === "'" ? mark : '',
    gap: style === 'toml' && text[offset - 1] === '=',
  };
}

/** A key of a table, behind those that lead to it; in a line of its own there may be a new table, too. */
function keyPlace(text: string, table: Fact, begin: number, offset: number, style: 'ini' | 'toml'): Place[] {
  const typed = text.slice(begin, offset);
  const parts = style === 'toml' ? typed.split('.') : [typed];
  const word = parts.pop() ?? '';
  if (/\s/.test(word.trim())) return [];
  const owner = at(
    table,
    parts.map((part) => bare(part)),
  );
  if (!owner) return [];
  const start = offset - word.trimStart().length;
  // Bounded: one line.
  const behind = /^[^\s=:.[\]#]*/.exec(text.slice(offset, lineEndAfter(text, offset)))?.[0] ?? '';
  const replace = { start, end: offset + behind.length };
  const colon = /^[ \t]*[=:]/.test(text.slice(replace.end, lineEndAfter(text, replace.end)));
  const place = { want: 'key', replace, column: 0, colon } as const;
  const isTop = table.parent === undefined;
  const own: Place[] = style === 'ini' && isTop ? [] : [{ ...place, owner, schema: owner.schema, style }];
  const root = rootOf(table);
  const section: Place = { ...place, owner: root, schema: root.schema, style: 'section' };
  return parts.length > 0 || colon ? own : [...own, section];
}

/** A part of a table's name, between brackets. */
function headerPlace({ text, root }: Analysis, begin: number, offset: number, style: 'ini' | 'toml'): Place[] {
  const from = text[begin + 1] === '[' ? begin + 2 : begin + 1;
  const typed = text.slice(Math.min(from, offset), offset);
  if (/[\]#]/.test(typed)) return [];
  const parts = style === 'toml' ? typed.split('.') : [typed];
  const word = parts.pop() ?? '';
  const owner = at(root, parts.map(bare));
  if (!owner) return [];
  const behind = /^[^\s.[\]#]*/.exec(text.slice(offset, lineEndAfter(text, offset)))?.[0] ?? '';
  const replace = { start: offset - word.trimStart().length, end: offset + behind.length };
  const table = owner.node.type === 'list' ? (owner.children.at(-1) ?? owner) : owner;
  return [{ want: 'key', owner: table, schema: table.schema, replace, style: 'header', column: 0, colon: false }];
}

const bare = (part: string): string => part.trim().replace(/^(["'])(.*)\1$/, '$2');

function rootOf(fact: Fact): Fact {
  let root = fact;
  while (root.parent) root = root.parent;
  return root;
}
