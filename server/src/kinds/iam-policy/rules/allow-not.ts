import { code } from '../../../core/words.ts';
import { elementOf } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Sources: IAM user guide, reference_policies_elements_notaction.html and _notprincipal.html; Organizations guide, SCP syntax. Checked 2026-11-30. */
export const allowNot: PolicyRule = {
  id: 'iam-policy/allow-not',
  severity: 'warning',
  check({ statements, sort }, { report }) {
    for (const statement of statements) {
      if (statement.effect !== 'Allow') continue;
      const principal = elementOf(statement, 'NotPrincipal');
      if (principal && !elementOf(statement, 'Principal'))
        report(
          principal.entry?.keySpan ?? principal.node,
          `${code('Allow')} with ${code('NotPrincipal')} allows everyone else, anonymous callers too. Expected ${code('Principal')} with those that are meant.`,
        );
      const action = sort === 'scp' ? undefined : elementOf(statement, 'NotAction');
      if (action && !elementOf(statement, 'Action'))
        report(
          action.entry?.keySpan ?? action.node,
          `${code('Allow')} with ${code('NotAction')} allows all other actions of all services, new ones too. List what is meant under ${code('Action')}.`,
          { severity: 'hint' },
        );
    }
  },
};
