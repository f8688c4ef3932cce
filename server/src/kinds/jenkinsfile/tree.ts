import { type Fact, factsIn, perRoot } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import type { Entry } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

const none: readonly Fact[] = [];

/** What is told wherever it stands: keys that everyone can read, and `pipeline` misspelt. */
const everywhere: readonly string[] = ['jenkinsfile/plaintext-key', 'jenkinsfile/unknown-section'];

/** Groovy outside of `pipeline { }` is a program: its steps are explained and completed, not judged. */
export const atMost: NonNullable<Kind['atMost']> = ({ start, rule }, root) =>
  everywhere.includes(rule) ||
  root.children.some(({ segment, entry, node }) => segment === 'pipeline' && entry && entry.keySpan.start <= start && start <= node.end)
    ? undefined
    : 'off';

/** All values of a file by the key they stand under, so that each rule looks at those it is about. */
const byKey = perRoot((root): ReadonlyMap<string, readonly Fact[]> => {
  const found = new Map<string, Fact[]>();
  for (const fact of factsIn(root)) {
    if (!fact.entry) continue;
    const same = found.get(fact.entry.key);
    if (same) same.push(fact);
    else found.set(fact.entry.key, [fact]);
  }
  return found;
});

/** The values of a file that stand under one of some keys; those of one key in the order of the text. */
export const named = (root: Fact, ...keys: readonly string[]): readonly Fact[] => {
  const [first, ...others] = keys.map((key) => byKey(root).get(key) ?? none);
  return others.length === 0 ? (first ?? none) : [first ?? none, ...others].flat();
};

/** The declarative stages of a file, in order: those in `stages` and `parallel`, and in no `script`. */
export const stagesOf = perRoot((root): readonly Fact[] => named(root, 'stage').filter(isStage));

const isStage = ({ segment, node, schema }: Fact): boolean =>
  segment === 'stage' && node.type === 'map' && schema.type === 'object' && Object.hasOwn(schema.keys, 'parallel');

/** All calls of a step, by its name, with arguments that are not hidden in a variable. */
export const stepsNamed = (root: Fact, ...names: readonly string[]): readonly Fact[] =>
  named(root, ...names).filter(({ node, key, parent }) => key && parent?.parent?.node.type === 'list' && node.type === 'map');

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
  named(root, name).filter(({ node, key, parent }) => key && node.type === 'map' && (parent?.parent?.node.type === 'list' || parent?.segment === 'options'));

/** The variables of `environment` sections. */
export const variablesOf = (root: Fact): readonly Fact[] => named(root, 'environment').flatMap(({ children }) => children);
