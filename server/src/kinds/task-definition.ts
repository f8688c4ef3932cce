import { parseJson } from '../core/json/parse.ts';
import { entryOf, type Node } from '../core/node.ts';

export type TaskDefinition = { readonly family: string | undefined; readonly containers: readonly Container[] };
type Container = { readonly name: string; readonly ports: readonly string[] };

/** What a task definition's file says; `undefined` if it is none, or leaves a name or port to be filled in. */
export function taskDefinitionOf(text: string): TaskDefinition | undefined {
  const { documents, problems } = parseJson(text);
  const definitions = valueAt(documents[0], 'containerDefinitions');
  if (problems.length > 0 || definitions?.type !== 'list') return undefined;
  const containers = definitions.items.map((item) => ({
    name: textOf(valueAt(item, 'name')) ?? '',
    ports: itemsOf(valueAt(item, 'portMappings')).map((mapping) => textOf(valueAt(mapping, 'containerPort')) ?? ''),
  }));
  const isWhole = containers.length > 0 && containers.every(({ name, ports }) => /^[\w-]+$/.test(name) && ports.every((port) => /^\d+$/.test(port)));
  return isWhole ? { family: textOf(valueAt(documents[0], 'family')), containers } : undefined;
}

const valueAt = (node: Node | undefined, key: string): Node | undefined => (node?.type === 'map' ? entryOf(node, key)?.value : undefined);
const itemsOf = (node: Node | undefined): readonly Node[] => (node?.type === 'list' ? node.items : []);
const textOf = (node: Node | undefined): string | undefined => (node?.type === 'scalar' ? node.text : undefined);
