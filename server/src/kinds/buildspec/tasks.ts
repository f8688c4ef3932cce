import { type Fact, select } from '../../core/fact.ts';
import type { ScalarNode } from '../../core/node.ts';
import { isComputed, textAt } from './commands.ts';

/** A task of a batch; a value that is not known counts as none. */
export type Task = { readonly identifier: ScalarNode | undefined; readonly dependsOn: readonly Dependency[] };
export type Dependency = { readonly fact: Fact; readonly node: ScalarNode };

/** The tasks of a build list or build graph. */
export const tasksOf = (list: Fact): Task[] =>
  list.children.map((task) => ({ identifier: known(textAt(task, '/identifier')), dependsOn: dependenciesOf(task) }));

const known = (node: ScalarNode | undefined): ScalarNode | undefined => (node && !isComputed(node.text) ? node : undefined);

const dependenciesOf = (task: Fact): Dependency[] =>
  Array.from(select(task, '/depend-on/*')).flatMap((fact) => (fact.node.type === 'scalar' && known(fact.node) ? [{ fact, node: fact.node }] : []));

/** The tasks by their identifier; of two with the same the first. */
export function byIdentifier(tasks: readonly Task[]): Map<string, Task> {
  const found = new Map<string, Task>();
  for (const task of tasks) if (task.identifier && !found.has(task.identifier.text)) found.set(task.identifier.text, task);
  return found;
}
