import { code } from '../../../core/words.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, id_roles_use_passrole.html: limited by resources, or by `iam:PassedToService`. Checked 2026-11-30. */
export const passAnyRole: PolicyRule = {
  id: 'iam-policy/pass-any-role',
  severity: 'hint',
  check({ statements }, { report }) {
    for (const { effect, actions, resources, conditions, isOpen } of statements) {
      if (effect !== 'Allow' || isOpen || actions?.name !== 'Action' || resources?.name !== 'Resource') continue;
      if (conditions.some(({ key }) => /^iam:(?:PassedToService|AssociatedResourceArn|ResourceTag\/)/i.test(key))) continue;
      const passes = actions.items.find(({ text }) => text?.toLowerCase() === 'iam:passrole');
      if (passes && resources.items.some(({ text }) => text === '*'))
        report(
          passes.fact.node,
          `This allows passing any role, including one with more permissions. List the roles, or add a condition on ${code('iam:PassedToService')}.`,
        );
    }
  },
};
