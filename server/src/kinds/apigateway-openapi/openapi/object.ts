import { any, type Key, key, type ObjectOf, object, type Schema, text } from '../../../core/schema.ts';

/** What every object of OpenAPI may have besides its own keys. A rule knows those of API Gateway, and where they go. */
export const vendor: NonNullable<ObjectOf['named']> = [{ matches: '^x-', each: key('An extension of some tool. API Gateway ignores those of others.', any) }];

/** An object of OpenAPI. API Gateway leaves out what it doesn't know, so only a slip is a fault. */
export const openApiObject = (keys: Readonly<Record<string, Key>>, more: Partial<Pick<ObjectOf, 'recursive' | 'rest'>> = {}): ObjectOf => ({
  ...object(keys, { others: 'fine', slips: 'warning' }),
  named: vendor,
  ...more,
});

/** An object of an extension: API Gateway leaves out other keys without a word. */
export const extensionObject = (keys: Readonly<Record<string, Key>>): ObjectOf =>
  object(keys, { others: 'warning', slips: 'error', why: 'API Gateway ignores other keys.' });

export const description = key('A description, in Markdown.', text());

/** A place in this file, `#/components/schemas/Pet`. */
export const reference = (of: string): Key =>
  key(
    `${of}, by its place in this file: \`#/…\`. API Gateway follows no references to other files.`,
    text({ path: 'file', pathIn: String.raw`^(?!\w+:)[^#]+` }),
  );

/** A value as it is, or a reference to one. */
export const orReference = (of: string, schema: ObjectOf): Schema => ({
  type: 'cases',
  cases: [{ when: { has: '$ref' }, use: openApiObject({ $ref: reference(of), summary: key('A short description.', text()), description }) }],
  otherwise: schema,
});

export const mediaTypes = ['application/json', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
