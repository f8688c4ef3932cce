import { any, flag, type Key, key, list, map, number, oneOf, text } from '../../../core/schema.ts';
import { extensionObject } from '../openapi/object.ts';
import { gatewayResponses } from './gateway-responses.ts';

// Extensions of the top level. Sources: API Gateway developer guide, the pages of x-amazon-apigateway-*; botocore apigateway/2015-07-09
// (SecurityPolicy, EndpointAccessMode, DocumentationPartType), checked 2026-11-30.

const validator = extensionObject({
  validateRequestBody: key(
    'Whether the body is held against the model of the method.',
    flag('A body that doesn’t fit gets status 400.', 'The body is not looked at.', { others: 'fine' }),
  ),
  validateRequestParameters: key(
    'Whether parameters that are `required` must be there and not empty.',
    flag('A request without one gets status 400.', 'Parameters are not looked at.', { others: 'fine' }),
  ),
});

const policies = oneOf(
  {
    TLS_1_0: 'TLS 1.0 and later; the default of Regional and edge-optimized APIs.',
    TLS_1_2: 'TLS 1.2 and later; the default of private APIs.',
    SecurityPolicy_TLS13_1_3_2025_09: 'TLS 1.3 only.',
    SecurityPolicy_TLS13_1_3_FIPS_2025_09: 'TLS 1.3 only, with FIPS cryptography.',
    SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09: 'TLS 1.2 and 1.3 with perfect forward secrecy and post-quantum key exchange.',
    SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09: 'TLS 1.2 and 1.3, with FIPS cryptography and post-quantum key exchange.',
    SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09: 'TLS 1.2 and 1.3, with FIPS cryptography, perfect forward secrecy and post-quantum key exchange.',
    SecurityPolicy_TLS13_1_2_PQ_2025_09: 'TLS 1.2 and 1.3 with post-quantum key exchange.',
    SecurityPolicy_TLS13_1_2_2021_06: 'TLS 1.2 and 1.3.',
    SecurityPolicy_TLS13_2025_EDGE: 'TLS 1.3, for edge-optimized APIs.',
    SecurityPolicy_TLS12_PFS_2025_EDGE: 'TLS 1.2 and later with perfect forward secrecy, for edge-optimized APIs.',
    SecurityPolicy_TLS12_2018_EDGE: 'TLS 1.2 and later, for edge-optimized APIs.',
  },
  { others: 'warning', slips: 'error' },
);

/** Where the endpoint is reached: at the top of OpenAPI 2.0, in a server of 3.0. */
export const endpointConfiguration: Key = key(
  'How the endpoint of the API is reached.',
  extensionObject({
    disableExecuteApiEndpoint: key(
      'Whether the default address, `https://ID.execute-api.REGION.amazonaws.com`, is off.',
      flag('Clients must use a custom domain name.', 'The default address works.', { others: 'fine' }),
      { default: 'false' },
    ),
    vpcEndpointIds: key(
      'The VPC endpoints that get Route 53 alias records. Private REST APIs only.',
      list(text({ pattern: '^vpce-', expected: 'the ID of a VPC endpoint: `vpce-…`' })),
    ),
    ipAddressType: key('Which addresses can call an HTTP API.', oneOf({ ipv4: 'IPv4 only.', dualstack: 'IPv4 and IPv6.' })),
  }),
);

export const requestValidator: Key = key(
  'The request validator that counts here, by its name in `x-amazon-apigateway-request-validators`. REST APIs only.',
  text(),
);

const cors = extensionObject({
  allowOrigins: key('The web origins that may call: `https://www.example.com`, or `*` for all.', list(text())),
  allowMethods: key('The methods that they may use, or `*`.', list(text())),
  allowHeaders: key('The request headers that they may send, or `*`.', list(text())),
  exposeHeaders: key('The response headers that their scripts can read.', list(text())),
  allowCredentials: key(
    'Whether browsers send cookies and the like.',
    flag('They are sent. Then `allowOrigins` can’t be `*`.', 'They are left out.', { others: 'fine' }),
  ),
  maxAge: key('How many seconds a browser keeps the answer to a preflight request.', number({ integer: true })),
});

const part = extensionObject({
  location: key(
    'What the part is about.',
    extensionObject({
      type: key(
        'What sort of thing it is.',
        oneOf(
          {
            API: 'The API.',
            AUTHORIZER: 'An authorizer.',
            MODEL: 'A model.',
            RESOURCE: 'A path.',
            METHOD: 'A method.',
            PATH_PARAMETER: 'A path parameter.',
            QUERY_PARAMETER: 'A query string parameter.',
            REQUEST_HEADER: 'A request header.',
            REQUEST_BODY: 'The body of a request.',
            RESPONSE: 'A response.',
            RESPONSE_HEADER: 'A response header.',
            RESPONSE_BODY: 'The body of a response.',
          },
          { others: 'warning', slips: 'error' },
        ),
        { required: 'error' },
      ),
      path: key('The path that it is about.', text(), { default: '/' }),
      method: key('The method that it is about.', text(), { default: '* (all)' }),
      statusCode: key('The status that it is about.', text(), { default: '* (all)' }),
      name: key('The name of what it is about.', text()),
    }),
    { required: 'error' },
  ),
  properties: key('What it says: any keys, such as `description`.', any, { required: 'error' }),
});

/** Extensions of the top level of both versions. */
export const rootExtensions: Readonly<Record<string, Key>> = {
  'x-amazon-apigateway-request-validators': key(
    'Request validators by name. REST APIs only.',
    map('What is validated.', validator, { usual: ['all', 'body-only', 'params-only'] }),
  ),
  'x-amazon-apigateway-request-validator': requestValidator,
  'x-amazon-apigateway-gateway-responses': key(
    'Responses that API Gateway makes itself, such as that to a missing API key, by type. REST APIs only.',
    gatewayResponses,
  ),
  'x-amazon-apigateway-policy': key(
    'The resource policy of the API: who may call it, from where. In it, `execute-api:/*` means this API. REST APIs only; a private one needs it.',
    { type: 'any', inside: { kind: 'iam-policy', as: 'resource' } },
  ),
  'x-amazon-apigateway-binary-media-types': key('Media types whose bodies are binary, or `*/*` for all. REST APIs only.', list(text(), { unique: 'warning' })),
  'x-amazon-apigateway-api-key-source': key(
    'Where the API key of a request is. REST APIs only.',
    oneOf({ HEADER: 'In the header `x-api-key`.', AUTHORIZER: 'In `usageIdentifierKey` of what the Lambda authorizer returns.' }),
    { default: 'HEADER' },
  ),
  'x-amazon-apigateway-minimum-compression-size': key(
    'From how many bytes on responses are compressed. Without it, none is. REST APIs only.',
    number({ integer: true, min: 0, max: 10_485_760 }),
  ),
  'x-amazon-apigateway-security-policy': key(
    'Which versions of TLS and which ciphers clients can use. A policy that begins with `SecurityPolicy_` also needs `x-amazon-apigateway-endpoint-access-mode`. REST APIs only.',
    policies,
  ),
  'x-amazon-apigateway-endpoint-access-mode': key(
    'How strictly requests are held to the endpoint. REST APIs only.',
    oneOf({
      BASIC: 'As before: no further check.',
      STRICT: 'Requests must come through the endpoint type of the API, with an SNI host name that is the host header.',
    }),
  ),
  'x-amazon-apigateway-documentation': key(
    'Documentation parts that are imported with the API. REST APIs only.',
    extensionObject({
      version: key('The version of this documentation.', text()),
      createdDate: key('When that version was made.', text()),
      documentationParts: key('The parts.', list(part)),
    }),
  ),
  'x-amazon-apigateway-cors': key('Which web pages may call the API. HTTP APIs only: API Gateway then answers preflight requests itself.', cors),
  'x-amazon-apigateway-importexport-version': key('The version of the import and export algorithm. HTTP APIs only.', oneOf({ '1.0': 'The only one.' })),
};
