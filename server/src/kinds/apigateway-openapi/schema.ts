import { type Key, key, type ObjectOf, oneOf, type Schema } from '../../core/schema.ts';
import { version2 } from './openapi/version2.ts';
import { version3 } from './openapi/version3.ts';

// Which kind of API a document is for decides what counts in it. OpenAPI 2.0 can only be imported as a REST API; a template says it by the type
// of its resource. Source: API Gateway developer guide, http-api-open-api.html, checked 2026-11-30.

export type Api = 'rest' | 'http';

/** In a template, a property of the resource can give the API its name, and SAM its paths. */
const inTemplate = (of: ObjectOf): ObjectOf => {
  const { info, paths, ...keys } = of.keys;
  return { ...of, keys: { ...keys, ...(info ? { info: unnamed(info) } : {}), ...(paths ? { paths: optional(paths) } : {}) } };
};
const optional = ({ required: _, ...key }: Key): Key => key;
const unnamed = ({ required: _, schema: of, ...info }: Key): Key => {
  if (of.type !== 'object' || !of.keys.title) return { ...info, schema: of };
  return { ...info, schema: { ...of, keys: { ...of.keys, title: optional(of.keys.title) } } };
};

/** A version that the place of the document makes one of REST or HTTP APIs. Each is a value of its own, by which it is known. */
const restIn2 = inTemplate(version2);
const restIn3 = inTemplate(version3);
const httpIn3 = inTemplate(version3);

/** Before the version is written, either can be. */
const begun = (of: ObjectOf): ObjectOf => ({
  ...of,
  keys: { ...of.keys, swagger: key('The version of the format, for OpenAPI 2.0.', oneOf({ '2.0': 'OpenAPI 2.0.' })) },
});

const byVersion = (two: ObjectOf, three: ObjectOf): Schema => ({
  type: 'cases',
  cases: [
    { when: { has: 'swagger' }, use: two },
    { when: { has: 'openapi' }, use: three },
    { when: { has: 'definitions' }, use: two },
    { when: { has: 'securityDefinitions' }, use: two },
    { when: { has: 'basePath' }, use: two },
  ],
  otherwise: begun(three),
});

export const schema: Schema = byVersion(version2, version3);
/** The same for a document in a property of a template. */
export const schemas = { rest: byVersion(restIn2, restIn3), http: byVersion(restIn2, httpIn3) } satisfies Record<Api, Schema>;

const told = new Map<Schema, Api>([
  [version2, 'rest'],
  [restIn2, 'rest'],
  [restIn3, 'rest'],
  [httpIn3, 'http'],
]);

/** The kind of API that a document is for, as far as its version and its place tell. */
export const apiOfSchema = (of: Schema): Api | undefined => told.get(of);
