import { type Fact, pathOf, perRoot, select } from '../../core/fact.ts';
import type { Family, Kind, Name } from '../../core/kind.ts';
import { nextItem, wholeName } from '../../core/name-places.ts';
import { isEmpty, type ScalarNode } from '../../core/node.ts';
import { isComputed, textAt } from './commands.ts';

export const identifier: Family = {
  title: 'a batch identifier',
  pattern: '^[A-Za-z_]\\w{0,127}$',
  expected: 'up to 128 letters, digits and underscores, no digit first',
};

/** A task of a batch; a value that is not known counts as none. */
type Task = { readonly fact: Fact; readonly identifier: ScalarNode | undefined; readonly dependsOn: readonly Dependency[] };
type Dependency = { readonly fact: Fact; readonly node: ScalarNode };

/** The tasks of a build list or build graph. */
export const tasksOf = (list: Fact): Task[] =>
  list.children.map((fact) => ({ fact, identifier: known(textAt(fact, '/identifier')), dependsOn: dependenciesOf(fact) }));

const known = (node: ScalarNode | undefined): ScalarNode | undefined => (node && !node.broken && !isComputed(node.text) ? node : undefined);

const dependenciesOf = (task: Fact): Dependency[] =>
  select(task, '/depend-on/*').flatMap((fact) => (fact.node.type === 'scalar' && known(fact.node) ? [{ fact, node: fact.node }] : []));

/** The tasks whose identifiers are names: those of the graph, if there is one. A list beside it is a fault of its own. */
const tasksIn = perRoot((root) => {
  const [graph] = select(root, '/batch/build-graph');
  const [list] = graph ? [graph] : select(root, '/batch/build-list');
  return { isGraph: graph !== undefined, tasks: list ? tasksOf(list) : [] };
});

/** The identifiers of tasks, and the dependencies that name them. */
export const taskNames: NonNullable<Kind['names']> = (root, text, syntax) =>
  tasksIn(root).tasks.flatMap(({ fact, identifier: own, dependsOn }): Name[] => {
    const use = { family: identifier, role: 'use', ...(own ? { owner: own.text } : {}) } as const;
    const named = (node: ScalarNode) => wholeName(node, { text, syntax });
    const names: Name[] = own && !isEmpty(own) ? [{ family: identifier, role: 'definition', detail: 'Another task of this batch.', ...named(own) }] : [];
    for (const each of dependsOn) names.push({ ...use, ...named(each.node), at: { path: pathOf(each.fact) } });
    // What is being typed.
    const [list] = select(fact, '/depend-on');
    if (list?.node.type === 'scalar' && isEmpty(list.node)) names.push({ ...use, ...named(list.node) });
    const next = list?.node.type === 'list' ? nextItem(list.node, text) : undefined;
    if (next) names.push({ ...use, ...next, text: '' });
    return names;
  });

/** A list has no dependencies, and a task without a name, or with a computed one, may be any. */
export const hasHiddenTasks = (root: Fact): boolean => {
  const { isGraph, tasks } = tasksIn(root);
  return !isGraph || tasks.some(({ identifier: own }) => !own);
};
