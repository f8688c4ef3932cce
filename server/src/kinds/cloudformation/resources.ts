import { type Fact, perRoot, select } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';
import { callIn } from './functions.ts';

/** A resource of a template, as rules look at it. */
export type Resource = {
  readonly id: string;
  readonly fact: Fact;
  /** Its type, where that is literal. */
  readonly type: string | undefined;
  /** The condition under which it exists. */
  readonly condition: string | undefined;
  readonly properties: Fact | undefined;
};

/** The value under a key of a map. */
export const childOf = (fact: Fact | undefined, key: string): Fact | undefined => fact?.children.find(({ segment }) => segment === key);

/** The literal text under a key of a map. */
export function literalIn(fact: Fact | undefined, key: string): string | undefined {
  const child = childOf(fact, key);
  return child && literalOf(child.node);
}

/** The resources of a template by their logical IDs. */
export const resourcesIn = perRoot(
  (root): ReadonlyMap<string, Resource> => new Map(select(root, '/Resources/*').map((fact) => [String(fact.segment), resourceOf(fact)])),
);

/** What a resource is, as far as its own map says. */
export const resourceOf = perRoot((fact): Resource => {
  const [type, condition] = [literalIn(fact, 'Type'), literalIn(fact, 'Condition')];
  return { id: String(fact.segment), fact, type, condition, properties: childOf(fact, 'Properties') };
});

/** The resources of a template by their types: many rules ask for one at each edit. */
const byType = perRoot((root): ReadonlyMap<string | undefined, readonly Resource[]> => {
  const found = new Map<string | undefined, Resource[]>();
  for (const resource of resourcesIn(root).values()) {
    const same = found.get(resource.type);
    if (same) same.push(resource);
    else found.set(resource.type, [resource]);
  }
  return found;
});

/** All resources of a type, in order. */
export const resourcesOf = (root: Fact, type: string): readonly Resource[] => byType(root).get(type) ?? [];

/** A value that a place may have, and the conditions that choose it. */
type Choice = { readonly fact: Fact; readonly guards: readonly { readonly condition: string; readonly holds: boolean }[] };

/** The values that a place may have: itself, or the two of each `Fn::If`. */
export function choicesOf(fact: Fact): Choice[] {
  const found: Choice[] = [];
  const waiting: Choice[] = [{ fact, guards: [] }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { guards } = at;
    const chosen = ifBranches(at.fact);
    if (!chosen) found.push(at);
    else
      for (const [value, holds] of [[chosen.no, false] as const, [chosen.yes, true] as const])
        waiting.push({ fact: value, guards: chosen.condition === undefined ? guards : [...guards, { condition: chosen.condition, holds }] });
  }
  return found;
}

export const branchesOf = (fact: Fact): Fact[] => choicesOf(fact).map((choice) => choice.fact);

/** The two values of a call of `Fn::If`, and the condition that chooses. */
export function ifBranches(fact: Fact): { readonly condition: string | undefined; readonly yes: Fact; readonly no: Fact } | undefined {
  const node = resolve(fact.node);
  const call = node && callIn(node);
  if (call?.function.name !== 'Fn::If') return undefined;
  const [first, yes, no] = (call.isTag ? fact : fact.children[0])?.children ?? [];
  return first && yes && no ? { condition: literalOf(first.node), yes, no } : undefined;
}

/** The name that `Ref` is called with. */
export function refIn(fact: Fact | undefined): string | undefined {
  const node = fact && resolve(fact.node);
  const call = node && callIn(node);
  const argument = call?.function.name === 'Ref' ? resolve(call.argument) : undefined;
  return argument?.type === 'scalar' && argument.text !== '' ? argument.text : undefined;
}

/** The resource and the attribute that `Fn::GetAtt` is called with. */
export function getAttIn(fact: Fact | undefined): { readonly resource: string; readonly attribute: string } | undefined {
  const node = fact && resolve(fact.node);
  const call = node && callIn(node);
  const argument = call?.function.name === 'Fn::GetAtt' ? resolve(call.argument) : undefined;
  const parts = argument?.type === 'list' ? argument.items.map((item) => literalOf(item) ?? '') : argument?.type === 'scalar' ? argument.text.split('.') : [];
  const [resource = '', ...attribute] = parts;
  return resource === '' || attribute.length === 0 ? undefined : { resource, attribute: attribute.join('.') };
}
