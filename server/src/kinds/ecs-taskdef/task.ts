import { type Fact, perRoot, select } from '../../core/fact.ts';
import { isEmpty, resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

/** A pointer in a task definition, also in one that `describe-task-definition` printed. */
export const places = (pointer: string): string[] => [pointer, `/taskDefinition${pointer}`];

export const tasks = places('');
export const containers = places('/containerDefinitions/*');

/** The task definition in which a container stands. */
export const taskOf = (container: Fact): Fact => container.parent?.parent ?? container;

export const containersOf = (task: Fact): Fact[] => select(task, '/containerDefinitions/*');

/** What is set under a key: there, and neither null nor an empty text, list or map. */
export const setAt = (fact: Fact, pointer: string): Fact | undefined => select(fact, pointer).find(isSet);

const isSet = ({ node }: Fact): boolean => {
  const value = resolve(node);
  if (!value || isEmpty(value)) return false;
  return value.type === 'scalar' ? value.text !== '' : value.type === 'list' ? value.items.length > 0 : value.type === 'map' && value.entries.length > 0;
};

/** The text under a key, if it stands for itself. */
export function textAt(fact: Fact, pointer: string): string | undefined {
  const found = setAt(fact, pointer);
  return found && literalOf(found.node);
}

/** The whole number under a key, in quotes or not. */
export function numberAt(fact: Fact, pointer: string): number | undefined {
  const text = textAt(fact, pointer);
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** What a container is called; by its place while it has no name of its own. */
export const nameOf = (container: Fact): string | undefined => textAt(container, '/name');

const byName = perRoot((task): ReadonlyMap<string, Fact> => {
  const found = new Map<string, Fact>();
  for (const container of containersOf(task)) {
    const name = nameOf(container);
    if (name !== undefined && !found.has(name)) found.set(name, container);
  }
  return found;
});

/** The container of a name, the first of several. */
export const containerNamed = (task: Fact, name: string): Fact | undefined => byName(task).get(name);

/** Where a task definition says it must run. */
const launchTypes = perRoot(
  (task): ReadonlySet<string> => new Set(select(task, '/requiresCompatibilities/*').flatMap(({ node }) => literalOf(node)?.toUpperCase() ?? [])),
);

export const runsOn = (task: Fact, launchType: 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES'): boolean => launchTypes(task).has(launchType);

export const isWindows = (task: Fact): boolean => textAt(task, '/runtimePlatform/operatingSystemFamily')?.startsWith('WINDOWS') === true;

/** It stands in a template, where keys have another spelling. */
export const isInTemplate = (task: Fact): boolean => task.children.some(({ name }) => name !== undefined);

/** A part of a task definition, such as a sample: no family, and a container without an image. */
export const isPart = (task: Fact): boolean =>
  select(task, '/family').length === 0 && containersOf(task).some((container) => container.node.type === 'map' && select(container, '/image').length === 0);

/** The network mode that counts; `undefined` where that can't be told. */
export function networkMode(task: Fact): string | undefined {
  const [mode] = select(task, '/networkMode');
  if (mode && !isEmpty(mode.node)) return literalOf(mode.node);
  if (runsOn(task, 'FARGATE') || runsOn(task, 'MANAGED_INSTANCES')) return 'awsvpc';
  return isWindows(task) ? undefined : 'bridge';
}

/** A key that is not known may be the one that is missed, misspelled. */
export const hasUnknownKey = (fact: Fact): boolean => fact.children.some(({ entry, key }) => entry !== undefined && key === undefined);
