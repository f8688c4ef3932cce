import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { AUTHORIZERS, INTEGRATIONS, sureApi, typeOf } from '../api.ts';
import { child, scalarOf, textOf, UNKNOWN, wordOf } from '../read.ts';
import { faultOf } from '../uris.ts';

export const uriForm: Rule = {
  id: 'apigateway-openapi/uri-form',
  severity: 'error',
  on: [...INTEGRATIONS, ...AUTHORIZERS],
  byPart: true,
  check(fact, { ask, report }) {
    const isAuthorizer = fact.segment === 'x-amazon-apigateway-authorizer';
    const uri = child(fact, isAuthorizer ? 'authorizerUri' : 'uri');
    const text = textOf(uri);
    const type = isAuthorizer ? 'aws_proxy' : typeOf(fact);
    if (!uri || !text || type === undefined || child(fact, 'integrationSubtype')) return;
    const api = ask(sureApi, '');
    const found = faultOf(text, type, { api, isPrivate: wordOf(child(fact, 'connectionType')) === 'vpc_link' });
    if (!found) return;
    const { words, to } = found;
    const own = scalarOf(uri)?.text;
    report(uri.node, words.replaceAll(UNKNOWN, '…'), {
      ...(own !== undefined && to && own === text
        ? { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(uri), to }], suggestion: true } }
        : {}),
      // An HTTP API may be made with warnings.
      ...(api === 'http' ? { severity: 'warning' } : {}),
    });
  },
};
