import type { Arrow, Box, Diagram } from '../../core/diagram.ts';
import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { conditionWords } from './condition.ts';
import { errorWords } from './explain-state.ts';
import { child, keySpan, type Machine, machinesIn, type State, textAt, textOf, transitionsOf } from './state.ts';

/** The picture of a definition: its states, where each leads and why, and what is inside of Map and Parallel states as a group. */
export const diagrams: NonNullable<Kind['diagrams']> = (root): readonly Diagram[] => {
  const machines = machinesIn(root);
  const [top] = machines;
  if (!top || top.states.length === 0) return [];
  const ids = new Map(machines.flatMap(({ states }) => states).map((state, index) => [state, `${index}`]));
  const idOf = (state: State): string => ids.get(state) ?? '';
  const owners = machines.flatMap(({ states }) => states).filter(({ machines: inner }) => inner.some(({ states }) => states.length > 0));
  const first = top.fact.node.type === 'map' ? top.fact.node.entries[0]?.keySpan : undefined;
  const begin = stateAt(top, child(root, 'StartAt'));
  return [
    {
      title: textAt(root, 'Comment')?.text.slice(0, MOST_OF_TITLE) ?? 'State machine',
      wish: 'Show state machine',
      span: first ?? { start: top.fact.node.start, end: top.fact.node.start },
      groups: owners.map((owner) => ({ id: idOf(owner), title: owner.name, span: keySpan(owner.fact) })),
      boxes: [
        ...(begin ? [{ id: START, title: 'Start' }] : []),
        ...machines.flatMap((machine) =>
          machine.states.map((state) =>
            boxOf(
              state,
              idOf(state),
              owners.find(({ machines: inner }) => inner.includes(machine)),
              idOf,
            ),
          ),
        ),
      ],
      arrows: [
        ...(begin ? [{ from: START, to: idOf(begin) }] : []),
        ...machines.flatMap((machine) => machine.states.flatMap((state) => arrowsFrom(state, machine, idOf))),
      ],
    },
  ];
};

const START = 'start';
const MOST_OF_TITLE = 60;

function boxOf(state: State, id: string, owner: State | undefined, idOf: (state: State) => string): Box {
  const { fact, name } = state;
  const ends = textOf(child(fact, 'End'))?.text === 'true' ? 'ends here' : '';
  return { id, title: name, detail: [detailOf(state), ends].filter(Boolean).join('\n'), span: keySpan(fact), ...(owner ? { group: idOf(owner) } : {}) };
}

/** The type, and what a task calls: the end of its ARN. */
function detailOf({ fact, type }: State): string {
  const resource = type === 'Task' ? textAt(fact, 'Resource')?.text : undefined;
  const called = resource && /^arn:[\w-]+:states:::(.+)$/.exec(resource)?.[1];
  return [type, called ?? resource?.split(':')[2]].filter(Boolean).join(': ');
}

const stateAt = ({ states }: Machine, to: Fact | undefined): State | undefined => {
  const text = textOf(to)?.text;
  return states.find(({ name }) => name === text);
};

/** From a state to others, one arrow for each, and to the first states inside of it. */
function arrowsFrom(state: State, machine: Machine, idOf: (state: State) => string): Arrow[] {
  const found = new Map<State, string[]>();
  for (const { to, by } of transitionsOf(state)) {
    const target = stateAt(machine, to);
    if (!target) continue;
    const label = by === 'next' ? '' : by === 'default' ? 'otherwise' : by === 'choice' ? conditionWords(to.parent) : errorWords(to.parent);
    found.set(target, [...(found.get(target) ?? []), label]);
  }
  const onwards = [...found].map(([target, labels]) => {
    const label = [...new Set(labels)].filter(Boolean).join(' | ');
    return { from: idOf(state), to: idOf(target), ...(label === '' ? {} : { label }) };
  });
  const inside = state.machines.flatMap((inner, index) => {
    const begin = stateAt(inner, child(inner.fact, 'StartAt'));
    return begin ? [{ from: idOf(state), to: idOf(begin), label: state.type === 'Parallel' ? `branch ${index + 1}` : 'each item' }] : [];
  });
  return [...onwards, ...inside];
}
