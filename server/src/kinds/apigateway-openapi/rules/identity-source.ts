import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { AUTHORIZERS, api, typeOf } from '../api.ts';
import { child, isWhole, itemsOf, literalOf, textOf, UNKNOWN } from '../read.ts';

const rest = /^(?:method\.request\.(?:header|querystring|multivalueheader|multivaluequerystring)\.\S+|stageVariables\.\S+|context\.\S+)$/;
const http = /^\$(?:request\.(?:header|querystring)|context|stageVariables)\.\S+$/;

/** Source: API Gateway developer guide, api-gateway-swagger-extensions-authorizer.html; botocore apigateway/2015-07-09 (identitySource), checked 2026-11-30. */
export const identitySource: Rule = {
  id: 'apigateway-openapi/identity-source',
  severity: 'error',
  on: AUTHORIZERS,
  check(fact, { root, report }) {
    const [type, source] = [typeOf(fact), child(fact, 'identitySource')];
    const of = type === 'jwt' ? 'http' : type === 'token' || type === 'cognito_user_pools' ? 'rest' : api(root, '');
    if (!source) {
      // Without one, the header or parameter of the scheme counts; `Unused` stands for several.
      const ttl = child(fact, 'authorizerResultTtlInSeconds');
      const isCached = !ttl || (textOf(ttl) !== undefined && literalOf(ttl) !== '0');
      if (type === 'request' && of === 'rest' && isCached && isWhole(fact) && fact.entry && literalOf(child(fact.parent, 'name')) === 'Unused')
        report(
          fact.entry.keySpan,
          `An authorizer of the type ${code('request')} needs ${code('identitySource')} while its answers are cached. Add it, or set ${code('authorizerResultTtlInSeconds')} to 0.`,
        );
      return;
    }
    for (const each of source.node.type === 'list' ? itemsOf(source) : [source]) {
      const fault = (textOf(each) ?? '')
        .split(',')
        .map((part) => part.trim())
        .find((part) => part !== '' && !part.includes(UNKNOWN) && !isRight(part, of));
      if (fault !== undefined)
        report(
          each.node,
          `${code(fault)} is not an identity source${of ? ` of ${of === 'rest' ? 'a REST' : 'an HTTP'} API` : ''}. Expected ${code(of === 'http' ? '$request.header.Authorization' : 'method.request.header.Authorization')}.`,
          fixOf(each, fault, of),
        );
    }
  },
};

const isRight = (part: string, of: 'rest' | 'http' | undefined): boolean => (of !== 'http' && rest.test(part)) || (of !== 'rest' && http.test(part));

/** The same place in the way of the other kind of API. */
function fixOf(fact: Fact, fault: string, of: 'rest' | 'http' | undefined) {
  const [, place] = /^(?:\$request|method\.request)\.((?:header|querystring)\.\S+)$/.exec(fault) ?? [];
  if (place === undefined || literalOf(fact) !== fault || of === undefined) return {};
  const to = `${of === 'http' ? '$request' : 'method.request'}.${place}`;
  return { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to }] } };
}
