import type { Table } from './kind.ts';
import { segments } from './path.ts';
import type { Condition, Key, ObjectOf, Schema, Spelling, Value } from './schema.ts';

/** A key of the kind as it is spelled. */
export function spelled(key: string, spelling: Spelling | undefined): string {
  if (!spelling || key.includes('-')) return key;
  const { first, except = {} } = spelling;
  if (Object.hasOwn(except, key)) return except[key] ?? key;
  const start = key.slice(0, 1);
  return (first === 'upper' ? start.toUpperCase() : start.toLowerCase()) + key.slice(1);
}

const known = new WeakMap<Spelling, WeakMap<Schema, Schema>>();

/** The same schema for keys in another spelling. Each key remembers its own name. */
export function respelled(schema: Schema, spelling: Spelling): Schema {
  const kept = known.get(spelling) ?? new WeakMap<Schema, Schema>();
  known.set(spelling, kept);
  const made = kept.get(schema) ?? make(schema, spelling);
  kept.set(schema, made);
  return made;
}

/** The same table, whose members are spelled like the rest. */
export const respelledTable =
  (table: Table, spelling: Spelling): Table =>
  (member, data) => {
    const found = table(member, data);
    return found && respelled(found, spelling);
  };

function make(schema: Schema, spelling: Spelling): Schema {
  const again = (each: Schema): Schema => respelled(each, spelling);
  switch (schema.type) {
    case 'object':
      return schema.isSpelledAlike ? schema : objectOf(schema, spelling);
    case 'map':
      return {
        ...schema,
        each: { ...schema.each, schema: again(schema.each.schema) },
        ...(schema.named ? { named: schema.named.map(({ matches, each }) => ({ matches, each: { ...each, schema: again(each.schema) } })) } : {}),
      };
    case 'list':
      return { ...schema, of: again(schema.of), ...(schema.items ? { items: schema.items.map(again) } : {}) };
    case 'either':
      return { ...schema, of: schema.of.map(again) };
    case 'cases':
      return {
        ...schema,
        cases: schema.cases.map(({ when, use }) => ({ when: condition(when, spelling), use: again(use) })),
        ...(schema.otherwise ? { otherwise: again(schema.otherwise) } : {}),
      };
    case 'choice':
      return { ...schema, by: schema.by.map((pointer) => spelledPointer(pointer, spelling)), otherwise: objectOf(schema.otherwise, spelling) };
    case 'text':
      return schema.values?.some(({ brings }) => brings) ? { ...schema, values: schema.values.map((value) => bringing(value, spelling)) } : schema;
    default:
      return schema;
  }
}

/** A value whose companions are spelled like the rest. */
const bringing = ({ brings, ...value }: Value, spelling: Spelling): Value =>
  brings
    ? {
        ...value,
        brings: Object.fromEntries(Object.entries(brings).map(([name, key]) => [spelled(name, spelling), { ...key, schema: respelled(key.schema, spelling) }])),
      }
    : value;

function objectOf(schema: ObjectOf, spelling: Spelling): ObjectOf {
  let keys: Record<string, Key> | undefined;
  return {
    ...schema,
    ...(schema.rest ? { rest: respelled(schema.rest, spelling) } : {}),
    // Made when something asks: a kind is large, and may contain itself.
    get keys() {
      keys ??= Object.fromEntries(
        Object.entries(schema.keys).map(([name, { required, ...key }]) => [
          (spelling.first === 'upper' ? key.upper : undefined) ?? spelled(name, spelling),
          { ...key, ...(required && !spelling.optional?.includes(name) ? { required } : {}), name, schema: respelled(key.schema, spelling) },
        ]),
      );
      return keys;
    },
  };
}

function condition(when: Condition, spelling: Spelling): Condition {
  if ('above' in when) return { ...when, above: spelledPointer(when.above, spelling) };
  return 'has' in when ? { ...when, has: spelled(when.has, spelling) } : { ...when, key: spelled(when.key, spelling) };
}

const spelledPointer = (pointer: string, spelling: Spelling): string =>
  segments(pointer)
    .map((each) => `/${spelled(each, spelling)}`)
    .join('');
