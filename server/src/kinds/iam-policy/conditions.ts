import type { Data } from '../../core/data.ts';
import { type ConditionKey, serviceOf } from './data.ts';
import { globalKeys } from './global-keys.ts';
import { type Element, prefixOf } from './policy.ts';

/**
 * What a condition key is; `undefined` for one that isn't known. Services have keys with the prefix of another one, too: EC2 Instance
 * Connect has `ec2:osuser`, so the services of the actions beside it are asked as well.
 */
export function keyOf(name: string, data: Data, actions?: Element): ConditionKey | undefined {
  const lower = name.toLowerCase();
  const own = prefixOf(name);
  if (own === 'aws') return named(lower, globalKeys);
  const prefixes = new Set([own, ...(actions?.items ?? []).map(({ text }) => prefixOf(text ?? ''))]);
  for (const prefix of prefixes) {
    const service = prefix === undefined ? undefined : serviceOf(prefix, data);
    const found = service && named(lower, service.keys);
    if (found) return found;
  }
  return undefined;
}

/** A key by its name, or one whose name has a part of the author's own, such as a tag. */
function named<Key extends ConditionKey>(lower: string, keys: ReadonlyMap<string, Key>): Key | undefined {
  const found = keys.get(lower);
  if (found) return found;
  for (const [name, key] of keys) {
    const open = name.indexOf('${');
    if (open < 0) continue;
    const rest = name.slice(name.indexOf('}', open) + 1);
    if (lower.startsWith(name.slice(0, open)) && lower.length > open + rest.length && (rest.includes('${') || lower.endsWith(rest))) return key;
  }
  return undefined;
}

/** Keys of a service, and those that all have. */
export const keysFor = (prefix: string, data: Data): readonly ConditionKey[] =>
  prefix === 'aws' ? [...globalKeys.values()] : [...(serviceOf(prefix, data)?.keys.values() ?? [])];
