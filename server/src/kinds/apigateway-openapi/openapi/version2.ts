import { any, key, list, map, type ObjectOf, oneOf, text } from '../../../core/schema.ts';
import { endpointConfiguration, rootExtensions } from '../extensions/root.ts';
import { schemaObject } from './json-schema.ts';
import { description, mediaTypes, openApiObject, orReference, vendor } from './object.ts';
import { pathItem, responsesOf } from './operation.ts';
import { externalDocs, info, parameterKeys, places, scheme, security, tags } from './shared.ts';

// OpenAPI 2.0, which was Swagger. Source: the OpenAPI specification 2.0, checked 2026-11-30.

const media = (about: string) => key(about, list(oneOf(Object.fromEntries(mediaTypes.map((value) => [value, ''])), { others: 'fine' })));
const schemes = key('The protocols. API Gateway only takes `https`.', list(text()));

const { keys: schemaKeys } = schemaObject;
const parameter = orReference(
  'A parameter',
  openApiObject({
    ...parameterKeys,
    in: key(
      'Where the parameter is.',
      oneOf({ ...places, body: 'The body; `schema` says what it is.', formData: 'In a form.' }, { others: 'warning', slips: 'error' }),
    ),
    schema: key('What the body is: its model.', schemaObject),
    type: key('The type of the parameter.', any),
    ...Object.fromEntries(
      ['format', 'items', 'default', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength'].map((name) => [name, schemaKeys[name] ?? key('', any)]),
    ),
    collectionFormat: key('How several values are written.', text()),
    allowEmptyValue: key('Whether it may be empty.', any),
  }),
);

const response = orReference(
  'A response',
  openApiObject({
    description,
    schema: key('What the body is: its model.', schemaObject),
    headers: key(
      'The headers of the response. An integration can only set those.',
      map(
        'A header.',
        openApiObject({ type: key('Its type.', text()), description, format: key('A finer type.', text()), items: key('What its items are.', any) }),
        {
          usual: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'],
        },
      ),
    ),
    examples: key('Examples by media type.', any),
  }),
);

const parameters = key('The parameters of the operation. Mappings can only use those.', list(parameter));

const path = pathItem({
  keys: { consumes: media('Media types of the request.'), produces: media('Media types of the responses.'), schemes },
  parameters,
  responses: responsesOf(response),
  pathKeys: { $ref: key('A path elsewhere. API Gateway follows no references to other files.', text()) },
});

const flow = key(
  'The flow of OAuth 2.0.',
  oneOf({ implicit: 'Implicit.', password: 'Password.', application: 'Client credentials.', accessCode: 'Authorization code.' }, { others: 'warning' }),
);

const securityScheme = openApiObject(
  scheme({
    type: key(
      'What sort of scheme it is. API Gateway only takes `apiKey`, for authorizers too.',
      oneOf({ apiKey: 'An API key or a token.', basic: 'A name and a password.', oauth2: 'OAuth 2.0.' }, { others: 'warning', slips: 'error' }),
      { required: 'warning', preset: 'apiKey' },
    ),
    flow,
    authorizationUrl: key('Where the user logs in.', text()),
    tokenUrl: key('Where tokens come from.', text()),
    scopes: key('The scopes by name.', map('What the scope allows.', text())),
  }),
);

export const version2: ObjectOf = openApiObject({
  swagger: key('The version of the format.', oneOf({ '2.0': 'The only one with this key. For REST APIs.' }, { pattern: String.raw`^2(?:\.0){0,2}$` }), {
    required: 'error',
    preset: '2.0',
  }),
  info,
  paths: key('The paths of the API, each with its operations.', map('A path.', path, { usual: ['/', '/{proxy+}'], named: vendor }), { required: 'error' }),
  basePath: key('What all paths begin with. The import decides whether it is ignored, put before each path or split (`basepath`).', text()),
  host: key('The host name. API Gateway gives its own.', text()),
  schemes,
  consumes: media('Media types of requests, where an operation says nothing else.'),
  produces: media('Media types of responses, where an operation says nothing else.'),
  definitions: key('Models by name. A name has letters and digits only.', map('A model.', schemaObject)),
  parameters: key('Parameters that operations refer to.', map('A parameter.', parameter)),
  responses: key('Responses that operations refer to.', map('A response.', response)),
  securityDefinitions: key('API keys, authorizers and IAM, by name.', map('How callers authenticate.', securityScheme)),
  security: security('Who may call all operations that say nothing else. The guide says that REST APIs ignore it, so `security` of each operation is surer.'),
  tags,
  externalDocs,
  ...rootExtensions,
  'x-amazon-apigateway-endpoint-configuration': endpointConfiguration,
});
