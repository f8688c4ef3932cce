import type { Policy } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, id_roles.html: a role is assumed by who its trust policy allows; not held against it yet. */
export const trustsNobody: PolicyRule = {
  id: 'iam-policy/trusts-nobody',
  severity: 'warning',
  check(policy, { report }) {
    if (policy.sort !== 'trust' || policy.isOpen || policy.statements.length === 0 || policy.statements.some(mayTrust)) return;
    const { entry, node } = policy.fact.children.find(({ segment }) => segment === 'Statement') ?? policy.fact;
    report(
      entry?.keySpan ?? node,
      "This trust policy doesn't allow anyone to assume the role. Expected a statement with `Allow`, a principal and `sts:AssumeRole`.",
    );
  },
};

/** A statement that allows, or may do so, and has somebody as its principal. */
const mayTrust = ({ effect, principal, isOpen }: Policy['statements'][number]): boolean => {
  if (isOpen || effect === 'Deny') return isOpen;
  // Another rule reports that it has no principal.
  if (!principal) return true;
  const { node, computed } = principal;
  if (computed || node.type !== 'map') return true;
  return node.broken === true || principal.children.some(({ node: value }) => value.type !== 'list' || value.items.length > 0);
};
