import { type Key, key, map, type Schema, text } from '../../../core/schema.ts';
import { mediaTypes } from '../openapi/object.ts';

// Sources: API Gateway developer guide, rest-api-parameter-mapping-sources.html, http-api-parameter-mapping.html and
// api-gateway-swagger-extensions-integration-requestparameters.html, checked 2026-11-30.

/** A table of what can stand on the right of a mapping. */
const sources = (rows: readonly (readonly [string, string])[]): string =>
  ['| expression | value |', '| --- | --- |', ...rows.map(([expression, words]) => `| \`${expression}\` | ${words} |`)].join('\n');

const shared = [
  ['stageVariables.name', 'a stage variable'],
  ['context.name', 'a value of the request context, such as `context.requestId`'],
  ["'text'", 'the text itself, in single quotes'],
] as const;

export const requestSources = sources([
  ['method.request.path.name', 'a path parameter'],
  ['method.request.querystring.name', 'a query string parameter; `multivaluequerystring` for all its values'],
  ['method.request.header.name', 'a header; `multivalueheader` for all its values'],
  ['method.request.body', 'the body, or a field of it by a JSONPath behind a dot'],
  ...shared,
]);

const responseSources = sources([
  ['integration.response.header.name', 'a header of the back end; `multivalueheader` for all its values'],
  ['integration.response.body', 'the body, or a field of it by a JSONPath behind a dot'],
  ...shared,
]);

const httpSources = sources([
  ['$request.path.name', 'a path parameter; `$request.path` is the path'],
  ['$request.querystring.name', 'a query string parameter'],
  ['$request.header.name', 'a header'],
  ['$request.body.name', 'the body, or a field of it by a JSONPath'],
  ['$context.name', 'a value of the request context'],
  ['$stageVariables.name', 'a stage variable'],
  ['text', 'the text itself; several variables go in braces: `${request.path.id}`'],
]);

export const requestParameters: Key = key(
  'What the back end gets of the request: names of parameters there, each with where its value comes from.',
  map('Where the value comes from.', text()),
  {
    more: [
      'REST APIs: `integration.request.header.name`, `.querystring.name` or `.path.name`, from',
      '',
      requestSources,
      '',
      'HTTP APIs: `append:header.name`, `overwrite:querystring.name`, `remove:header.name` or `overwrite:path`, from',
      '',
      httpSources,
    ].join('\n'),
  },
);

export const responseParameters: Key = key(
  'Headers of the method’s response: `method.response.header.name`, each with where its value comes from. The method must declare them.',
  map('Where the value comes from.', text()),
  { more: responseSources },
);

/** Templates by media type. */
export const templates = (about: string, more: string): Key =>
  key(about, map('A mapping template in the Velocity Template Language (VTL).', text() as Schema, { usual: mediaTypes.slice(0, 3) }), { more });
