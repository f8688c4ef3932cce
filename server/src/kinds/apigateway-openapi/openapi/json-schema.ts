import { any, either, flag, type Key, key, list, map, type ObjectOf, oneOf, text } from '../../../core/schema.ts';
import { description, openApiObject, reference } from './object.ts';

// JSON schema as OpenAPI has it. What API Gateway leaves out of it: developer guide, api-gateway-known-issues.html, checked 2026-11-30.

const typeOf = oneOf(
  {
    object: 'An object.',
    array: 'An array; `items` says of what.',
    string: 'A string.',
    number: 'A number.',
    integer: 'A whole number.',
    boolean: '`true` or `false`.',
    null: 'Nothing, in JSON schema draft 4.',
    file: 'A file (Swagger 2.0).',
  },
  // What an import makes of another word isn't documented.
  { others: 'warning' },
);

const yes = (about: string, ...[first, second]: [string, string]): Key => key(about, flag(first, second, { others: 'fine' }));
const ignored = 'API Gateway ignores it.';

const keys: Record<string, Key> = {
  $ref: reference('A schema'),
  type: key('The type of the value.', either(typeOf, list(typeOf))),
  format: key('A finer type, such as `date-time`. API Gateway supports neither `int32` and `int64` of a `number` nor `decimal`.', text()),
  title: key('A name for people.', text()),
  description,
  required: key('Properties that must be there, by name.', either(list(text()), flag('It must be there.', 'It need not be there.', { others: 'fine' }))),
  enum: key('The values that it may have.', list(any)),
  default: key('The value that counts if there is none. API Gateway doesn’t support it.', any),
  minLength: key('The shortest that a string may be.', any),
  maxLength: key('The longest that a string may be.', any),
  pattern: key('A regular expression that a string must match.', text()),
  minimum: key('The lowest number.', any),
  maximum: key('The highest number.', any),
  exclusiveMinimum: key('Whether the number must be above `minimum`. API Gateway doesn’t support it.', any),
  exclusiveMaximum: key('Whether the number must be below `maximum`.', any),
  multipleOf: key('The number must be a multiple of this one.', any),
  minItems: key('How many items there must be at least. An import leaves it out of request validation.', any),
  maxItems: key('How many items there may be. An import leaves it out of request validation.', any),
  uniqueItems: yes('Whether no item may stand there twice.', 'No item may be repeated.', 'Items may be repeated.'),
  minProperties: key('How many properties there must be at least.', any),
  maxProperties: key('How many properties there may be.', any),
  discriminator: key(`The property that tells which schema counts. ${ignored}`, any),
  readOnly: yes(`Whether only responses have the value. ${ignored}`, 'Only responses have it.', 'Requests may have it.'),
  writeOnly: yes('Whether only requests have the value.', 'Only requests have it.', 'Responses may have it.'),
  nullable: yes('Whether the value may be `null`. API Gateway doesn’t support it.', 'It may be `null`.', 'It may not be `null`.'),
  deprecated: yes(`Whether it is on its way out. ${ignored}`, 'It is.', 'It is not.'),
  example: key(`An example of the value. ${ignored}`, any),
  examples: key(`Examples of the value. ${ignored}`, any),
  xml: key('How the value is written as XML.', any),
  externalDocs: key('Where more can be read.', any),
  $schema: key('The version of JSON schema; API Gateway reads draft 4.', text()),
  id: key('A name of the schema.', text()),
  patternProperties: key('Schemas of properties by regular expressions.', any),
  dependencies: key('What a property needs besides.', any),
  const: key('The only value that it may have.', any),
};

/** A schema, which may stand in itself. */
export const schemaObject: ObjectOf = openApiObject(keys, { recursive: true });

const schemas = list(schemaObject);
Object.assign(keys, {
  properties: key('The properties of an object.', map('A property.', schemaObject)),
  additionalProperties: key(
    'Whether there may be other properties, or what they are.',
    either(flag('There may be.', 'There may not.', { others: 'fine' }), schemaObject),
  ),
  items: key('What the items of an array are.', either(schemaObject, schemas)),
  allOf: key('Schemas that must all match. In OpenAPI 3.0, one with a `$ref` into the same document is not supported.', schemas),
  anyOf: key('Schemas of which one must match at least. In OpenAPI 3.0, one with a `$ref` into the same document is not supported.', schemas),
  oneOf: key('Schemas of which exactly one must match. Not supported in OpenAPI 2.0; in 3.0 not with a `$ref` into the same document.', schemas),
  not: key('A schema that must not match.', schemaObject),
  definitions: key('Schemas that this one refers to.', map('A schema.', schemaObject)),
});
