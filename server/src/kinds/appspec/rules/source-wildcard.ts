import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { isRewritten } from '../../delivery.ts';

/** Source: aws-codedeploy-agent issue 98, and installer.rb at 800eb28, which takes the source as it is; checked 2026-11-23. */
export const sourceWildcard: Rule = {
  id: 'appspec/source-wildcard',
  severity: 'warning',
  on: ['/files/*/source'],
  check({ node }, { fileName, around, report }) {
    const source = literalOf(node);
    if (source !== undefined && /[*?]/.test(source) && !isRewritten(fileName, around))
      report(node, `${code(source)} contains a wildcard, which the agent takes as a part of the name. Expected one file or folder.`);
  },
};
