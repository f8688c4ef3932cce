import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { INTEGRATIONS } from '../api.ts';
import { child, isWhole, wordOf } from '../read.ts';

export const vpcLink: Rule = {
  id: 'apigateway-openapi/vpc-link',
  severity: 'error',
  on: INTEGRATIONS,
  byPart: true,
  check(integration, { report }) {
    const [type, id, target] = ['connectionType', 'connectionId', 'integrationTarget'].map((name) => child(integration, name));
    if (!isWhole(integration)) return;
    if (type && wordOf(type) === 'vpc_link' && !id)
      report(type.node, `${code('connectionType')} is ${code('VPC_LINK')}, but there is no ${code('connectionId')}. Add the ID of the VPC link.`);
    const alone = id ?? target;
    if (alone?.entry && (type === undefined || wordOf(type) === 'internet'))
      report(
        alone.entry.keySpan,
        `${code(alone.entry.key)} has no effect without ${code('connectionType: VPC_LINK')}: the back end is then called through the internet.`,
        {
          severity: 'warning',
          fix: {
            title: 'Set `connectionType` to `VPC_LINK`',
            operations: [
              type ? { op: 'set', path: pathOf(type), to: 'VPC_LINK' } : { op: 'insert', path: pathOf(integration), key: 'connectionType', value: 'VPC_LINK' },
            ],
            suggestion: true,
          },
        },
      );
  },
};
