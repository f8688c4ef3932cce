import { segments } from './path.ts';
import type { Key, Schema } from './schema.ts';

/** A key of a schema with its place: `*` stands for names and indexes. */
export type Placed = { readonly path: readonly string[]; readonly key: Key };

/** All keys that a schema knows. */
export function* keysOf(schema: Schema, path: readonly string[] = []): Generator<Placed> {
  switch (schema.type) {
    case 'object':
      for (const [name, key] of Object.entries(schema.keys)) yield* placedKey(key, [...path, name]);
      break;
    case 'map':
      yield* placedKey(schema.each, [...path, '*']);
      break;
    case 'list':
      yield* keysOf(schema.of, [...path, '*']);
      break;
    case 'cases':
      for (const { use } of schema.cases) yield* keysOf(use, path);
      if (schema.otherwise) yield* keysOf(schema.otherwise, path);
      break;
    case 'either':
      for (const each of schema.of) yield* keysOf(each, path);
  }
}

function* placedKey(key: Key, path: readonly string[]): Generator<Placed> {
  yield { path, key };
  yield* keysOf(key.schema, path);
}

/** Whether a pointer names a key of a schema, or something above it. */
export const reaches = (pointer: string, path: readonly string[]): boolean => {
  const wanted = segments(pointer);
  return wanted.length <= path.length && wanted.every((segment, index) => segment === '*' || path[index] === '*' || segment === path[index]);
};
