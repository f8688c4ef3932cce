import { code } from '../../../core/words.ts';
import { UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

const account = /^\d{12}$/;
/** Unique IDs, which stand where a principal was deleted, and ARNs without wildcards. */
const named = /^(?:A[A-Z]{3}[A-Z0-9]{12,}|arn:[^:*?]*:(?:iam|sts)::[^:*?]*:(?!group\/)[^*?]+)$/;

/** Source: IAM user guide, reference_policies_elements_principal.html, checked 2026-11-30. */
export const principalForm: PolicyRule = {
  id: 'iam-policy/principal-form',
  severity: 'error',
  check({ statements, sort }, { report }) {
    // There it is `*` alone, which another rule tells.
    if (sort === 'rcp') return;
    for (const { principals } of statements)
      for (const { text, fact, of } of principals) {
        if (text === undefined || text.includes(UNKNOWN) || text === '*') continue;
        const expected = text.trim() === text ? judge(text, of) : 'no spaces around it';
        if (expected) report(fact.node, `${code(text)} can't be a principal. Expected ${expected}.`, of === 'Service' ? { severity: 'warning' } : {});
      }
  },
};

function judge(text: string, of: string | undefined): string | undefined {
  if (of === undefined) return '`*`, or a map such as `{ "Service": "lambda.amazonaws.com" }`';
  if (of === 'Service')
    return /^[A-Za-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws|aws\.internal|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)$/.test(text)
      ? undefined
      : 'a service principal such as `lambda.amazonaws.com`';
  if (of !== 'AWS' || account.test(text) || named.test(text)) return undefined;
  if (/^arn:[^:]*:iam::[^:]*:group\//.test(text)) return 'a user or a role, because a group cannot be a principal';
  if (/[*?]/.test(text)) return 'an ARN without wildcards, or `*` with a condition on `aws:PrincipalArn`';
  return `a 12-digit account ID, or an ARN such as ${code('arn:aws:iam::111122223333:role/build')}`;
}
