import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, literalOf } from '../read.ts';

/** Source: API Gateway developer guide, openapi-extensions-security-policy.html, checked 2026-11-30. */
export const endpointAccessMode: Rule = {
  id: 'apigateway-openapi/endpoint-access-mode',
  severity: 'warning',
  on: ['/x-amazon-apigateway-security-policy'],
  check(policy, { root, report }) {
    const name = literalOf(policy) ?? '';
    if (name.startsWith('SecurityPolicy_') && !child(root, 'x-amazon-apigateway-endpoint-access-mode'))
      report(policy.node, `${code(name)} needs ${code('x-amazon-apigateway-endpoint-access-mode')} beside it: ${code('BASIC')} or ${code('STRICT')}.`, {
        fix: {
          title: 'Add `x-amazon-apigateway-endpoint-access-mode`',
          operations: [{ op: 'insert', path: [], key: 'x-amazon-apigateway-endpoint-access-mode', value: 'BASIC' }],
          suggestion: true,
        },
      });
  },
};
