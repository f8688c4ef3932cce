import { pathOf } from '../../../core/fact.ts';
import type { Name, Rule } from '../../../core/kind.ts';
import { contains, resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { resourceUses } from '../names.ts';
import { childOf, type Resource, refIn, resourcesIn, resourcesOf } from '../resources.ts';

/**
 * Deployments of a REST API that can't be made: before its methods are there, or of a private API without a resource policy.
 * Source: the template reference of AWS::ApiGateway::Deployment, and API Gateway developer guide, apigateway-private-api-create. Checked 2026-11-30.
 */
export const apiDeployment: Rule = {
  id: 'cloudformation/api-deployment',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, names, report }) {
    const deployments = resourcesOf(root, 'AWS::ApiGateway::Deployment');
    if (deployments.length === 0) return;
    const uses = resourceUses(names());
    const told = new Set<Resource>();
    for (const deployment of deployments) {
      const api = resourcesIn(root).get(apiOf(deployment) ?? '');
      if (api?.type !== 'AWS::ApiGateway::RestApi' || !deployment.fact.entry) continue;
      const methods = methodsOf(api, deployment, resourcesOf(root, 'AWS::ApiGateway::Method'));
      if (methods.length > 0 && !waits(deployment, api, uses))
        report(
          deployment.fact.entry.keySpan,
          `${code(deployment.id)} does not wait for the methods of ${code(api.id)}, so the stack fails: ${code("The REST API doesn't contain any methods")}. Expected ${code('DependsOn')} with them.`,
          {
            fix: {
              title: `Add ${code('DependsOn')} with the methods`,
              operations: [{ op: 'insert', path: pathOf(deployment.fact), key: 'DependsOn', value: methods.length === 1 ? (methods[0] ?? '') : methods }],
            },
          },
        );
      const endpoint = childOf(api.properties, 'EndpointConfiguration');
      if (!endpoint?.entry || told.has(api) || !isPrivate(api) || mayHavePolicy(api)) continue;
      told.add(api);
      report(
        endpoint.entry.keySpan,
        `The private API ${code(api.id)} has no resource policy, so it can't be deployed. Expected ${code('Policy')}, which says whose VPC endpoints may call it.`,
      );
    }
  },
};

const apiOf = ({ properties }: Resource): string | undefined => refIn(childOf(properties, 'RestApiId'));

/** The methods that make up an API, where no document does. */
const methodsOf = (api: Resource, { condition }: Resource, methods: readonly Resource[]): string[] =>
  ['Body', 'BodyS3Location', 'CloneFrom'].some((key) => childOf(api.properties, key))
    ? []
    : methods.flatMap((method) => (apiOf(method) === api.id && (method.condition === undefined || method.condition === condition) ? [method.id] : []));

/** Whether a deployment comes after something besides its API, which may come after the methods. */
const waits = ({ fact }: Resource, api: Resource, uses: readonly Name[]): boolean =>
  childOf(fact, 'DependsOn') !== undefined || uses.some((use) => use.text !== api.id && contains(fact.node, use.start));

function isPrivate({ properties }: Resource): boolean {
  const listed = childOf(childOf(properties, 'EndpointConfiguration'), 'Types');
  const types = listed && resolve(listed.node);
  return types?.type === 'list' && types.items.some((item) => literalOf(item) === 'PRIVATE');
}

/** A policy of its own, or one in its document, as far as that can be seen. */
function mayHavePolicy({ properties }: Resource): boolean {
  const body = childOf(properties, 'Body');
  const node = body && resolve(body.node);
  if (childOf(properties, 'Policy') || childOf(properties, 'BodyS3Location') || childOf(properties, 'CloneFrom')) return true;
  return (
    body !== undefined &&
    (node?.type !== 'map' || body.computed !== undefined || node.entries.some(({ key }) => /^(?:x-amazon-apigateway-policy|Fn::.*|<<)$/.test(key)))
  );
}
