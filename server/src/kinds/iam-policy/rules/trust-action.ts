import { code } from '../../../core/words.ts';
import { wholeOf } from '../actions.ts';
import { canMeet, patternOf } from '../patterns.ts';
import type { Statement } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Sources: IAM user guide, id_roles_create_for-idp_saml.html, id_roles_create_for-idp_oidc.html, reference_policies_elements_principal.html. Checked 2026-11-30. */
export const trustAction: PolicyRule = {
  id: 'iam-policy/trust-action',
  severity: 'warning',
  check({ statements, sort }, { data, report }) {
    if (sort !== 'trust') return;
    for (const statement of statements) {
      const wanted = wantedBy(statement);
      const { actions, effect, isOpen } = statement;
      if (!wanted || !actions || actions.name !== 'Action' || !actions.isKnown || effect !== 'Allow' || isOpen) continue;
      // An action that isn't one has been said.
      if (!wholeOf(statement, data)) continue;
      if (actions.items.some(({ text }) => canMeet(patternOf(text ?? '').toLowerCase(), wanted.action.toLowerCase()))) continue;
      // What only adds to a session may stand in a statement of its own.
      if (actions.items.every(({ text }) => /^sts:(?:TagSession|SetSourceIdentity|SetContext)$/i.test(text ?? ''))) continue;
      report(actions.fact.node, `${wanted.who} with ${code(wanted.action)}, which this statement does not allow, so nobody can assume the role by it.`);
    }
  },
};

type Wanted = { readonly who: string; readonly action: string };

/** What the principals of a statement call, where all of them call the same. */
function wantedBy({ principals }: Statement): Wanted | undefined {
  const [first] = principals;
  if (!first || principals.some(({ of }) => of !== first.of)) return undefined;
  if (first.of === 'Service') return { who: 'A service assumes a role', action: 'sts:AssumeRole' };
  if (first.of === 'AWS') return { who: 'Accounts, users and roles assume a role', action: 'sts:AssumeRole' };
  if (first.of !== 'Federated') return undefined;
  const texts = principals.map(({ text }) => text ?? '');
  if (texts.every((text) => text.includes(':saml-provider/'))) return { who: 'Users of a SAML provider assume a role', action: 'sts:AssumeRoleWithSAML' };
  return texts.every(isWeb) ? { who: 'Users of an OIDC provider assume a role', action: 'sts:AssumeRoleWithWebIdentity' } : undefined;
}

/** OIDC providers, and those that IAM knows by their domain. */
const isWeb = (text: string): boolean =>
  text.includes(':oidc-provider/') || ['cognito-identity.amazonaws.com', 'accounts.google.com', 'graph.facebook.com', 'www.amazon.com'].includes(text);
