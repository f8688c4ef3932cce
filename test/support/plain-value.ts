import { callsOf } from '../../server/src/kinds/cloudformation/functions.ts';
import { entriesWithMerged, type Node, resolve } from '../../server/src/core/node.ts';

/** What a reader of YAML makes of a tree: aliases and merged maps resolved, tags of templates written out as the functions that they are. */
export function plainValue(node: Node, depth = 0): unknown {
  const value = resolve(node);
  if (!value || depth > 100) return null;
  const call = value.tag === undefined ? undefined : callsOf(value)[0];
  const plain = untagged(value, depth);
  if (call?.isTag) return { [call.function.name]: plain };
  // A tag of an application of its own stands for any value.
  return value.tag?.startsWith('!') && !value.tag.startsWith('!!') ? '{{ tag }}' : plain;
}

function untagged(value: Exclude<Node, { type: 'alias' }>, depth: number): unknown {
  if (value.type === 'list') return value.items.map((item) => plainValue(item, depth + 1));
  if (value.type === 'map') return Object.fromEntries(entriesWithMerged(value).map(({ entry }) => [entry.key, plainValue(entry.value, depth + 1)]));
  if (value.blank) return '{{ blank }}';
  if (value.valueType === 'null') return null;
  if (value.valueType === 'flag') return /^true$/i.test(value.text);
  const number = Number(value.text);
  return value.valueType === 'number' && !Number.isNaN(number) ? number : value.text;
}
