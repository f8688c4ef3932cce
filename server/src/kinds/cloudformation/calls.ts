import { type Fact, perRoot } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import type { Path } from '../../core/path.ts';
import type { Schema } from '../../core/schema.ts';
import { callIn, untagged } from './functions.ts';

/** A function that a template calls. */
export type Call = {
  readonly fact: Fact;
  readonly call: NonNullable<ReturnType<typeof callIn>>;
  /** What the place takes. Of a function that is the argument of a tag that isn't known. */
  readonly wanted: Schema | undefined;
  /** The way from the value to the arguments. */
  readonly path: Path;
  /** The calls it stands in, the nearest last. */
  readonly within: readonly Call[];
};

/** All calls of functions in a template, in the order of the text. */
export const callsIn = perRoot((root): readonly Call[] => {
  const found: Call[] = [];
  const waiting: { readonly fact: Fact; readonly within: readonly Call[] }[] = [{ fact: root, within: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { fact, within } = next;
    const node = resolve(fact.node);
    const call = node && callIn(node);
    const made: Call | undefined = call && { fact, call, wanted: fact.wanted, path: call.isTag ? [] : [call.function.name], within };
    if (made) found.push(made);
    // `!Base64` above `Fn::Sub:`: the argument of the tag is itself a call.
    const inner = made && call?.isTag && node?.type === 'map' ? callIn(untagged(node)) : undefined;
    const innerCall: Call | undefined = made && inner && { fact, call: inner, wanted: undefined, path: [inner.function.name], within: [...within, made] };
    if (innerCall) found.push(innerCall);
    const inside = [...within, ...(made ? [made] : []), ...(innerCall ? [innerCall] : [])];
    for (const child of fact.children.toReversed()) waiting.push({ fact: child, within: inside });
  }
  return found;
});
