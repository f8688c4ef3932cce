import type { Key, ObjectOf } from './schema.ts';

/** The keys of an object as the walk asks for them, once for each map of a file. */
export type KnownKeys = {
  /** The name of a key in the schema, however it is written. */
  nameOf(written: string): string | undefined;
  readonly required: readonly (readonly [name: string, key: Key])[];
};

const known = new WeakMap<ObjectOf, KnownKeys>();

export function knownKeys(schema: ObjectOf): KnownKeys {
  let found = known.get(schema);
  if (!found) {
    found = { nameOf: namesOf(schema), required: Object.entries(schema.keys).filter(([, key]) => key.required) };
    known.set(schema, found);
  }
  return found;
}

function namesOf({ keys, ignoreCase }: ObjectOf): KnownKeys['nameOf'] {
  const asWritten = (written: string): string | undefined => (Object.hasOwn(keys, written) ? written : undefined);
  if (!ignoreCase) return asWritten;
  // The first of those that differ in their letter case.
  const lower = new Map(
    Object.keys(keys)
      .toReversed()
      .map((name) => [name.toLowerCase(), name]),
  );
  return (written) => asWritten(written) ?? lower.get(written.toLowerCase());
}
