import type { Fact } from '../../../core/fact.ts';
import { child, itemsIn, type Machine, machineOf, type State, textAt } from '../state.ts';
import { expressionsIn } from './places.ts';
import { assignmentsOf, isGivenName, perState, type Reading, readingsOf } from './variables.ts';

/** A reading of a variable that may not be set by then: on no way there, or on some. */
export type Early = { readonly reading: Reading; readonly isNever: boolean };

/** Which variables are set when a state is entered: on every way to it, and on some way. */
type Known = { readonly all: ReadonlySet<string>; readonly some: ReadonlySet<string> };

/** One step from a state to another, with what is set on it. */
type Edge = { readonly to: string; readonly sets: readonly string[] };

/** So many variables times states are looked at; beyond that nothing is said. */
const MAX_WORK = 100_000;

/** Readings of variables before they are set, in a file. */
export function earlyReadings(root: Fact): readonly Early[] {
  const found: Early[] = [];
  visit(machineOf(root), [], found);
  return found;
}

/** A machine around a state: what it assigns, and what is known when the state in it is entered. */
type Around = { readonly assigned: ReadonlySet<string>; readonly known: Known | undefined };

function visit(machine: Machine, outer: readonly Around[], found: Early[]): void {
  const read = new Set<string>();
  for (const state of machine.states) collect(state, read);
  const assigned = new Set(machine.states.flatMap((state) => assignmentsOf(state).flatMap(({ name }) => (read.has(name) ? [name] : []))));
  const known = assigned.size === 0 || assigned.size * machine.states.length > MAX_WORK ? undefined : knownIn(machine, assigned);
  for (const state of machine.states) {
    const readings = variablesReadIn(state);
    if (readings.length === 0 && state.machines.length === 0) continue;
    const around: readonly Around[] = [...outer, { assigned, known: known?.get(state.name) }];
    for (const reading of readings) {
      // The nearest machine that sets it.
      const owner = around.findLast((each) => each.assigned.has(reading.name));
      if (owner?.known && !owner.known.all.has(reading.name)) found.push({ reading, isNever: !owner.known.some.has(reading.name) });
    }
    for (const inner of state.machines) visit(inner, around, found);
  }
}

/** The names that a state and those in it read. */
function collect(state: State, into: Set<string>): void {
  for (const { name } of variablesReadIn(state)) into.add(name);
  for (const { states } of state.machines) for (const inner of states) collect(inner, into);
}

const variablesReadIn = perState((state): readonly Reading[] =>
  expressionsIn(state).flatMap((each) => readingsOf(each).filter((reading) => !isGivenName(reading))),
);

/** What is known of some variables at the states of a machine that an execution can reach. */
function knownIn(machine: Machine, names: ReadonlySet<string>): ReadonlyMap<string, Known> {
  const states = new Map(machine.states.map((state) => [state.name, state]));
  const known = new Map<string, Known>();
  const start = textAt(machine.fact, 'StartAt')?.text;
  if (start === undefined || !states.has(start)) return known;
  known.set(start, { all: new Set(), some: new Set() });
  const left = [start];
  // Each turn takes a name away from `all` of a state, or adds one to `some`.
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const [state, here] = [states.get(name), known.get(name)];
    if (!state || !here) continue;
    for (const { to, sets } of edgesOf(state)) {
      if (!states.has(to)) continue;
      const before = known.get(to);
      const now = met(before, after(here, sets, names));
      if (now === before) continue;
      known.set(to, now);
      left.push(to);
    }
  }
  return known;
}

/** What is known behind a step that sets some variables. Most steps set none. */
function after(here: Known, sets: readonly string[], names: ReadonlySet<string>): Known {
  const own = sets.filter((each) => names.has(each) && !here.all.has(each));
  return own.length === 0 ? here : { all: new Set([...here.all, ...own]), some: new Set([...here.some, ...own]) };
}

/** What is known where two ways meet; the first as it is, if the second says nothing new. */
function met(before: Known | undefined, other: Known): Known {
  if (!before || before === other) return other;
  const all = [...before.all].filter((each) => other.all.has(each));
  const news = [...other.some].filter((each) => !before.some.has(each));
  return all.length === before.all.size && news.length === 0 ? before : { all: new Set(all), some: new Set([...before.some, ...news]) };
}

const edgesOf = perState((state): readonly Edge[] => {
  const sets = assignmentsOf(state);
  const on = (kind: 'end' | 'choice' | 'catch', index: number): string[] =>
    sets.filter((each) => each.on === kind && each.index === index).map(({ name }) => name);
  const edge = (owner: Fact, key: string, names: readonly string[]): Edge[] => {
    const to = textAt(owner, key)?.text;
    return to === undefined ? [] : [{ to, sets: names }];
  };
  return [
    ...edge(state.fact, 'Next', on('end', 0)),
    ...edge(state.fact, 'Default', on('end', 0)),
    ...itemsIn(child(state.fact, 'Choices')).flatMap((rule, index) => edge(rule, 'Next', on('choice', index))),
    ...itemsIn(child(state.fact, 'Catch')).flatMap((catcher, index) => edge(catcher, 'Next', on('catch', index))),
  ];
});
