import { segments } from './path.ts';
import type { Key, Schema } from './schema.ts';

/** A key of a schema with its place: `*` stands for names and indexes. */
export type Placed = { readonly path: readonly string[]; readonly key: Key };

/** All keys that a schema knows; what `within` refuses is left out with all below it. */
export function* keysOf(
  schema: Schema,
  within: (placed: Placed) => boolean = () => true,
  path: readonly string[] = [],
  seen: Set<Schema> = new Set(),
): Generator<Placed> {
  switch (schema.type) {
    case 'object':
      // One that stands in itself.
      if (seen.has(schema)) break;
      seen.add(schema);
      for (const [name, key] of Object.entries(schema.keys)) yield* placedKey(key, within, [...path, name], seen);
      if (!schema.recursive) seen.delete(schema);
      break;
    case 'map':
      if (schema.recursive && seen.has(schema)) break;
      seen.add(schema);
      yield* placedKey(schema.each, within, [...path, '*'], seen);
      break;
    case 'list':
      if (schema.recursive && seen.has(schema)) break;
      seen.add(schema);
      yield* keysOf(schema.of, within, [...path, '*'], seen);
      break;
    case 'cases':
      for (const { use } of schema.cases) yield* keysOf(use, within, path, seen);
      if (schema.otherwise) yield* keysOf(schema.otherwise, within, path, seen);
      break;
    case 'choice':
      yield* keysOf(schema.otherwise, within, path, seen);
      break;
    case 'either':
      for (const each of schema.of) yield* keysOf(each, within, path, seen);
  }
}

function* placedKey(key: Key, within: (placed: Placed) => boolean, path: readonly string[], seen: Set<Schema>): Generator<Placed> {
  const placed = { path, key };
  if (!within(placed)) return;
  yield placed;
  yield* keysOf(key.schema, within, path, seen);
}

/** Whether a pointer names a key of a schema, or something above it. */
export const reaches = (pointer: string, path: readonly string[]): boolean => {
  const wanted = segments(pointer);
  return wanted.length <= path.length && wanted.every((segment, index) => segment === '*' || path[index] === '*' || segment === path[index]);
};

/** Whether a file of a kind can have what a pointer names. Where the kind's tables know more than the schema, anything may be below. */
export const hasKeyAt = ({ schema, tables }: { readonly schema: Schema; readonly tables?: unknown }, pointer: string): boolean =>
  [...keysOf(schema)].some(({ path, key }) => reaches(pointer, path) || (tables !== undefined && isOpen(key) && isBelow(pointer, path)));

/** Whether something can stand at a path below a value: a key or item that its schema knows, or anything where names are the author's own. */
export function mayHave(schema: Schema, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined || schema.type === 'any' || schema.type === 'choice') return true;
  const below = (each: Schema): boolean => mayHave(each, rest);
  switch (schema.type) {
    case 'object': {
      const { keys, named = [], others } = schema;
      if (Object.hasOwn(keys, first)) return below((keys[first] as Key).schema);
      if (first === '*') return others === 'fine' || [...Object.values(keys), ...named.map(({ each }) => each)].some((key) => below(key.schema));
      return others === 'fine' || named.some(({ matches, each }) => new RegExp(matches).test(first) && below(each.schema));
    }
    case 'map':
      return [schema.each, ...(schema.named ?? []).map(({ each }) => each)].some((key) => below(key.schema));
    case 'list':
      return (first === '*' || /^\d+$/.test(first)) && [schema.of, ...(schema.items ?? [])].some(below);
    case 'cases':
      return [...schema.cases.map(({ use }) => use), ...(schema.otherwise ? [schema.otherwise] : [])].some((each) => mayHave(each, [first, ...rest]));
    case 'either':
      return schema.of.some((each) => mayHave(each, [first, ...rest]));
    default:
      return false;
  }
}

const isOpen = ({ schema }: Key): boolean => schema.type === 'any' || schema.type === 'choice';

function isBelow(pointer: string, path: readonly string[]): boolean {
  const wanted = segments(pointer);
  return wanted.length > path.length && path.every((segment, index) => segment === '*' || wanted[index] === '*' || segment === wanted[index]);
}
