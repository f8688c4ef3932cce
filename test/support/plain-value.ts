import type { Analysis } from '../../server/src/core/analyze.ts';
import { isPlaceholder } from '../../server/src/core/computed.ts';
import type { Fact } from '../../server/src/core/fact.ts';
import { entriesWithMerged, type Node, resolve } from '../../server/src/core/node.ts';
import { callsOf } from '../../server/src/kinds/cloudformation/functions.ts';

/** What a reader of YAML makes of a file: aliases and merged maps resolved, tags of templates written out as the functions that they are. */
export const plainValue = ({ root, kind }: Pick<Analysis, 'root' | 'kind'>): unknown => withFunctions(root.node, kind.computed !== undefined);

function withFunctions(node: Node, hasFunctions: boolean, depth = 0): unknown {
  const value = resolve(node);
  if (!value || depth > 100) return null;
  const call = value.tag === undefined || !hasFunctions ? undefined : callsOf(value)[0];
  const plain = untagged(value, hasFunctions, depth);
  if (call?.isTag) return { [call.function.name]: plain };
  // A tag of an application of its own stands for any value.
  return value.tag?.startsWith('!') && !value.tag.startsWith('!!') ? '{{ tag }}' : plain;
}

function untagged(value: Exclude<Node, { type: 'alias' }>, hasFunctions: boolean, depth: number): unknown {
  if (value.type === 'list') return value.items.map((item) => withFunctions(item, hasFunctions, depth + 1));
  if (value.type === 'map')
    return Object.fromEntries(entriesWithMerged(value).map(({ entry }) => [entry.key, withFunctions(entry.value, hasFunctions, depth + 1)]));
  if (value.blank) return '{{ blank }}';
  if (value.valueType === 'null') return null;
  if (value.valueType === 'flag') return /^true$/i.test(value.text);
  const number = Number(value.text);
  return value.valueType === 'number' && !Number.isNaN(number) ? number : value.text;
}

/** Whether something stands in a file that a reader of YAML or JSON has no value for: `{{ name }}` without quotes, a blank. */
export const hasPlaceholder = (fact: Fact): boolean => isPlaceholder(fact.node) || fact.children.some(hasPlaceholder);
