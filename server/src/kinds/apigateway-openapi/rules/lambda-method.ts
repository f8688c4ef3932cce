import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATIONS, sureApi, typeOf } from '../api.ts';
import { child, isWhole, textOf, wordOf } from '../read.ts';
import { isLambda } from '../uris.ts';

/** Lambda is invoked with `POST`. Source: API Gateway developer guide, api-gateway-swagger-extensions-integration.html, checked 2026-11-30. */
export const lambdaMethod: Rule = {
  id: 'apigateway-openapi/lambda-method',
  severity: 'error',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { ask, report }) {
    const method = child(integration, 'httpMethod');
    const written = wordOf(method);
    const type = child(integration, 'type');
    if (!method && type && typeOf(integration) === 'aws_proxy' && ask(sureApi, '') === 'rest' && isWhole(integration)) {
      report(type.node, `${code('aws_proxy')} needs ${code('httpMethod')} in a REST API: ${code('POST')}, with which Lambda is invoked.`, {
        fix: { title: 'Add `httpMethod: POST`', operations: [{ op: 'insert', path: pathOf(integration), key: 'httpMethod', value: 'POST' }] },
      });
      return;
    }
    if (!method || written === undefined || written === 'post' || !typeOf(integration)?.startsWith('aws') || !isLambda(textOf(child(integration, 'uri')) ?? ''))
      return;
    report(
      method.node,
      `Lambda functions are invoked with ${code('POST')}, whatever the client sends, not with ${code(written.toUpperCase())}. The call fails with status 500.`,
      {
        fix: { title: 'Change to `POST`', operations: [{ op: 'set', path: pathOf(method), to: 'POST' }] },
      },
    );
  },
};
