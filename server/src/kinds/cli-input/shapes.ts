import { type Key, key, list, object, type Schema, type TextOf, text } from '../../core/schema.ts';

// What the shapes of many operations have in common.

/** What keys that botocore's model lacks get. It is sure for input, but a model may be newer than ours. */
export const strict = { others: 'warning', slips: 'error', why: 'The AWS CLI refuses other keys.' } as const;

/** A string: the AWS CLI refuses numbers and booleans in its place. */
export const string = (more: Omit<TextOf, 'type' | 'values' | 'strict'> = {}): TextOf => text({ ...more, strict: true });

/** Keys that commands print and don't take: explained, never offered. */
export const printed = (keys: Readonly<Record<string, string | readonly [string, Schema]>>): Record<string, Key> =>
  Object.fromEntries(
    Object.entries(keys).map(([name, said]) => {
      const [about, schema] = typeof said === 'string' ? [said, text()] : said;
      return [name, key(about, schema, { offered: false })];
    }),
  );

/** Keys of which none must be there, as when something that exists is changed. */
export const optional = (keys: Readonly<Record<string, Key>>): Record<string, Key> =>
  Object.fromEntries(Object.entries(keys).map(([name, { required, ...rest }]) => [name, rest]));

/** Tags as a list of maps. */
export const tags = (max: number): Schema =>
  list(
    object(
      {
        Key: key('Name of the tag.', string({ length: [1, 128] }), { required: 'error' }),
        Value: key('Its value; it may be empty.', string({ length: [0, 256] }), { required: 'error' }),
      },
      strict,
    ),
    { max },
  );

/** A string that lets a call that is repeated count once. */
export const clientToken: Key = key('A string of your own, so that a repeated call counts once; the AWS CLI fills it in.', string({ length: [1, 64] }));

/** The length of names and descriptions. */
export const described = (max: number): Schema => string({ length: [1, max] });
