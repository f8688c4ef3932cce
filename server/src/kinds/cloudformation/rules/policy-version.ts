import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { judgeVersion } from '../../iam-policy/rules/policy-version.ts';
import { policiesIn } from '../policies.ts';

/** Source: IAM user guide, reference_policies_elements_version.html; cfn-lint 1.51, W2511. Checked 2026-11-30. */
export const policyVersion: Rule = {
  id: 'cloudformation/policy-version',
  severity: 'information',
  on: [EACH_PART],
  byPart: true,
  check(part, { report }) {
    for (const policy of policiesIn(part)) judgeVersion(policy, report);
  },
};
