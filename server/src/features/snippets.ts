import type { Analysis } from '../core/analyze.ts';
import { type Fact, namesOf, select } from '../core/fact.ts';
import type { Inner } from '../core/inner.ts';
import type { Snippet } from '../core/kind.ts';
import { columnOf, indentUnit, lineEndAfter } from '../core/lines.ts';
import { isEmpty } from '../core/node.ts';
import type { Syntax } from '../core/parsed.ts';
import { fits, indented, layoutOf, preview } from './complete.ts';
import { inSnippet, type Layout } from './insert.ts';
import { innerAt } from './inside.ts';
import { jsonBody, jsonFile } from './json-snippet.ts';
import { type Place, placeAt, type Style } from './place.ts';
import { bodyIn } from './snippet-body.ts';

/** A snippet with the place where it would be inserted. */
export type Insertable = {
  readonly name: string;
  readonly description: string;
  /** How it looks with its defaults. */
  readonly preview: string;
  /** VS Code's snippet syntax. */
  readonly insert: string;
  readonly at: number;
};

/**
 * The snippets that the file can take: at the offset if they fit there, else at the end of what they become a part of; first those of
 * a text of another kind around the offset. An empty file is JSON by its name.
 */
export function snippetsAt(analysis: Analysis, offset: number, isJson = false): Insertable[] {
  const inside = innerAt(analysis, offset);
  const inner = inside?.inner.isText ? snippetsAt(inside.inner.analysis, inside.offset).flatMap((snippet) => outward(snippet, inside.inner) ?? []) : [];
  return [...inner, ...ownSnippets(analysis, offset, isJson)];
}

/** A snippet for a text that stands in a file, as the file writes it. */
function outward(snippet: Insertable, { map }: Inner): Insertable | undefined {
  const at = { start: snippet.at, end: snippet.at };
  const place = map.edit(at, '');
  const insert = inSnippet(snippet.insert, (text) => map.edit(at, text)?.text);
  return place && insert !== undefined ? { ...snippet, insert, at: place.start } : undefined;
}

function ownSnippets(analysis: Analysis, offset: number, isJson: boolean): Insertable[] {
  const { kind, root, syntax, text } = analysis;
  const layout = layoutOf(text, 2, syntax);
  const places = placeAt(analysis, offset);
  const json = isEmpty(root.node) && syntax !== 'ini' && syntax !== 'toml' && syntax !== 'groovy' ? isJson : syntax === 'json';
  const as: Syntax = json ? 'json' : syntax;
  return kind.snippets.flatMap((snippet) => {
    const placed = json ? inJson(analysis, snippet, layout) : (atCursor(snippet, places, offset, layout, syntax) ?? atEnd(analysis, snippet, layout));
    return placed ? [{ name: snippet.name, description: snippet.description, preview: preview(snippet, as === 'json' && !json ? 'yaml' : as), ...placed }] : [];
  });
}

/** At the end of what it becomes a part of, with the comma before it; as a whole file if there is none. */
function inJson({ text, root }: Analysis, snippet: Snippet, layout: Layout): Placed | undefined {
  if (isEmpty(root.node)) return snippet.path === '' ? { insert: indented(jsonFile(snippet.body), 0, layout), at: text.length } : undefined;
  const [owner] = select(root, snippet.path);
  const item = snippet.body[0]?.startsWith('- ') === true;
  if (!owner || owner.node.type !== (item ? 'list' : 'map') || owner.node.broken) return undefined;
  const { node, entry } = owner;
  if (!fits(snippet, { path: namesOf(owner), replace: node, column: 0, present: keysOf(owner), item, schema: owner.schema })) return undefined;
  const members =
    node.type === 'map' ? node.entries.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.end })) : node.type === 'list' ? node.items : [];
  const last = members.at(-1);
  const outer = columnOf(text, entry?.keySpan.start ?? node.start);
  const column = last && isAlone(text, last.start) ? columnOf(text, last.start) : outer + layout.unit;
  const body = `${layout.eol}${' '.repeat(column)}${indented(jsonBody(snippet.body), column, layout)}`;
  if (last) return { insert: `,${body}`, at: last.end };
  return { insert: `${body}${layout.eol}${' '.repeat(outer)}`, at: node.start + 1 };
}

const isAlone = (text: string, offset: number): boolean => text.slice(offset - columnOf(text, offset), offset).trim() === '';

/** The styles in which a key begins its line. */
const ownLine: readonly Style[] = ['block', 'ini', 'toml', 'section', 'call'];

type Placed = Pick<Insertable, 'insert' | 'at'>;

function atCursor(snippet: Snippet, places: readonly Place[], offset: number, layout: Layout, syntax: Syntax): Placed | undefined {
  for (const place of places) {
    if (place.want === 'value' || place.replace.end > place.replace.start || (place.want === 'key' && (!ownLine.includes(place.style) || place.colon)))
      continue;
    const present = place.want === 'key' ? keysOf(place.owner) : new Set<string>();
    if (
      !fits(snippet, {
        path: namesOf(place.owner),
        replace: place.replace,
        column: place.column,
        present,
        item: place.want === 'item',
        schema: place.owner.schema,
      })
    )
      continue;
    const insert = indented(bodyIn(syntax, snippet.body), place.column, layout);
    return { insert: place.want === 'item' && place.dash ? insert.replace(/^- /, '') : insert, at: offset };
  }
  return undefined;
}

/** On a line of its own behind what there is. */
function atEnd({ text, root, syntax }: Analysis, snippet: Snippet, layout: Layout): Placed | undefined {
  const [owner] = select(root, snippet.path);
  if (!owner) return undefined;
  const { node, entry } = owner;
  const item = snippet.body[0]?.startsWith('- ') === true;
  if (!isEmpty(node) && (node.type !== (item ? 'list' : 'map') || node.flow)) return undefined;
  if (!fits(snippet, { path: namesOf(owner), replace: node, column: 0, present: keysOf(owner), item, schema: owner.schema })) return undefined;
  const own = bodyIn(syntax, snippet.body);
  if (isEmpty(node) && !entry) return { insert: indented(own, 0, layout), at: text.length };
  // The end of a block is no place for more of it.
  if (syntax === 'groovy') return undefined;
  if (syntax === 'ini' || syntax === 'toml') return behindTable(text, owner, own, layout);
  const first = node.type === 'map' ? node.entries[0]?.keySpan.start : node.type === 'list' ? node.start : undefined;
  const column = first === undefined ? columnOf(text, entry?.keySpan.start ?? 0) + indentUnit(text) : columnOf(text, first);
  const end = Math.max(node.end, entry?.keySpan.end ?? 0);
  const at = /[\r\n]$/.test(text.slice(0, end)) ? end : end + (/[\r\n]|$/.exec(text.slice(end))?.index ?? 0);
  const onOwnLine = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '');
  const body = indented(own, column, layout);
  return { insert: onOwnLine ? `${layout.eol}${' '.repeat(column)}${body}` : `${' '.repeat(column)}${body}${layout.eol}`, at };
}

const keysOf = ({ node }: Fact): Set<string> => new Set(node.type === 'map' ? node.entries.map(({ key }) => key) : []);

/** In lines of their own behind the last of a table, or at the end of the file. */
function behindTable(text: string, { node, parent }: Fact, body: readonly string[], layout: Layout): Placed {
  const at = lineEndAfter(text, parent ? node.end : text.trimEnd().length);
  return { insert: [...(parent ? [''] : ['', '']), indented(body, 0, layout)].join(layout.eol), at };
}
