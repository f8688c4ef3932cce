import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { elementOf, type Policy } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_elements_principal.html and _resource.html; Organizations guide, SCP syntax. Checked 2026-11-30. */
export const misplacedElement: PolicyRule = {
  id: 'iam-policy/misplaced-element',
  severity: 'error',
  check(policy, { report }) {
    const { names, why } = barred(policy);
    for (const statement of policy.statements)
      for (const name of names) {
        const found = elementOf(statement, name);
        if (!found) continue;
        report(found.entry?.keySpan ?? found.node, `${code(name)} can't stand here. ${why}`, {
          fix: { title: `Remove ${code(name)}`, operations: [{ op: 'remove', path: pathOf(found) }], suggestion: true },
        });
      }
  },
};

function barred({ sort }: Policy): { readonly names: readonly string[]; readonly why: string } {
  if (sort === 'trust') return { names: ['Resource', 'NotResource'], why: 'The resource of a trust policy is its role.' };
  if (sort === 'identity') return { names: ['Principal', 'NotPrincipal'], why: 'The principal of such a policy is the user or role it is attached to.' };
  if (sort === 'scp')
    return { names: ['Principal', 'NotPrincipal'], why: 'A service control policy is about all principals of the accounts it is attached to.' };
  return { names: [], why: '' };
}
