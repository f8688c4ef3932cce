import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { apiOf } from '../api.ts';
import { isComputed } from '../read.ts';

/**
 * "Model name must be alphanumeric" is an error of the import of REST APIs; HTTP APIs have no models. Source: API Gateway developer guide,
 * api-gateway-known-issues.html, checked 2026-11-30.
 */
export const modelName: Rule = {
  id: 'apigateway-openapi/model-name',
  severity: 'warning',
  on: ['/definitions/*', '/components/schemas/*'],
  check({ entry }, { root, report }) {
    const of = apiOf(root);
    if (
      !entry ||
      entry.half ||
      entry.key === '<<' ||
      /^[A-Za-z0-9]*$/.test(entry.key) ||
      isComputed(entry.key) ||
      entry.key.startsWith('Fn::') ||
      of === 'http'
    )
      return;
    report(
      entry.keySpan,
      `${code(entry.key)} can’t be the name of a model. Expected letters and digits only, such as ${code(entry.key.replace(/[^A-Za-z0-9]/g, '') || 'Model')}.`,
      of === 'rest' ? { severity: 'error' } : {},
    );
  },
};
