import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Kind } from '../../../core/kind.ts';
import { type MapNode, type Node, resolve } from '../../../core/node.ts';
import { literalOf } from '../../computed.ts';
import { callIn } from '../functions.ts';
import { isServerless } from './names.ts';

/**
 * What `Globals` adds to a resource. Source: GlobalProperties in samtranslator/plugins/globals/globals.py at commit 7000d0a, checked 2026-11-30:
 * maps are merged key by key, lists are joined with those of `Globals` first, and of anything else the resource wins; functions count as values.
 */
export type Merge = 'own' | 'global' | 'map' | 'list';

/** How a value of a resource and one of `Globals` are put together; either may be absent. */
export function mergeOf(own: Node | undefined, global: Node | undefined): Merge {
  if (!global) return 'own';
  if (!own) return 'global';
  const [a, b] = [resolve(own), resolve(global)];
  if (a?.type === 'list' && b?.type === 'list' && !isCall(a) && !isCall(b)) return 'list';
  return a?.type === 'map' && b?.type === 'map' && !isCall(a) && !isCall(b) ? 'map' : 'own';
}

const isCall = (node: Exclude<Node, { type: 'alias' }>): boolean => callIn(node) !== undefined;

/** The value under a key of a map. */
export function valueIn(node: Node | undefined, key: string): Node | undefined {
  const map = node && resolve(node);
  return map?.type === 'map' ? map.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The section of `Globals` for resources of a type; the whole of it, also what a resource ignores. */
export function sectionFor(type: string, template: Node): MapNode | undefined {
  if (!isServerless(type)) return undefined;
  const section = valueIn(valueIn(template, 'Globals'), type.split('::')[2] ?? '');
  const map = section && resolve(section);
  return map?.type === 'map' ? map : undefined;
}

/** Which keys of `Globals` do not count for a resource, by `IgnoreGlobals`; `undefined` where that can't be told. */
export function ignoredBy(resource: Node): ((key: string) => boolean) | undefined {
  const value = valueIn(resource, 'IgnoreGlobals');
  const ignored = value && resolve(value);
  if (!ignored) return () => false;
  if (ignored.type === 'scalar' && ignored.text === '*') return () => true;
  if (ignored.type !== 'list' || isCall(ignored)) return undefined;
  return (key) => ignored.items.some((item) => literalOf(item) === key);
}

/** Whether a resource has said that a key of `Globals` does not count for it. */
export const ignores = (resource: Node, key: string): boolean => ignoredBy(resource)?.(key) ?? false;

/** What `Globals` has for a place in the properties of a resource, if it reaches there: the path is that below `Properties`. */
export function globalAt(template: Node, resource: Node, path: readonly string[]): Node | undefined {
  const [first = ''] = path;
  const type = valueIn(resource, 'Type');
  let global: Node | undefined = type && sectionFor(literalOf(type) ?? '', template);
  let own = valueIn(resource, 'Properties');
  if (!global || ignores(resource, first)) return undefined;
  for (const [index, key] of path.entries()) {
    // What isn't merged, the resource replaces as a whole.
    if (index > 0 && mergeOf(own, global) === 'own') return undefined;
    global = valueIn(global, key);
    own = valueIn(own, key);
  }
  return global;
}

/** The resource that a value is in, and its path below the properties of that; `undefined` if it is in none. */
export function placeIn(fact: Fact): { readonly resource: Fact; readonly path: readonly string[] } | undefined {
  const [section, , part, ...path] = pathOf(fact).map(String);
  let resource = fact;
  while (resource.parent?.parent?.parent) resource = resource.parent;
  return section === 'Resources' && part === 'Properties' ? { resource, path } : undefined;
}

/** Whether `Globals` has a key that a map of a resource lacks. */
export const supplied: NonNullable<Kind['supplied']> = (map, key, document) => {
  const place = placeIn(map);
  return place !== undefined && globalAt(document, place.resource.node, [...place.path, key]) !== undefined;
};
