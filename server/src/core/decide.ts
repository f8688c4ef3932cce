import { entriesWithMerged, entryOf, type Node, resolve } from './node.ts';
import { segments } from './path.ts';
import type { CasesOf, Condition, Key, ObjectOf, Schema } from './schema.ts';

/** The schema that counts for a node: alternatives told apart by shape, cases by their conditions. */
export function decide(schema: Schema, node: Node, document: Node): Schema {
  if (schema.type === 'either') return decide(schema.of.find((each) => fits(each, node)) ?? schema, node, document) as Schema;
  if (schema.type !== 'cases') return schema;
  const chosen = schema.cases.find(({ when }) => holds(when, node, document))?.use ?? schema.otherwise;
  return chosen ? decide(chosen, node, document) : undecided(schema);
}

const shapes: Record<Schema['type'], readonly Node['type'][]> = {
  any: ['map', 'list', 'scalar'],
  text: ['scalar'],
  number: ['scalar'],
  flag: ['scalar'],
  list: ['list'],
  map: ['map'],
  object: ['map'],
  cases: ['map'],
  either: [],
};

/** Whether a node has the shape a schema wants. */
export const fits = (schema: Schema, node: Node): boolean =>
  schema.type === 'either' ? schema.of.some((each) => fits(each, node)) : shapes[schema.type].includes(node.type);

function holds(when: Condition, node: Node, document: Node): boolean {
  if ('above' in when) return isOneOf(valueAt(document, segments(when.above)), when.is);
  if (node.type !== 'map') return false;
  if ('has' in when) return entriesWithMerged(node).some(({ entry }) => entry.key === when.has);
  return isOneOf(entryOf(node, when.key)?.value, when.is);
}

function isOneOf(node: Node | undefined, values: readonly string[]): boolean {
  const value = node && resolve(node);
  return value?.type === 'scalar' && values.includes(value.text);
}

function valueAt(document: Node, path: readonly string[]): Node | undefined {
  let at: Node | undefined = document;
  for (const segment of path) {
    const value: Node | undefined = at && resolve(at);
    at = value?.type === 'map' ? entryOf(value, segment)?.value : undefined;
  }
  return at;
}

const merged = new WeakMap<CasesOf, ObjectOf>();

/** What all cases offer together, with no key unknown. */
function undecided(schema: CasesOf): ObjectOf {
  const known = merged.get(schema);
  if (known) return known;
  const keys: Record<string, Key> = {};
  for (const { use } of schema.cases) {
    const each = use.type === 'cases' ? undecided(use) : use;
    if (each.type === 'object') for (const [name, key] of Object.entries(each.keys)) keys[name] ??= withoutRequired(key);
  }
  const all: ObjectOf = { type: 'object', keys, others: 'fine' };
  merged.set(schema, all);
  return all;
}

const withoutRequired = ({ required, ...key }: Key): Key => key;
