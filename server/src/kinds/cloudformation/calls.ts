import { type Fact, partsOf, perRoot } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import type { Path } from '../../core/path.ts';
import { callIn, untagged } from './functions.ts';

/** A function that a template calls. */
export type Call = {
  readonly fact: Fact;
  readonly call: NonNullable<ReturnType<typeof callIn>>;
  /** The way from the value to the arguments. */
  readonly path: Path;
  /** The calls it stands in, the nearest last. */
  readonly within: readonly Call[];
};

/** All calls of functions in a template or in a part of it, in the order of the text. */
export const callsIn = perRoot((within): readonly Call[] => (isWhole(within) ? callsBelow(within) : partsOf(within).flatMap(callsInPart)));

/** A part, or a template in which a function makes a whole section: calls in that one stand in it. */
const isWhole = ({ parent, children, computed }: Fact): boolean =>
  parent !== undefined || children.length === 0 || computed !== undefined || children.some((section) => section.computed !== undefined);

const callsInPart = (part: Fact): readonly Call[] => callsIn(part);

/** The calls of a template or of a part of it, by the name of the function. */
const byName = perRoot((within): ReadonlyMap<string, readonly Call[]> => {
  const found = new Map<string, Call[]>();
  for (const each of callsIn(within)) {
    const { name } = each.call.function;
    const same = found.get(name);
    if (same) same.push(each);
    else found.set(name, [each]);
  }
  return found;
});

/** The calls of one function in a template, in the order of the text. */
export const callsTo = (root: Fact, name: string): readonly Call[] => byName(root).get(name) ?? [];

function callsBelow(root: Fact): Call[] {
  const found: Call[] = [];
  const visit = (fact: Fact, within: readonly Call[]): void => {
    // Most values call nothing, and the walk has looked already.
    const node = fact.computed && resolve(fact.node);
    const call = node && callIn(node);
    const made: Call | undefined = call && { fact, call, path: call.isTag ? [] : [call.function.name], within };
    if (made) found.push(made);
    // `!Base64` above `Fn::Sub:`: the argument of the tag is itself a call.
    const inner = made && call?.isTag && node?.type === 'map' ? callIn(untagged(node)) : undefined;
    const innerCall: Call | undefined = made && inner && { fact: asArgument(fact), call: inner, path: [inner.function.name], within: [...within, made] };
    if (innerCall) found.push(innerCall);
    const inside = made && fact.children.length > 0 ? [...within, made, ...(innerCall ? [innerCall] : [])] : within;
    for (const child of fact.children) visit(child, inside);
  };
  visit(root, []);
  return found;
}

/** The same value as the argument of its tag: what the place wants is what the tag gives. */
function asArgument({ wanted: _, ...fact }: Fact): Fact {
  return fact;
}
