import { any, either, key, list, map, type ObjectOf, oneOf, text } from '../../../core/schema.ts';
import { integration } from '../extensions/integration.ts';
import { endpointConfiguration, rootExtensions } from '../extensions/root.ts';
import { schemaObject } from './json-schema.ts';
import { description, mediaTypes, openApiObject, orReference, vendor } from './object.ts';
import { pathItem, responsesOf } from './operation.ts';
import { externalDocs, info, parameterKeys, places, scheme, security, tags, yesNo } from './shared.ts';

// OpenAPI 3.0. Source: the OpenAPI specification 3.0.3, checked 2026-11-30.

const content = (about: string) =>
  key(
    about,
    map(
      'A body of this media type.',
      openApiObject({
        schema: key('What the body is: its model.', schemaObject),
        example: key('An example.', any),
        examples: key('Examples.', any),
        encoding: key('How parts of the body are written.', any),
      }),
      { usual: mediaTypes },
    ),
  );

const valueKeys = {
  schema: key('What it is.', schemaObject),
  style: key('How several values are written.', text()),
  explode: key('Whether each value stands on its own.', any),
  allowReserved: key('Whether reserved characters are left alone.', any),
  allowEmptyValue: key('Whether it may be empty.', any),
  deprecated: key('Whether it is on its way out.', any),
  example: key('An example.', any),
  examples: key('Examples.', any),
  content: content('Its value by media type.'),
};

const parameter = orReference(
  'A parameter',
  openApiObject({
    ...parameterKeys,
    in: key('Where the parameter is.', oneOf({ ...places, cookie: 'In a cookie; API Gateway doesn’t support it.' }, { others: 'warning', slips: 'error' })),
    ...valueKeys,
  }),
);

const header = orReference(
  'A header',
  openApiObject({ description, required: yesNo('Whether it is always there.', 'It is.', 'It may be missing.'), ...valueKeys }),
);
const corsHeaders = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'];

const response = orReference(
  'A response',
  openApiObject({
    description,
    content: content('The body by media type.'),
    headers: key('The headers of the response. An integration can only set those.', map('A header.', header, { usual: corsHeaders })),
    links: key('What can be called next.', any),
  }),
);

const requestBody = orReference(
  'A body',
  openApiObject({
    content: content('The body by media type.'),
    required: yesNo('Whether there must be a body.', 'There must be one.', 'It may be missing.'),
    description,
  }),
);

const server = openApiObject({
  url: key('The address; its path is the base path of the API.', text()),
  description,
  variables: key(
    'Variables of the address, in braces there: `basePath`.',
    map('A variable.', openApiObject({ default: key('Its value.', text()), enum: key('Its possible values.', list(text())), description }), {
      usual: ['basePath'],
    }),
  ),
  'x-amazon-apigateway-endpoint-configuration': endpointConfiguration,
});
// API Gateway takes one server without a list too: AWS's own samples have it.
const servers = key('Where the API is. API Gateway takes the base path and the endpoint from it.', either(list(server), server));

const parameters = key('The parameters of the operation. Mappings can only use those.', list(parameter));
const ownServers = key('Other servers for this path or operation.', list(any));
const itemKeys = {
  servers: ownServers,
  trace: key('The method `TRACE`, which API Gateway doesn’t support.', any, { offered: false }),
  $ref: key('A path elsewhere. API Gateway follows no references to other files.', text()),
};
const path = pathItem({
  keys: {
    requestBody: key('The body of the request.', requestBody),
    callbacks: key('Requests that the API itself sends. API Gateway ignores them.', any),
    servers: ownServers,
  },
  parameters,
  responses: responsesOf(response),
  pathKeys: itemKeys,
});

const securityScheme = openApiObject(
  scheme({
    type: key(
      'What sort of scheme it is. REST APIs only take `apiKey`, for authorizers too; HTTP APIs also `oauth2` and `openIdConnect`, with a JWT authorizer.',
      oneOf(
        {
          apiKey: 'An API key or a token.',
          http: 'HTTP authentication, such as `bearer`.',
          oauth2: 'OAuth 2.0, with a JWT authorizer.',
          openIdConnect: 'OpenID Connect, with a JWT authorizer.',
        },
        { others: 'warning', slips: 'error' },
      ),
      { required: 'warning', preset: 'apiKey' },
    ),
    scheme: key('The scheme of HTTP authentication.', text()),
    bearerFormat: key('What the token is, for people.', text()),
    flows: key('The flows of OAuth 2.0.', any),
    openIdConnectUrl: key('The address of the OpenID configuration. API Gateway reads the issuer of a JWT authorizer from it.', text()),
  }),
);

const components = key(
  'What operations refer to, by name.',
  openApiObject({
    schemas: key('Models by name. A name has letters and digits only.', map('A model.', schemaObject)),
    securitySchemes: key('API keys, authorizers and IAM, by name.', map('How callers authenticate.', securityScheme)),
    parameters: key('Parameters by name.', map('A parameter.', parameter)),
    responses: key('Responses by name.', map('A response.', response)),
    requestBodies: key('Bodies by name.', map('A body.', requestBody)),
    headers: key('Headers by name.', map('A header.', header)),
    examples: key('Examples by name.', any),
    links: key('Links by name.', any),
    callbacks: key('Callbacks by name.', any),
    'x-amazon-apigateway-integrations': key('Integrations that several routes share, by name. HTTP APIs only.', map('An integration.', integration)),
  }),
);

const versionOf = text({
  pattern: String.raw`^3\.0(?:\.\d+)?$`,
  expected: 'a version 3.0, such as `3.0.1`',
  others: 'warning',
  why: 'API Gateway imports OpenAPI 2.0 and 3.0.',
});

export const version3: ObjectOf = openApiObject({
  openapi: key('The version of the format: 3.0, for REST and HTTP APIs.', versionOf, { required: 'error', preset: '3.0.1' }),
  info,
  paths: key('The paths of the API, each with its operations.', map('A path.', path, { usual: ['/', '/{proxy+}', '/$default'], named: vendor }), {
    required: 'error',
  }),
  components,
  servers,
  security: security('Who may call all operations that say nothing else. The guide says that REST APIs ignore it, so `security` of each operation is surer.'),
  tags,
  externalDocs,
  ...rootExtensions,
});
