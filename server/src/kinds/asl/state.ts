import { type Fact, perRoot } from '../../core/fact.ts';
import { type Node, resolve, type ScalarNode, type Span } from '../../core/node.ts';
import { nearest } from '../../core/words.ts';
import { describedBy, literalOf, type Spoken, type StateType } from './language.ts';

/** A `States` map with what stands around it: the whole definition, a branch, or what runs for each item. */
export type Machine = {
  /** The map with `StartAt` and `States`. */
  readonly fact: Fact;
  readonly states: readonly State[];
  /** What tells its names from those of others: the names and keys that lead to it. */
  readonly space: string;
  /** Not all of its states may be seen. */
  readonly isOpen: boolean;
};

export type State = {
  readonly fact: Fact;
  readonly name: string;
  /** `undefined` for one without a type that is known. */
  readonly type: StateType | undefined;
  readonly spoken: Spoken;
  /** The space of its name. */
  readonly space: string;
  /** The machines in it. */
  readonly machines: readonly Machine[];
};

/** The value under a key. */
export function child(fact: Fact | undefined, key: string): Fact | undefined {
  if (fact) for (const each of fact.children) if (each.segment === key) return each;
  return undefined;
}

/** Whether a map has a key, or one that is probably meant for it. */
export const hasKey = (fact: Fact, ...keys: string[]): boolean =>
  fact.children.some(({ entry, key }) => entry !== undefined && (keys.includes(entry.key) || (!key && nearest(entry.key, keys) !== undefined)));

/** Where the key of a value stands; of one without a key, its beginning. */
export const keySpan = ({ entry, node }: Fact): Span => entry?.keySpan ?? { start: node.start, end: Math.min(node.start + 1, node.end) };

/** A string that stands for itself, and where. */
export type Text = { readonly text: string; readonly node: ScalarNode; readonly fact: Fact };

export const textAt = (fact: Fact | undefined, key: string): Text | undefined => textOf(child(fact, key));

export function textOf(fact: Fact | undefined): Text | undefined {
  const node = fact && resolve(fact.node);
  const text = node && literalOf(node);
  return fact && node?.type === 'scalar' && text !== undefined && text !== '' ? { text, node, fact } : undefined;
}

export const itemsIn = (fact: Fact | undefined): readonly Fact[] => (fact && resolve(fact.node)?.type === 'list' ? fact.children : []);
export const entriesIn = (fact: Fact | undefined): readonly Fact[] => (fact && resolve(fact.node)?.type === 'map' ? fact.children : []);

/** What is filled in where a map is wanted, or has entries merged into it. */
const isHidden = (node: Node): boolean => {
  const value = resolve(node);
  return value?.type !== 'map' || value.broken === true || value.entries.some(({ key }) => key === '<<');
};

function machineAt(fact: Fact, space: string): Machine {
  const listed = child(fact, 'States');
  const states: State[] = [];
  for (const each of entriesIn(listed)) if (resolve(each.node)?.type === 'map') states.push(stateAt(each, space));
  return { fact, states, space, isOpen: !listed || isHidden(listed.node) };
}

const made = new WeakMap<Fact, State>();

/** A state with all in it. One that is taken over from an earlier version of the file is the same. */
function stateAt(fact: Fact, space: string): State {
  const kept = made.get(fact);
  if (kept?.space === space) return kept;
  const { type, spoken = 'any' } = describedBy(fact.schema) ?? {};
  const name = String(fact.segment);
  const machines = [
    ...itemsIn(child(fact, 'Branches')).map((branch, index) => machineAt(branch, `${space}/${name}/Branches/${index}`)),
    ...['ItemProcessor', 'Iterator'].flatMap((key) => {
      const found = child(fact, key);
      return found ? [machineAt(found, `${space}/${name}/${key}`)] : [];
    }),
  ];
  const state = { fact, name, type, spoken, space, machines };
  made.set(fact, state);
  return state;
}

/** The machine of a file, with those in it. */
export const machineOf = perRoot((root): Machine => machineAt(root, ''));

/** A state and those in it. */
const withInner = (state: State): State[] => [state, ...state.machines.flatMap(({ states }) => states.flatMap(withInner))];
/** A machine and those in it. */
const withMachines = (machine: Machine): Machine[] => [machine, ...machine.states.flatMap(({ machines }) => machines.flatMap(withMachines))];

/** All machines of a file. */
export const machinesIn = perRoot((root): readonly Machine[] => withMachines(machineOf(root)));

/** The states of a part of the file: one at the top with those in it. */
export const statesInPart = perRoot((part): readonly State[] => (resolve(part.node)?.type === 'map' ? withInner(stateAt(part, '')) : []));

/** How a state leads to another. */
export type Transition = { readonly to: Fact; readonly by: 'next' | 'choice' | 'default' | 'catch' };

/** Where a state leads. */
export function transitionsOf({ fact, type }: Pick<State, 'fact' | 'type'>): readonly Transition[] {
  const found: Transition[] = [];
  const add = (to: Fact | undefined, by: Transition['by']): void => {
    if (to) found.push({ to, by });
  };
  if (type !== 'Choice' && type !== 'Succeed' && type !== 'Fail') add(child(fact, 'Next'), 'next');
  for (const rule of itemsIn(child(fact, 'Choices'))) add(child(rule, 'Next'), 'choice');
  add(child(fact, 'Default'), 'default');
  for (const catcher of itemsIn(child(fact, 'Catch'))) add(child(catcher, 'Next'), 'catch');
  return found;
}
