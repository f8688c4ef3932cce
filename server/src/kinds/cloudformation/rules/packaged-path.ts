import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { childOf, resourcesOf } from '../resources.ts';
import { transformsOf } from '../transforms.ts';

/** Source: resource AWS::CloudFormation::Stack; AWS CLI, cloudformation package. cfn-lint 1.51, W3002. Checked 2026-11-30. */
export const packagedPath: Rule = {
  id: 'cloudformation/packaged-path',
  severity: 'information',
  on: ['/Resources'],
  check(_, { root, report }) {
    // `sam package` does the same for those.
    if (transformsOf(root).isOpen) return;
    for (const { properties } of resourcesOf(root, 'AWS::CloudFormation::Stack')) {
      const url = childOf(properties, 'TemplateURL');
      const text = url && literalOf(url.node);
      if (url && text !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) && /[./\\]/.test(text))
        report(
          url.node,
          `${code(text)} is a local path, which CloudFormation can't read. Run ${code('aws cloudformation package')} first: it uploads the file and writes its URL here.`,
        );
    }
  },
};
