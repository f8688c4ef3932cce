import { literalOf } from './computed.ts';
import { type Data, noData } from './data.ts';
import type { Table } from './kind.ts';
import { type Entry, type MapNode, mergedEntries, type Node, resolve } from './node.ts';
import { segments } from './path.ts';
import type { CasesOf, ChoiceOf, Condition, Key, ObjectOf, Schema } from './schema.ts';

/** What decides besides the value itself: the document it is in, the tables of its kind, and how its computed values are told. */
export type Deciding = {
  readonly document: Node;
  readonly tables?: Readonly<Record<string, Table>>;
  readonly data?: Data;
  readonly isComputed?: (text: string) => boolean;
  /** Hears that something was decided by what stands above a value. */
  readonly above?: () => void;
};

/** The schema that counts for a node: alternatives told apart by shape, cases by their conditions. Where no alternative fits, they all stay. */
export function decide(schema: Schema, node: Node, by: Deciding): Schema {
  if (schema.type === 'either') {
    const fitting = schema.of.find((each) => fits(each, node));
    return fitting ? decide(fitting, node, by) : schema;
  }
  if (schema.type === 'choice') return chosen(schema, node, by);
  if (schema.type !== 'cases') return schema;
  const keys = lookupIn(node);
  const use = schema.cases.find(({ when }) => holds(when, keys, by))?.use ?? schema.otherwise;
  return use ? decide(use, node, by) : undecided(schema);
}

/** The member that the texts name; an empty name for one that isn't there. */
function chosen({ by, table, otherwise }: ChoiceOf, node: Node, { tables, data = noData, isComputed }: Deciding): Schema {
  let member = '';
  for (let index = 0; index < by.length; index++) {
    const found = below(node, segments(by[index] ?? ''));
    const text = (found && literalOf(found, isComputed)) ?? '';
    member = index === 0 ? text : `${member}/${text}`;
  }
  return tables?.[table]?.(member, data) ?? otherwise;
}

/** The value at a path of keys. */
function below(node: Node, path: readonly string[]): Node | undefined {
  let at: Node | undefined = node;
  for (const key of path) {
    const map: Node | undefined = at && resolve(at);
    at = map?.type === 'map' ? lastOf(map, key)?.value : undefined;
  }
  return at;
}

function lastOf(node: MapNode, key: string): Entry | undefined {
  const { entries } = node;
  for (let index = entries.length - 1; index >= 0; index--) if (entries[index]?.key === key) return entries[index];
  return mergedEntries(node).find((each) => each.key === key);
}

/** Finds the last entry of a key; what it makes for that serves all conditions. */
type Lookup = (key: string, ignoreCase: boolean) => Entry | undefined;

function lookupIn(node: Node): Lookup {
  if (node.type !== 'map') return () => undefined;
  const made = new Map<boolean, Map<string, Entry>>();
  return (key, ignoreCase) => {
    if (!ignoreCase && node.entries.length <= FEW) return lastOf(node, key);
    const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
    const found =
      made.get(ignoreCase) ?? new Map([...node.entries.filter((each) => each.key !== '<<'), ...mergedEntries(node)].map((each) => [fold(each.key), each]));
    made.set(ignoreCase, found);
    return found.get(fold(key));
  };
}
/** Among so few entries a key is found by going through them. */
const FEW = 8;

const shapes: Record<Schema['type'], readonly Node['type'][]> = {
  any: ['map', 'list', 'scalar'],
  text: ['scalar'],
  number: ['scalar'],
  flag: ['scalar'],
  list: ['list'],
  map: ['map'],
  object: ['map'],
  cases: ['map'],
  choice: ['map'],
  either: [],
};

/** Whether a node has the shape a schema wants. */
export const fits = (schema: Schema, node: Node): boolean =>
  schema.type === 'either' ? schema.of.some((each) => fits(each, node)) : shapes[schema.type].includes(node.type);

function holds(when: Condition, keys: Lookup, { document, above }: Deciding): boolean {
  const fold = when.ignoreCase ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const isOneOf = (found: Node | undefined, values: readonly string[]): boolean => {
    const value = found && resolve(found);
    return value?.type === 'scalar' && values.some((each) => fold(each) === fold(value.text));
  };
  if ('above' in when) {
    above?.();
    return once(when, document, () => {
      const found = valuesAt(document, segments(when.above), fold);
      return 'is' in when ? found.some((each) => isOneOf(each, when.is)) : found.some((each) => resolve(each)?.type === when.shape);
    });
  }
  const entry = keys('has' in when ? when.has : when.key, when.ignoreCase === true);
  return 'has' in when ? entry !== undefined : isOneOf(entry?.value, when.is);
}

const answers = new WeakMap<Node, Map<Condition, boolean>>();

/** What stands above is the same for all that asks: it is looked for once in a document. */
function once(when: Condition, document: Node, find: () => boolean): boolean {
  const known = answers.get(document) ?? new Map<Condition, boolean>();
  answers.set(document, known);
  const answer = known.get(when) ?? find();
  known.set(when, answer);
  return answer;
}

function valuesAt(document: Node, path: readonly string[], fold: (text: string) => string): Node[] {
  let found = [document];
  for (const segment of path)
    found = found.flatMap((each): Node[] => {
      const value = resolve(each);
      if (value?.type === 'list') return segment === '*' ? value.items : [];
      if (value?.type !== 'map') return [];
      return value.entries.filter(({ key }) => segment === '*' || fold(key) === fold(segment)).map((entry) => entry.value);
    });
  return found;
}

const merged = new WeakMap<CasesOf, ObjectOf>();

/** What all cases offer together, with no key unknown. */
export function undecided(schema: CasesOf): ObjectOf {
  const known = merged.get(schema);
  if (known) return known;
  const keys: Record<string, Key> = {};
  let ignoreCase: true | undefined;
  for (const { use } of schema.cases) {
    const each = use.type === 'cases' ? undecided(use) : use;
    if (each.type === 'object' && each.ignoreCase) ignoreCase = true;
    if (each.type === 'object') for (const [name, key] of Object.entries(each.keys)) if (key.offered !== false) keys[name] ??= withoutRequired(key);
  }
  const all: ObjectOf = { type: 'object', keys, others: 'fine', ...(ignoreCase ? { ignoreCase } : {}) };
  merged.set(schema, all);
  return all;
}

const withoutRequired = ({ required, ...key }: Key): Key => key;
