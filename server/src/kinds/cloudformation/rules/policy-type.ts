import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { typesWith } from '../resource.ts';

/** Source: CloudFormation user guide, aws-attribute-creationpolicy.html, aws-attribute-updatepolicy.html; cfn-lint 1.51, E3016. Checked 2026-11-23. */
export const policyType: Rule = {
  id: 'cloudformation/policy-type',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(resource, { report }) {
    const type = resource.children.find(({ segment }) => segment === 'Type');
    const name = type && literalOf(type.node);
    // Types of others, and of AWS SAM, which hands policies on to what it makes.
    if (name === undefined || !/^AWS::(?!Serverless::)|::MODULE$/.test(name)) return;
    for (const { segment, entry } of resource.children) {
      const policy = String(segment);
      const types = typesWith[policy];
      if (!entry || !types || types.includes(name)) continue;
      report(entry.keySpan, `${code(name)} takes no ${code(policy)}. Expected it on ${oneOfCodes(types)}.`, {
        // Nobody has seen CloudFormation refuse the other.
        severity: policy === 'UpdatePolicy' && !name.endsWith('::MODULE') ? 'error' : 'warning',
      });
    }
  },
};
