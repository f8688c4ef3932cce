import { type Fact, perRoot, select } from '../../core/fact.ts';
import { reachable } from '../../core/graph.ts';
import { resolve, type Span } from '../../core/node.ts';
import { literalOf } from '../computed.ts';
import { callsTo } from './calls.ts';
import { ifBranches, literalIn } from './resources.ts';
import { type Guard, wordsIn, worldsOf } from './worlds.ts';

/** A part of the template that exists only under a condition. */
type Region = Span & { readonly guard: Guard };

/** The parts under conditions, those around others first: resources, outputs, and the values of `Fn::If`. */
const regionsIn = perRoot((root): readonly Region[] => {
  const found: Region[] = [];
  for (const pointer of ['/Resources/*', '/Outputs/*'])
    for (const fact of select(root, pointer)) {
      const condition = literalIn(fact, 'Condition');
      if (condition !== undefined) found.push({ start: fact.node.start, end: fact.node.end, guard: { condition, holds: true } });
    }
  for (const { fact, condition } of choicesIn(root)) {
    const { yes, no } = ifBranches(fact) ?? {};
    if (yes && no)
      found.push(
        { start: yes.node.start, end: yes.node.end, guard: { condition, holds: true } },
        { start: no.node.start, end: no.node.end, guard: { condition, holds: false } },
      );
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
});

/** The calls of `Fn::If` with the name of their condition. */
export const choicesIn = perRoot((root): readonly { readonly fact: Fact; readonly condition: string; readonly named: Span }[] =>
  callsTo(root, 'Fn::If').flatMap(({ fact, call }) => {
    const argument = resolve(call.argument);
    const first = argument?.type === 'list' ? argument.items[0] : undefined;
    const condition = first && literalOf(first);
    return first && condition !== undefined ? [{ fact, condition, named: first }] : [];
  }),
);

/** Whether a condition looks at a parameter, itself or through others. */
export const looksAt = perRoot((root) => {
  const words = new Map(select(root, '/Conditions/*').map(({ segment, node }) => [String(segment), wordsIn(node)]));
  const known = new Map<string, ReadonlySet<string>>();
  return (condition: string, parameter: string): boolean => {
    const found = known.get(condition) ?? reachable(words, [condition]);
    known.set(condition, found);
    return found.has(parameter);
  };
});

/** Places, in order, each with the conditions under which it exists. */
export function guarded<Place extends Span>(root: Fact, places: readonly Place[]): { readonly place: Place; readonly guards: readonly Guard[] }[] {
  const regions = regionsIn(root);
  const around: Region[] = [];
  let next = 0;
  return places.map((place) => {
    for (let region = regions[next]; region && region.start <= place.start; region = regions[++next]) {
      leave(around, region.start);
      around.push(region);
    }
    leave(around, place.start);
    return { place, guards: around.map(({ guard }) => guard) };
  });
}

/** The parts of the template that exist in no deployment: their conditions are never true together. */
export const deadIn = perRoot((root): readonly Span[] =>
  guarded(root, regionsIn(root)).flatMap(({ place, guards }) => (worldsOf(root).possible([...guards, place.guard]) === false ? [place] : [])),
);

function leave(around: Region[], offset: number): void {
  while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) < offset) around.pop();
}
