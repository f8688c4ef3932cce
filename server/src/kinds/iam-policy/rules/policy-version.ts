import { factsIn, pathOf } from '../../../core/fact.ts';
import type { RuleContext } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import type { Policy } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** The keys that policy variables can have begin like this, also where `Fn::Sub` leaves them alone. */
const variable = /\$\{!?(?:aws|saml|sts|s3|iam|cognito-identity|accounts\.google)[a-zA-Z.-]*:[^{}]+\}/;

/** Source: IAM user guide, reference_policies_elements_version.html, reference_policies_variables.html; cfn-lint 1.51, W2511. Checked 2026-11-30. */
export function judgeVersion({ fact, version, isOpen }: Policy, report: RuleContext['report']): void {
  const old = version && resolve(version.node);
  if (old?.type === 'scalar' && old.text === '2008-10-17' && !version?.computed)
    report(
      old,
      `${code('2008-10-17')} is the old version of the policy language, where policy variables are literal strings. Expected ${code('2012-10-17')}.`,
      {
        fix: { title: 'Change to `2012-10-17`', operations: [{ op: 'set', path: pathOf(version as Policy['fact']), to: '2012-10-17' }], suggestion: true },
      },
    );
  if (version || isOpen) return;
  const found = factsIn(fact).find(({ node, computed }) => !computed && node.type === 'scalar' && !node.broken && variable.test(node.text));
  if (!found) return;
  report(found.node, `Without a version, ${code('${aws:...}')} is a literal string. Expected ${code("Version: '2012-10-17'")} in the policy.`, {
    severity: 'hint',
    fix: {
      title: 'Add the version `2012-10-17`',
      operations: [{ op: 'insert', path: pathOf(fact), key: 'Version', value: '2012-10-17', first: true }],
      suggestion: true,
    },
  });
}

export const policyVersion: PolicyRule = {
  id: 'iam-policy/policy-version',
  severity: 'information',
  check: (policy, { report }) => judgeVersion(policy, report),
};
