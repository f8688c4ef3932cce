import type { Node } from '../../server/src/core/node.ts';

/** A tree as plain values. Numbers stay as they are written, with `#` before them; maps become lists of pairs. */
export function plainOf(node: Node): unknown {
  switch (node.type) {
    case 'map':
      return { map: node.entries.map(({ key, value }) => [key, plainOf(value)]) };
    case 'list':
      return node.items.map(plainOf);
    case 'alias':
      return { alias: node.name };
    default:
      return node.valueType === 'null' ? null : node.valueType === 'flag' ? /true/i.test(node.text) : node.valueType === 'number' ? `#${node.text}` : node.text;
  }
}

/** Every node of a tree. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if (node.type === 'map') for (const { value } of node.entries) yield* nodesOf(value);
  if (node.type === 'list') for (const item of node.items) yield* nodesOf(item);
}
