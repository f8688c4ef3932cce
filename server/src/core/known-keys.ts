import type { Key, ObjectOf, TextOf, Value } from './schema.ts';

/** The keys of an object as the walk asks for them, once for each map of a file. */
type KnownKeys = {
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

/** The texts of a schema as the walk asks for them. */
type KnownTexts = {
  /** The value of a list that a text is, however it is written. */
  valueFor(text: string): Value | undefined;
  /** Whether nothing can be wrong with a text that isn't listed: it fits the pattern, or there are no limits. */
  fits(text: string): boolean;
};

const texts = new WeakMap<TextOf, KnownTexts>();

export function knownTexts(schema: TextOf): KnownTexts {
  let found = texts.get(schema);
  if (!found) {
    const { ignoreCase, pattern, values, length, re2 } = schema;
    const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
    const byText = values && new Map(values.toReversed().map((value) => [fold(value.value), value]));
    const expression = pattern === undefined ? undefined : new RegExp(pattern, ignoreCase ? 'i' : '');
    const isFree = !values && !length && re2 === undefined;
    found = { valueFor: (text) => byText?.get(fold(text)), fits: (text) => (expression ? expression.test(text) : isFree) };
    texts.set(schema, found);
  }
  return found;
}
