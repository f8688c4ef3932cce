import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, resourcesOf } from '../resources.ts';

/** Source: resource AWS::CloudFormation::Stack; AWS CLI, cloudformation package. Checked 2026-11-30. */
export const missingTemplate: Rule = {
  id: 'cloudformation/missing-template',
  severity: 'information',
  on: ['/Resources'],
  check(_, { root, around, report }) {
    for (const { properties } of resourcesOf(root, 'AWS::CloudFormation::Stack')) {
      const url = childOf(properties, 'TemplateURL');
      const text = url && literalOf(url.node);
      if (!url || text === undefined || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) || around.locate(text) !== 'none') continue;
      report(
        url.node,
        `${code(text)} is not a URL, and there is no such file here. Expected a URL in Amazon S3, or a template that ${code('aws cloudformation package')} uploads.`,
        {
          typing: url.node,
        },
      );
    }
  },
};
