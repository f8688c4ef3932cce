import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isYes } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { remediationsIn } from '../facts.ts';

/** Source: botocore config/2014-11-12 of 2026-08-07, PutRemediationConfigurations, required fields. Checked 2026-11-30. */
export const remediationRole: Rule = {
  id: 'config-rule/remediation-role',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const remediation of remediationsIn(root)) {
      const [automatic] = select(remediation, '/Automatic');
      const [parameters] = select(remediation, '/Parameters');
      const lacksRole = parameters ? parameters.node.type === 'map' && lacks(parameters, 'AutomationAssumeRole') : lacks(remediation, 'Parameters');
      if (automatic && isYes(textAt(remediation, '/Automatic') ?? '') && lacksRole && !parameters?.node.broken)
        report(automatic.node, 'An automatic remediation works with a role. Expected the parameter `AutomationAssumeRole` with its ARN.', {
          typing: parameters?.node ?? remediation.node,
        });
    }
  },
};
