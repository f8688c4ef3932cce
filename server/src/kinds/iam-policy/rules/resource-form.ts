import { code } from '../../../core/words.ts';
import { type Policy, UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/**
 * Sources: IAM user guide, reference_policies_elements_resource.html; what resource-based policies take is the service's matter (API Gateway
 * knows `execute-api:/stage/GET/path`), so there it is a warning. An ARN with fewer than six parts is completed with `*` in a policy of a
 * user or role: reference_policies_grammar.html. Checked 2026-11-30.
 */
export const resourceForm: PolicyRule = {
  id: 'iam-policy/resource-form',
  severity: 'error',
  check(policy, { report }) {
    for (const { resources } of policy.statements)
      for (const { fact, text } of resources?.items ?? []) {
        if (text === undefined || text.startsWith(UNKNOWN) || isRight(text, policy)) continue;
        const expected = `Expected ${code('arn:partition:service:region:account:resource')}, or ${code('*')}.`;
        const shown = code(text.replaceAll(UNKNOWN, '…'));
        if (policy.sort === 'identity' && text.startsWith('arn:'))
          report(fact.node, `${shown} has fewer than six parts; IAM takes it as ${code(completed(text))}. ${expected}`, { severity: 'warning' });
        else report(fact.node, `${shown} is not an ARN. ${expected}`, policy.sort === 'identity' || isControl(policy) ? {} : { severity: 'warning' });
      }
  },
};

const isControl = ({ sort }: Policy): boolean => sort === 'scp' || sort === 'rcp';

/** With `*` for each part that is missing. */
const completed = (text: string): string => [...text.replace(/:$/, '').split(':'), '*', '*', '*', '*', '*'].slice(0, 6).join(':');

function isRight(text: string, { sort }: Policy): boolean {
  if (/^\*+$/.test(text) || text.startsWith('*')) return true;
  if (sort === 'resource' && text.startsWith('execute-api:')) return true;
  // A wildcard may stand for several parts.
  return /^arn:/.test(text) && (text.split(':').length >= 6 || /[*?\ue000]/.test(text));
}
