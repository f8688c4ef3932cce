import type { Nearby } from '../../core/around.ts';
import { entryOf, type MapNode, type Node, resolve } from '../../core/node.ts';
import { parse } from '../../core/parse.ts';
import { literalOf } from '../computed.ts';

/** An action of CodePipeline that deploys a template with a configuration; both are paths in artifacts. */
export type Action = {
  readonly template: string;
  /** The parameters that the action gives itself; `undefined` where that isn't written out. */
  readonly overrides: readonly string[] | undefined;
};

/** What files with pipelines are called: a search for these, and a look at the folder and the one above, costs little. */
const usualNames = ['pipeline', 'codepipeline'].flatMap((name) => ['json', 'yaml', 'yml'].map((ending) => `${name}.${ending}`));
const MAX_FILES = 10;
const MAX_LENGTH = 1024 * 1024;

/** The actions whose `TemplateConfiguration` is the file itself, in pipelines of usual names and those near it. */
export function actionsNaming({ fileName, around }: Nearby): Action[] {
  const own = fileName === '' ? undefined : around.locate(fileName);
  if (typeof own !== 'object') return [];
  const isPipeline = (name: string): boolean => name.toLowerCase().includes('pipeline') && /\.(?:ya?ml|json|template)$/i.test(name);
  const near = ['.', '..'].flatMap((from) =>
    (around.list(from) ?? []).flatMap(({ name, folder }) => (!folder && isPipeline(name) ? [from === '.' ? name : `${from}/${name}`] : [])),
  );
  const files = [...near.filter((name) => name !== fileName), ...usualNames.flatMap((name) => around.find(name) ?? [])];
  return files.slice(0, MAX_FILES).flatMap((file) =>
    actionsIn(around.read(file) ?? '').filter(({ configuration }) => {
      const named = around.locate(configuration);
      return typeof named === 'object' && named.uri === own.uri;
    }),
  );
}

type Configured = Action & { readonly configuration: string };

/** The last few pipelines that were read. */
const kept = new Map<string, readonly Configured[]>();
const MAX_KEPT = 20;

/** In the structure of a pipeline, and in a template that has one: `configuration` and `Configuration` hold the same keys. */
function actionsIn(text: string): readonly Configured[] {
  if (text.length > MAX_LENGTH || !text.includes('TemplateConfiguration')) return [];
  const known = kept.get(text);
  if (known) return known;
  const found: Configured[] = [];
  const waiting: Node[] = parse(text, 'yaml').documents.slice(0, 1);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'list') waiting.push(...node.items.toReversed());
    if (node.type !== 'map') continue;
    const [configuration, template] = [pathIn(node, 'TemplateConfiguration'), pathIn(node, 'TemplatePath')];
    if (configuration !== undefined && template !== undefined) found.push({ configuration, template, overrides: overridesIn(node) });
    for (const { value } of node.entries.toReversed()) waiting.push(value);
  }
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(text, found);
  return found;
}

/** The path behind the name of an artifact: `SourceArtifact::stacks/shop.yaml`. */
function pathIn(map: MapNode, key: string): string | undefined {
  const value = entryOf(map, key)?.value;
  return value && /^[^:]+::(.+)$/.exec(literalOf(value) ?? '')?.[1];
}

/** The names in `ParameterOverrides`, a JSON object in a string. */
function overridesIn(map: MapNode): string[] | undefined {
  const entry = entryOf(map, 'ParameterOverrides');
  if (!entry) return [];
  const node = resolve(entry.value);
  const [inner] = node?.type === 'scalar' && node.tag === undefined ? parse(node.text, 'yaml').documents : [node];
  return inner?.type === 'map' && inner.entries.every(({ key }) => /^[A-Za-z0-9]+$/.test(key)) ? inner.entries.map(({ key }) => key) : undefined;
}
