import { code } from '../../../core/words.ts';
import type { PolicyRule } from '../rule.ts';

const GITHUB = 'token.actions.githubusercontent.com';

/**
 * Sources: IAM user guide, id_roles_create_for-idp_oidc.html and id_roles_providers_oidc_secure-by-default.html: new trust policies for
 * GitHub that test neither claim are refused. Checked 2026-11-30.
 */
export const oidcSubject: PolicyRule = {
  id: 'iam-policy/oidc-subject',
  severity: 'warning',
  check({ statements }, { report }) {
    for (const { principals, conditions, effect, isOpen, fact } of statements) {
      if (effect !== 'Allow' || isOpen || fact.children.some(({ segment, computed }) => segment === 'Condition' && computed)) continue;
      const provider = principals.find(({ of, text }) => of === 'Federated' && text?.endsWith(`:oidc-provider/${GITHUB}`));
      if (!provider) continue;
      const tests = conditions.filter(({ key }) => /:(?:sub|job_workflow_ref)$/i.test(key));
      const open = tests.flatMap(({ values }) => values).find(({ text }) => text !== undefined && /^(?:\*+|repo:\*.*)$/.test(text));
      if (tests.length === 0)
        report(
          provider.fact.node,
          `Any GitHub repository can assume this role: no condition checks ${code(`${GITHUB}:sub`)}. Expected a condition with a value such as ${code('repo:my-org/my-repo:ref:refs/heads/main')}.`,
        );
      else if (open)
        report(
          open.fact.node,
          `${code(open.text ?? '')} matches every repository on GitHub. Expected an organization and a repository, such as ${code('repo:my-org/my-repo:*')}.`,
        );
    }
  },
};
