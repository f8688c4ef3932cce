import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { branchesOf, childOf, resourcesIn } from '../resources.ts';
import { worldsOf } from '../worlds.ts';

const isCustom = (type: string): boolean => type.startsWith('Custom::');

/** Source: CloudFormation user guide, template-custom-resources.html, checked 2026-11-30. */
export const serviceToken: Rule = {
  id: 'cloudformation/service-token',
  severity: 'error',
  on: ['/Resources'],
  check(_, { root, report }) {
    const { possible } = worldsOf(root);
    for (const { type, fact, condition, properties } of resourcesIn(root).values()) {
      if (type === undefined || !(isCustom(type) || type === 'AWS::CloudFormation::CustomResource')) continue;
      const name = childOf(fact, 'Type')?.node;
      if (name && isCustom(type) && !/^Custom::[A-Za-z0-9_@-]{1,60}$/.test(type))
        report(
          name,
          `${code(type)} is not the name of a custom resource. Expected ${code('Custom::')} and up to 60 letters, digits, ${code('_')}, ${code('@')} and ${code('-')}.`,
          { typing: name },
        );
      const map = properties && resolve(properties.node);
      // Functions and macros may make the properties, or a part of them.
      const isOpen = map?.type === 'map' && map.entries.some(({ key }) => key.startsWith('Fn::') || key === '<<');
      const token = childOf(properties, 'ServiceToken');
      const at = properties?.entry?.keySpan ?? fact.entry?.keySpan;
      // A placeholder that is never made needs nobody to make it.
      const isNever = condition !== undefined && possible([{ condition, holds: true }]) === false;
      if (isCustom(type) && !token && !isOpen && !isNever && !properties?.computed && at && (!map || map.type === 'map'))
        report(
          at,
          `Missing ${code('ServiceToken')}, which says who makes this custom resource. Expected the ARN of a Lambda function or an SNS topic.`,
          properties ? { typing: properties.node } : {},
        );
      for (const value of token ? branchesOf(token) : []) {
        const region = /^arn:aws[a-z-]*:(?:lambda|sns):([a-z]{2}(?:-[a-z]+){1,2}-\d):/.exec(literalOf(value.node) ?? '')?.[1];
        if (region !== undefined)
          report(value.node, `The token must be in the Region of the stack, so this template only works in ${code(region)}.`, { severity: 'hint' });
      }
    }
  },
};
