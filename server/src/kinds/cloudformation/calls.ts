import { type Fact, perRoot } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import type { Path } from '../../core/path.ts';
import { type callIn, callsOf } from './functions.ts';

/** A function that a template calls. */
export type Call = {
  readonly fact: Fact;
  readonly call: NonNullable<ReturnType<typeof callIn>>;
  /** The way from the value to the arguments. */
  readonly path: Path;
  /** The calls it stands in, the nearest last. */
  readonly within: readonly Call[];
};

/** What rules look for all over a template, in the order of the text. */
const walked = perRoot((root): { readonly calls: readonly Call[]; readonly scalars: readonly Fact[]; readonly loops: readonly Fact[] } => {
  const calls: Call[] = [];
  const scalars: Fact[] = [];
  const loops: Fact[] = [];
  const waiting: { readonly fact: Fact; readonly within: readonly Call[] }[] = [{ fact: root, within: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { fact, within } = next;
    const node = resolve(fact.node);
    if (node?.type === 'scalar') scalars.push(fact);
    if (typeof fact.segment === 'string' && fact.segment.startsWith('Fn::ForEach')) loops.push(fact);
    const made: Call[] = [];
    for (const call of node ? callsOf(node) : [])
      made.push({ fact: made.length === 0 ? fact : asArgument(fact), call, path: call.isTag ? [] : [call.function.name], within: [...within, ...made] });
    calls.push(...made);
    const inside = made.length > 0 ? [...within, ...made] : within;
    for (let index = fact.children.length - 1; index >= 0; index--) {
      const child = fact.children[index];
      if (child) waiting.push({ fact: child, within: inside });
    }
  }
  return { calls, scalars, loops };
});

/** All calls of functions in a template. */
export const callsIn = (root: Fact): readonly Call[] => walked(root).calls;

/** All scalars of a template, arguments of functions among them. */
export const scalarsIn = (root: Fact): readonly Fact[] => walked(root).scalars;

/** All loops of a template: the values of `Fn::ForEach::Name`. */
export const loopsIn = (root: Fact): readonly Fact[] => walked(root).loops;

/** The same value as the argument of its tag: what the place wants is what the tag gives. */
function asArgument({ wanted: _, ...fact }: Fact): Fact {
  return fact;
}
