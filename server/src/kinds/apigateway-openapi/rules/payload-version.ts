import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATIONS, typeOf } from '../api.ts';
import { child, literalOf } from '../read.ts';

/** Source: API Gateway developer guide, api-gateway-swagger-extensions-integration.html (payloadFormatVersion), checked 2026-11-30. */
export const payloadVersion: Rule = {
  id: 'apigateway-openapi/payload-version',
  severity: 'error',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { report }) {
    const version = child(integration, 'payloadFormatVersion');
    const isOther = typeOf(integration) === 'http_proxy' || child(integration, 'integrationSubtype') !== undefined;
    if (!version || !isOther || !/^2(?:\.0)?$/.test(literalOf(version) ?? '')) return;
    report(version.node, `The format ${code('2.0')} is for Lambda functions only. Expected ${code('1.0')}.`, {
      fix: { title: 'Change to `1.0`', operations: [{ op: 'set', path: pathOf(version), to: '1.0' }] },
    });
  },
};
