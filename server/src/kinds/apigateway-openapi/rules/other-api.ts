import type { Fact } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import type { Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATION, sureApi } from '../api.ts';
import { child, entriesOf, wordOf } from '../read.ts';
import type { Api } from '../schema.ts';

/**
 * What only the other kind of API has, where version or place leave no doubt which kind it is. Sources: API Gateway developer guide, the pages of
 * the extensions, http-api-vs-rest.html and http-api-open-api.html, checked 2026-11-30.
 */
export const otherApi: Rule = {
  id: 'apigateway-openapi/other-api',
  severity: 'warning',
  on: ['', '/paths/*/*', '/components/securitySchemes/*', '/securityDefinitions/*', '/components/x-amazon-apigateway-integrations'],
  check(fact, context) {
    const api = sureApi(context.root, '');
    if (!api) return;
    if (!fact.parent) for (const [name, of] of Object.entries(rootKeys)) if (of !== api) say(child(fact, name), api, context);
    const authorizer = child(fact, 'x-amazon-apigateway-authorizer');
    const type = child(authorizer, 'type');
    const of = { token: 'rest', cognito_user_pools: 'rest', jwt: 'http' }[wordOf(type) ?? ''];
    if (type && of !== undefined && of !== api)
      context.report(type.node, `${name(api)} don’t have authorizers of the type ${code(wordOf(type) ?? '')}. ${instead[api]}`, { severity: 'error' });
    if (fact.segment === 'x-amazon-apigateway-integrations' && api === 'rest') say(fact, api, context);
    if (child(fact, INTEGRATION)) integration(child(fact, INTEGRATION), api, context);
    if (api === 'http') say(child(fact, 'x-amazon-apigateway-request-validator'), api, context);
    if (api === 'rest') say(child(fact, 'isDefaultRoute'), api, context);
  },
};

function integration(found: Fact | undefined, api: Api, context: RuleContext): void {
  const type = child(found, 'type');
  if (type && api === 'http' && ['aws', 'http', 'mock'].includes(wordOf(type) ?? ''))
    context.report(
      type.node,
      `HTTP APIs don’t have integrations of the type ${code(wordOf(type) ?? '')}. Expected ${code('aws_proxy')} or ${code('http_proxy')}.`,
      { severity: 'error' },
    );
  for (const each of entriesOf(found)) {
    const of = typeof each.segment === 'string' && Object.hasOwn(integrationKeys, each.segment) ? integrationKeys[each.segment] : undefined;
    if (of && of !== api) say(each, api, context, each.segment === 'integrationSubtype' ? 'error' : 'information');
  }
}

function say(fact: Fact | undefined, api: Api, { report }: RuleContext, severity: Severity = 'warning'): void {
  if (fact?.entry && !fact.entry.half)
    report(
      fact.entry.keySpan,
      `${name(api)} ignore ${code(fact.entry.key)}. It is for ${api === 'rest' ? 'HTTP' : 'REST'} APIs.${hints[fact.entry.key] ?? ''}`,
      { severity },
    );
}

const name = (api: Api): string => (api === 'rest' ? 'REST APIs' : 'HTTP APIs');
const instead: Readonly<Record<Api, string>> = {
  rest: 'Expected `token`, `request` or `cognito_user_pools`.',
  http: 'Expected `request` or `jwt`.',
};
const hints: Readonly<Record<string, string>> = {
  'x-amazon-apigateway-cors': ' A REST API needs an `OPTIONS` method of the type `mock` on each path.',
};

const rootKeys: Readonly<Record<string, Api>> = {
  'x-amazon-apigateway-cors': 'http',
  'x-amazon-apigateway-request-validators': 'rest',
  'x-amazon-apigateway-request-validator': 'rest',
  'x-amazon-apigateway-gateway-responses': 'rest',
  'x-amazon-apigateway-policy': 'rest',
  'x-amazon-apigateway-binary-media-types': 'rest',
  'x-amazon-apigateway-api-key-source': 'rest',
  'x-amazon-apigateway-minimum-compression-size': 'rest',
  'x-amazon-apigateway-security-policy': 'rest',
  'x-amazon-apigateway-endpoint-access-mode': 'rest',
  'x-amazon-apigateway-documentation': 'rest',
};

const integrationKeys: Readonly<Record<string, Api>> = {
  integrationSubtype: 'http',
  requestTemplates: 'rest',
  contentHandling: 'rest',
  cacheKeyParameters: 'rest',
  cacheNamespace: 'rest',
  responseTransferMode: 'rest',
  integrationTarget: 'rest',
};
