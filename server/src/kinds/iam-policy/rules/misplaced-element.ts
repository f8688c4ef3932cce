import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { elementOf, type Policy } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_elements_principal.html and _resource.html; Organizations guide, syntax of SCPs and RCPs. Checked 2026-11-30. */
export const misplacedElement: PolicyRule = {
  id: 'iam-policy/misplaced-element',
  severity: 'error',
  check(policy, { report }) {
    const { names, why } = barred(policy);
    for (const statement of policy.statements)
      for (const name of names) {
        const found = elementOf(statement, name);
        if (!found) continue;
        report(found.entry?.keySpan ?? found.node, `${code(name)} isn't allowed in this type of policy. ${why}`, {
          fix: { title: `Remove ${code(name)}`, operations: [{ op: 'remove', path: pathOf(found) }], suggestion: true },
        });
      }
  },
};

function barred({ sort }: Policy): { readonly names: readonly string[]; readonly why: string } {
  if (sort === 'trust') return { names: ['Resource', 'NotResource'], why: 'The resource of a trust policy is always its role.' };
  if (sort === 'identity')
    return { names: ['Principal', 'NotPrincipal'], why: "The principal of an identity-based policy is the user or role it's attached to." };
  if (sort === 'scp')
    return { names: ['Principal', 'NotPrincipal'], why: "A service control policy applies to all principals in the accounts it's attached to." };
  if (sort === 'rcp')
    return { names: ['NotPrincipal', 'NotAction'], why: 'A resource control policy has `Principal: "*"`, and lists the actions that it denies.' };
  return { names: [], why: '' };
}
