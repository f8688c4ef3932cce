import type { Fact } from '../../../core/fact.ts';

const PREFIX = 'x-amazon-apigateway-';

/** The extensions that the schema knows in a map. */
export const knownIn = (fact: Fact | undefined): readonly string[] =>
  fact?.schema.type === 'object' ? Object.keys(fact.schema.keys).filter((key) => key.startsWith(PREFIX)) : [];

/** Where each extension goes, in words. Source: API Gateway developer guide, api-gateway-swagger-extensions.html, checked 2026-11-30. */
const places: Readonly<Record<string, readonly string[]>> = {
  'any-method': ['in a path'],
  auth: ['in an operation'],
  authorizer: ['in a security scheme'],
  authtype: ['in a security scheme'],
  'endpoint-configuration': ['at the top level of OpenAPI 2.0', 'in a server of OpenAPI 3.0'],
  integration: ['in an operation'],
  integrations: ['in `components`'],
  'request-validator': ['at the top level', 'in an operation'],
  'tag-value': ['in a tag of the top level'],
  ...Object.fromEntries(
    [
      ...['api-key-source', 'binary-media-types', 'cors', 'documentation', 'endpoint-access-mode', 'gateway-responses', 'importexport-version'],
      ...['minimum-compression-size', 'policy', 'request-validators', 'security-policy'],
    ].map((name) => [name, ['at the top level']]),
  ),
};

export const placesOf = (key: string): readonly string[] => {
  const name = key.slice(PREFIX.length);
  return key.startsWith(PREFIX) && Object.hasOwn(places, name) ? (places[name] ?? []) : [];
};
