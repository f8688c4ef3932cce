import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child } from '../read.ts';
import { apiOfSchema } from '../schema.ts';

const POLICY = 'x-amazon-apigateway-policy';

/** VPC endpoints belong to private APIs, and nobody can call one without a policy. In a template, the policy may be a property of the API. */
export const privatePolicy: Rule = {
  id: 'apigateway-openapi/private-policy',
  severity: 'warning',
  on: ['/x-amazon-apigateway-endpoint-configuration/vpcEndpointIds', '/servers/*/x-amazon-apigateway-endpoint-configuration/vpcEndpointIds'],
  check({ entry }, { root, report }) {
    if (!entry || child(root, POLICY) || (child(root, 'openapi') && apiOfSchema(root.schema))) return;
    report(
      entry.keySpan,
      `Only private APIs have ${code('vpcEndpointIds')}, and nobody can call a private API without a resource policy. Add ${code(POLICY)}.`,
    );
  },
};
