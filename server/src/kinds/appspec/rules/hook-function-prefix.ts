import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { hooksIn, platformsWithHook } from '../hooks.ts';
import { isCapitals } from '../placeholder.ts';
import { platformOf } from '../platform.ts';

const prefix = 'CodeDeployHook_';

/** Source: CodeDeploy user guide, managed-policies.html and tutorial-lambda-sam-template.html; checked 2026-11-23. */
export const hookFunctionPrefix: Rule = {
  id: 'appspec/hook-function-prefix',
  severity: 'information',
  on: ['/Hooks'],
  check(hooks, { root, report }) {
    const platform = platformOf(root);
    if (!platform || platform === 'ec2') return;
    for (const { fact, name } of hooksIn(hooks)) {
      const written = platformsWithHook(name).includes(platform) ? literalOf(fact.node) : undefined;
      // What can't be a function is another fault.
      if (written === undefined || !/^(?!\d+$)[\w:$.-]+$/.test(written) || isCapitals(written) || functionName(written).startsWith(prefix)) continue;
      report(
        fact.node,
        `AWS's managed policies for CodeDeploy roles do not allow the function ${code(written)}. Expected a name that begins with ${code(prefix)}.`,
      );
    }
  },
};

/** The name in an ARN, in a part of one, or before an alias. */
const functionName = (written: string): string => /(?:^|:)function:([^:]+)/.exec(written)?.[1] ?? written;
