import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Kind } from '../../../core/kind.ts';
import { type Node, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, resourcesIn } from '../resources.ts';
import { globalAt, ignores, mergeOf, placeIn, sectionFor, valueIn } from './merged.ts';

/** So many lines of a value, or resources, are shown. */
const MOST = 20;

/** What `Globals` makes of a property of a resource, and which resources a key of `Globals` reaches. */
export const explainKey: NonNullable<Kind['explainKey']> = (key, { root, text }) => {
  const [section, part, ...path] = pathOf(key).map(String);
  if (section === 'Globals' && part !== undefined && path.length > 0) return reach(root, part, path);
  const [, , properties, ...below] = pathOf(key).map(String);
  if (section !== 'Resources' || properties !== 'Properties') return undefined;
  return below.length === 0 ? given(key, root, text) : merged(key, root, text);
};

/** The value that the transform gets for a property that `Globals` has too. */
function merged(key: Fact, root: Fact, text: string): string | undefined {
  const place = placeIn(key);
  const global = place && globalAt(root.node, place.resource.node, place.path);
  if (!place || !global) return undefined;
  const how = mergeOf(key.node, global);
  const words = {
    own: 'It replaces the value from `Globals`:',
    global: 'From `Globals`:',
    map: 'Together with `Globals`, key by key:',
    list: 'After the items from `Globals`:',
  }[how];
  const lines = how === 'own' ? written(global, text, 0, '') : both(key.node, global, text, 0);
  return [words, fenced(lines)].join('\n\n');
}

/** The properties that a resource gets without a word of its own. */
function given(key: Fact, root: Fact, text: string): string | undefined {
  const resource = key.parent;
  const type = resource && childOf(resource, 'Type');
  const section = type && sectionFor(literalOf(type.node) ?? '', root.node);
  const lines = (section?.entries ?? []).flatMap((entry) =>
    !resource || valueIn(key.node, entry.key) || ignores(resource.node, entry.key) ? [] : entryLines(entry.key, entry.value, text, 0, ''),
  );
  return lines.length > 0 ? ['From `Globals` besides:', fenced(lines)].join('\n\n') : undefined;
}

/** Which resources get a key of `Globals`, and which don't. */
function reach(root: Fact, section: string, path: readonly string[]): string | undefined {
  const [first = ''] = path;
  const sorts: Record<'gets' | 'adds' | 'replaces' | 'ignores', string[]> = { gets: [], adds: [], replaces: [], ignores: [] };
  for (const { id, type, fact, properties } of resourcesIn(root).values()) {
    if (type !== `AWS::Serverless::${section}`) continue;
    sorts[ignores(fact.node, first) ? 'ignores' : fate(root.node, fact.node, properties?.node, path)].push(code(id));
  }
  const told = Object.entries(sorts).flatMap(([sort, ids]) => (ids.length > 0 ? `**${headings[sort as keyof typeof sorts]}:** ${shown(ids)}` : []));
  return told.length > 0 ? told.join('  \n') : `No resource of this template is an ${code(`AWS::Serverless::${section}`)}.`;
}

const headings = { gets: 'Used by', adds: 'Merged in', replaces: 'Replaced in', ignores: 'Ignored by' };
const shown = (ids: readonly string[]): string => [...ids.slice(0, MOST), ...(ids.length > MOST ? [`${ids.length - MOST} more`] : [])].join(', ');

function fate(template: Node, resource: Node, properties: Node | undefined, path: readonly string[]): 'gets' | 'adds' | 'replaces' {
  const global = globalAt(template, resource, path);
  if (!global) return 'replaces';
  let own = properties;
  for (const key of path) own = valueIn(own, key);
  const how = mergeOf(own, global);
  return how === 'global' ? 'gets' : how === 'own' ? 'replaces' : 'adds';
}

const FROM = '  # Globals';
const pad = (depth: number): string => '  '.repeat(depth);

/** Two values as the transform puts them together, in lines of YAML. */
function both(own: Node | undefined, global: Node | undefined, text: string, depth: number): string[] {
  const how = mergeOf(own, global);
  const [a, b] = [own && resolve(own), global && resolve(global)];
  if (how === 'list' && a?.type === 'list' && b?.type === 'list')
    return [...b.items.flatMap((item) => itemLines(item, text, depth, FROM)), ...a.items.flatMap((item) => itemLines(item, text, depth, ''))];
  if (how === 'map' && a?.type === 'map' && b?.type === 'map') {
    const keys = new Set([...b.entries, ...a.entries].map(({ key }) => key));
    return [...keys].flatMap((key) => mergedEntry(key, valueIn(a, key), valueIn(b, key), text, depth));
  }
  const value = how === 'global' ? global : own;
  return value ? written(value, text, depth, how === 'global' ? FROM : '') : [];
}

function mergedEntry(key: string, own: Node | undefined, global: Node | undefined, text: string, depth: number): string[] {
  const how = mergeOf(own, global);
  if (how === 'map' || how === 'list') return [`${pad(depth)}${key}:`, ...both(own, global, text, depth + 1)];
  const value = how === 'global' ? global : own;
  return value ? entryLines(key, value, text, depth, how === 'global' ? FROM : '') : [];
}

/** A key with its value: beside it, or in the lines below. */
function entryLines(key: string, value: Node, text: string, depth: number, mark: string): string[] {
  const lines = written(value, text, depth + 1, mark);
  return isBlock(value) ? [`${pad(depth)}${key}:`, ...lines] : [`${pad(depth)}${key}: ${lines.join(' ').trim()}`];
}

function itemLines(item: Node, text: string, depth: number, mark: string): string[] {
  const [first = '', ...rest] = written(item, text, depth + 1, mark);
  return [`${pad(depth)}- ${first.trimStart()}`, ...rest];
}

const isBlock = (node: Node): boolean => {
  const value = resolve(node);
  return value?.tag === undefined && ((value?.type === 'map' && value.entries.length > 0) || (value?.type === 'list' && value.items.length > 0));
};

/** A value in lines of YAML: maps and lists in blocks, all else as it is written, up to the end of its line. */
function written(node: Node, text: string, depth: number, mark: string): string[] {
  const value = resolve(node);
  if (value && isBlock(value)) {
    if (value.type === 'map') return value.entries.flatMap(({ key, value: each }) => entryLines(key, each, text, depth, mark));
    if (value.type === 'list') return value.items.flatMap((item) => itemLines(item, text, depth, mark));
  }
  const [line = '', ...more] = text.slice(node.start, Math.min(node.end, node.start + LONGEST)).split(/\r?\n/);
  return [`${pad(depth)}${value?.tag === undefined ? '' : `${value.tag} `}${line}${more.length > 0 ? ' …' : ''}${mark}`];
}

/** So many characters of a scalar are shown. */
const LONGEST = 200;

const fenced = (lines: readonly string[]): string => ['```yaml', ...lines.slice(0, MOST), ...(lines.length > MOST ? ['# …'] : []), '```'].join('\n');
