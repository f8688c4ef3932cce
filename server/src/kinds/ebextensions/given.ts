import type { Nearby } from '../../core/around.ts';
import { literalOf } from '../../core/computed.ts';
import { entryOf, type MapNode, type Node, resolve, type Span } from '../../core/node.ts';
import { parse } from '../../core/parse.ts';
import type { Path } from '../../core/path.ts';
import { PROPERTIES, withoutResource } from '../beanstalk/settings.ts';
import { isComputed } from './functions.ts';

/** An option that a file sets, in one form or the other. */
export type Given = {
  readonly namespace: string;
  readonly option: string;
  readonly value: Node | undefined;
  /** Its value, where that stands there. */
  readonly text: string | undefined;
  /** Where the option is named, and where what sets it stands: a key, or an item of a list. */
  readonly span: Span;
  readonly path: Path;
  readonly valuePath: Path;
};

const known = new WeakMap<Node, readonly Given[]>();

/** The options that a document sets. */
export function givenIn(document: Node): readonly Given[] {
  const found = known.get(document) ?? read(document);
  known.set(document, found);
  return found;
}

/** The key of options in `.ebextensions`, and in saved configurations and manifests. */
const KEYS = ['option_settings', 'OptionSettings'];

function read(document: Node): Given[] {
  const top = resolve(document);
  if (top?.type !== 'map') return [];
  return KEYS.flatMap((name) => {
    const settings = below(top, name);
    if (settings?.type === 'map') return settings.entries.flatMap(({ key, value }) => ofNamespace([name, key], value));
    return settings?.type === 'list' ? settings.items.flatMap((item, index) => ofItem(item, [name, index])) : [];
  });
}

function ofNamespace(at: readonly [string, string], node: Node): Given[] {
  const options = resolve(node);
  if (options?.type !== 'map') return [];
  const namespace = withoutResource(at[1]);
  return options.entries.map(({ key: option, keySpan: span, value }) => {
    const path = [...at, option];
    return { namespace, option, value, text: textOf(value), span, path, valuePath: path };
  });
}

function ofItem(node: Node, path: Path): Given[] {
  const item = resolve(node);
  const named = item?.type === 'map' ? below(item, 'option_name') : undefined;
  const option = named && literalOf(named, isComputed);
  if (item?.type !== 'map' || named?.type !== 'scalar' || option === undefined) return [];
  const [namespace, value] = [below(item, 'namespace'), entryOf(item, 'value')?.value];
  const name = namespace ? literalOf(namespace, isComputed) : PROPERTIES;
  if (name === undefined) return [];
  return [{ namespace: name, option, value, text: value && textOf(value), span: named, path, valuePath: [...path, 'value'] }];
}

function below(map: MapNode, key: string): Exclude<Node, { type: 'alias' }> | undefined {
  const found = entryOf(map, key);
  return found && resolve(found.value);
}

const textOf = (node: Node): string | undefined => literalOf(node, isComputed);

/** Names of files that Elastic Beanstalk reads, in its order. */
export const filesOf = ({ around }: Nearby, folder = '.'): readonly string[] | undefined =>
  around
    .list(folder)
    ?.flatMap(({ name, folder: isFolder }) => (!isFolder && name.endsWith('.config') ? [name] : []))
    .sort((one, other) => (one < other ? -1 : 1));

const parsed = new Map<string, { readonly text: string; readonly document: Node | undefined }>();
const MOST_PARSED = 100;

/** The other files of the folder, as far as they can be read; `undefined` while some are not known. */
export const othersOf = (nearby: Nearby): readonly Node[] | undefined =>
  readAll(
    nearby,
    filesOf(nearby)?.filter((name) => name !== nearby.fileName),
  );

/** The documents of files by their paths; `undefined` while some are not known. */
export function readAll({ around }: Nearby, paths: readonly string[] | undefined): readonly Node[] | undefined {
  const texts = paths?.map((path) => ({ path, text: around.read(path) }));
  if (!texts || texts.some(({ text }) => text === undefined)) return undefined;
  return texts.flatMap(({ path, text = '' }) => documentOf(path, text) ?? []);
}

function documentOf(name: string, text: string): Node | undefined {
  const kept = parsed.get(name);
  if (kept?.text === text) return kept.document;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const document = parse(text, 'yaml').documents[0];
  parsed.set(name, { text, document });
  return document;
}

/** The options that count together: those of this file, then those of the others. */
export const givenAround = (document: Node, nearby: Nearby): readonly Given[] => [
  ...givenIn(document),
  ...(othersOf(nearby) ?? []).flatMap((each) => givenIn(each)),
];

/** What sets an option, the last that does. */
export const find = (all: readonly Given[], namespace: string, option: string): Given | undefined =>
  all.findLast((each) => each.namespace === namespace && each.option === option);

/** Whether an option has a value, whatever its letter case; `undefined` where it isn't set or is computed. */
export function is(given: Given | undefined, ...values: readonly string[]): boolean | undefined {
  const { text } = given ?? {};
  return text === undefined ? undefined : values.some((each) => each.toLowerCase() === text.toLowerCase());
}
