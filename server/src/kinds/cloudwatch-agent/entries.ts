import { type Fact, select } from '../../core/fact.ts';
import { type Node, resolve } from '../../core/node.ts';
import { literalOf } from './computed.ts';

/** The pointers of the lists of log entries; the agent judges those of one list together. */
export const collectLists = ['files', 'windows_events', 'journald'].map((each) => `/logs/logs_collected/${each}/collect_list`);

/** A value as text, the same for values that say the same. */
export function signature(node: Node): string {
  const value = resolve(node);
  if (value?.type === 'map') {
    const entries = value.entries.map(({ key, value: each }) => `${JSON.stringify(key)}:${signature(each)}`);
    return `{${entries.sort().join()}}`;
  }
  if (value?.type === 'list') return `[${value.items.map(signature).join()}]`;
  return value?.type === 'scalar' ? `${value.valueType} ${JSON.stringify(value.text)}` : '';
}

/** The text of a key of a map, if it stands there as it is. */
export function textIn(map: Fact, key: string): string | undefined {
  const [fact] = select(map, `/${key}`);
  return fact && literalOf(fact.node);
}

export const hasKey = (map: Fact, key: string): boolean => map.children.some(({ segment }) => segment === key);
