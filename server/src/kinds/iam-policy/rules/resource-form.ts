import { code } from '../../../core/words.ts';
import { type Policy, UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/**
 * Sources: IAM user guide, reference_policies_elements_resource.html; what resource-based policies take is the service's matter (API Gateway
 * knows `execute-api:/stage/GET/path`), so there it is a warning. Checked 2026-11-30.
 */
export const resourceForm: PolicyRule = {
  id: 'iam-policy/resource-form',
  severity: 'error',
  check(policy, { report }) {
    for (const { resources } of policy.statements)
      for (const { fact, text } of resources?.items ?? []) {
        if (text === undefined || text.startsWith(UNKNOWN) || isRight(text, policy)) continue;
        report(
          fact.node,
          `${code(text.replaceAll(UNKNOWN, '…'))} is not an ARN. Expected ${code('arn:partition:service:region:account:resource')}, or ${code('*')}.`,
          policy.sort === 'identity' || policy.sort === 'scp' ? {} : { severity: 'warning' },
        );
      }
  },
};

function isRight(text: string, { sort }: Policy): boolean {
  if (/^\*+$/.test(text) || text.startsWith('*')) return true;
  if (sort === 'resource' && text.startsWith('execute-api:')) return true;
  // A wildcard may stand for several parts.
  return /^arn:/.test(text) && (text.split(':').length >= 6 || /[*?\ue000]/.test(text));
}
