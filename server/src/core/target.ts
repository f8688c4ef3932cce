import type { Entry, ListNode, MapNode, Node } from './node.ts';
import type { Syntax } from './parsed.ts';
import type { Path } from './path.ts';

/** A text with its tree. */
export type Source = { readonly text: string; readonly syntax: Syntax; readonly root: Node };

/** What a path leads to: a value, with the entry or index under which it stands; `inBroken` if a bracket around it is missing its other half. */
export type Target = {
  readonly node: Node;
  readonly entry?: Entry;
  readonly index?: number;
  readonly parent?: MapNode | ListNode;
  readonly inBroken?: boolean;
};

/** The value at a path; `undefined` when it leads nowhere, to two places, or through an alias. */
export function locate(root: Node, path: Path): Target | undefined {
  let target: Target = { node: root };
  for (const segment of path) {
    const { node } = target;
    const inBroken = target.inBroken === true || node.broken === true;
    if (node.type === 'map') {
      const index = node.entries.findIndex((entry) => entry.key === segment);
      const entry = node.entries[index];
      if (!entry || node.entries.findLastIndex((each) => each.key === segment) !== index) return undefined;
      target = { node: entry.value, entry, index, parent: node, inBroken };
    } else if (node.type === 'list' && typeof segment === 'number') {
      const item = node.items[segment];
      if (!item) return undefined;
      target = { node: item, index: segment, parent: node, inBroken };
    } else return undefined;
  }
  return target;
}

/** The deepest place on the way to a path that is there, and what is missing from there on. */
export function locateNearest(root: Node, path: Path): { readonly target: Target; readonly missing: Path } {
  let target: Target = { node: root };
  for (let depth = 1; depth <= path.length; depth++) {
    const next = locate(root, path.slice(0, depth));
    if (!next) return { target, missing: path.slice(depth - 1) };
    target = next;
  }
  return { target, missing: [] };
}

export const hasKey = (node: Node, key: string | number): boolean => node.type === 'map' && node.entries.some((entry) => entry.key === key);

/** Where an entry ends, with its value. */
export const endOf = ({ keySpan, value }: Entry): number => Math.max(keySpan.end, value.end);
