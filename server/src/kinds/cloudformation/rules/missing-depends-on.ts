import { reachable } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { resourceUses } from '../names.ts';
import { neededBy } from '../needed-by.ts';
import { childOf, refIn, resourcesIn, resourcesOf } from '../resources.ts';

/** Source: CloudFormation user guide, aws-attribute-dependson.html, "When a DependsOn attribute is required", checked 2026-11-30. */
export const missingDependsOn: Rule = {
  id: 'cloudformation/missing-depends-on',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, names, report }) {
    const routes = resourcesOf(root, 'AWS::EC2::Route').filter(({ properties }) => refIn(childOf(properties, 'GatewayId')) !== undefined);
    if (routes.length === 0) return;
    const attachments = new Map(
      resourcesOf(root, 'AWS::EC2::VPCGatewayAttachment').flatMap((each) => {
        const gateway = refIn(childOf(each.properties, 'InternetGatewayId'));
        return gateway === undefined ? [] : [[gateway, each] as const];
      }),
    );
    if (attachments.size === 0) return;
    const later = neededBy(root, resourceUses(names()));
    /** What comes after an attachment. */
    const after = new Map([...attachments.values()].map(({ id }) => [id, reachable(later, [id])]));
    for (const { id, properties } of routes) {
      const at = childOf(properties, 'GatewayId');
      const gateway = refIn(at) ?? '';
      const attachment = attachments.get(gateway);
      if (at && attachment && !after.get(attachment.id)?.has(id))
        report(
          at.node,
          `${code(id)} needs ${code(gateway)} attached to the VPC, which ${code(attachment.id)} does, and may be created before that. Expected ${code(`DependsOn: ${attachment.id}`)}.`,
          {
            ...(childOf(resourcesIn(root).get(id)?.fact, 'DependsOn')
              ? {}
              : {
                  fix: {
                    title: `Add ${code(`DependsOn: ${attachment.id}`)}`,
                    operations: [{ op: 'insert', path: ['Resources', id], key: 'DependsOn', value: attachment.id }],
                  },
                }),
          },
        );
    }
  },
};
