import type { Fact } from '../../../core/fact.ts';

const PREFIX = 'x-amazon-apigateway-';

/** The extensions that the schema knows in a map. */
export const knownIn = (fact: Fact | undefined): readonly string[] =>
  fact?.schema.type === 'object' ? Object.keys(fact.schema.keys).filter((key) => key.startsWith(PREFIX)) : [];

/** Where each extension goes, in words. Source: API Gateway developer guide, api-gateway-swagger-extensions.html, checked 2026-11-30. */
const places: Readonly<Record<string, readonly string[]>> = {
  'any-method': ['a path'],
  auth: ['an operation'],
  authorizer: ['a security scheme'],
  authtype: ['a security scheme'],
  'endpoint-configuration': ['the top level of OpenAPI 2.0', 'a server of OpenAPI 3.0'],
  integration: ['an operation'],
  integrations: ['`components`'],
  'request-validator': ['the top level', 'an operation'],
  'tag-value': ['a tag of the top level'],
  ...Object.fromEntries(
    [
      ...['api-key-source', 'binary-media-types', 'cors', 'documentation', 'endpoint-access-mode', 'gateway-responses', 'importexport-version'],
      ...['minimum-compression-size', 'policy', 'request-validators', 'security-policy'],
    ].map((name) => [name, ['the top level']]),
  ),
};

export const placesOf = (key: string): readonly string[] => {
  const name = key.slice(PREFIX.length);
  return key.startsWith(PREFIX) && Object.hasOwn(places, name) ? (places[name] ?? []) : [];
};
