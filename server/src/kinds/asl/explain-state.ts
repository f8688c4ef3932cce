import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { conditionWords } from './condition.ts';
import { child, itemsIn, type Machine, machinesIn, type State, type Transition, textOf, transitionsOf } from './state.ts';

/** So many states are named. */
const MOST = 8;

/** From which states an execution comes to one, and where it goes from there. */
export const explainKey: NonNullable<Kind['explainKey']> = (fact, { root }) => {
  for (const machine of machinesIn(root)) {
    const state = machine.states.find((each) => each.fact === fact);
    if (state) return words(state, machine);
  }
  return undefined;
};

function words(state: State, machine: Machine): string {
  const before = machine.states.flatMap((other) =>
    transitionsOf(other)
      .filter(({ to }) => textOf(to)?.text === state.name)
      .map((way) => named(other.name, way)),
  );
  const isFirst = textOf(child(machine.fact, 'StartAt'))?.text === state.name;
  const after = transitionsOf(state).flatMap((way) => {
    const name = textOf(way.to)?.text;
    return name === undefined ? [] : [named(name, way)];
  });
  const ends = state.type === 'Succeed' || state.type === 'Fail' || textOf(child(state.fact, 'End'))?.text === 'true';
  return [
    state.type === undefined ? undefined : `**Type:** ${code(state.type)}`,
    `**Comes from:** ${listed([...(isFirst ? ['the start'] : []), ...before]) || 'nowhere'}`,
    `**Leads to:** ${listed([...after, ...(ends ? ['the end'] : [])]) || 'nowhere'}`,
  ]
    .filter(Boolean)
    .join('  \n');
}

const named = (name: string, { to, by }: Transition): string => {
  const why = { next: '', default: 'otherwise', choice: conditionWords(to.parent), catch: errorWords(to.parent) }[by];
  return why === '' ? code(name) : `${code(name)} (${by === 'choice' ? code(why) : why})`;
};

function listed(all: readonly string[]): string {
  const unique = [...new Set(all)];
  return [...unique.slice(0, MOST), ...(unique.length > MOST ? [`${unique.length - MOST} more`] : [])].join(', ');
}

/** Which errors an entry of `Catch` is for. */
export function errorWords(catcher: Fact | undefined): string {
  const names = itemsIn(child(catcher, 'ErrorEquals')).flatMap((each) => textOf(each)?.text ?? []);
  return names.includes('States.ALL') ? 'any error' : names.map((name) => name.replace(/^States\./, '')).join(', ') || 'error';
}
