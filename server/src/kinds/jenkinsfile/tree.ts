import { type Fact, factsIn, perRoot } from '../../core/fact.ts';
import type { Entry } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

/** The declarative stages of a file, in order: those in `stages` and `parallel`, and in no `script`. */
export const stagesOf = perRoot((root): readonly Fact[] => factsIn(root).filter(isStage));

const isStage = ({ segment, node, schema }: Fact): boolean =>
  segment === 'stage' && node.type === 'map' && schema.type === 'object' && Object.hasOwn(schema.keys, 'parallel');

/** All calls of a step, by its name, with arguments that are not hidden in a variable. */
export const stepsNamed = (root: Fact, ...names: readonly string[]): readonly Fact[] =>
  factsIn(root).filter(
    ({ segment, node, key, parent }) => key && parent?.parent?.node.type === 'list' && node.type === 'map' && names.includes(String(segment)),
  );

export const child = (fact: Fact | undefined, name: string): Fact | undefined => fact?.children.find(({ segment }) => segment === name);

/** A text that stands for itself. */
export const textAt = (fact: Fact | undefined, name: string): string | undefined => {
  const found = child(fact, name);
  return found && literalOf(found.node);
};

export const entriesOf = ({ node }: Fact): readonly Entry[] => (node.type === 'map' ? node.entries : []);

/** The stage around a value, if any. */
export function stageAround(fact: Fact): Fact | undefined {
  for (let at = fact.parent; at; at = at.parent) if (isStage(at)) return at;
  return undefined;
}

/** Whether a value stands in free Groovy, where nothing of the declarative form counts. */
export function isFree(fact: Fact): boolean {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at.segment === 'script') return true;
  return false;
}

/** Calls of what is a step and an option too. */
export const stepsOrOptions = (root: Fact, name: string): readonly Fact[] =>
  factsIn(root).filter(
    ({ segment, node, key, parent }) =>
      segment === name && key && node.type === 'map' && (parent?.parent?.node.type === 'list' || parent?.segment === 'options'),
  );
