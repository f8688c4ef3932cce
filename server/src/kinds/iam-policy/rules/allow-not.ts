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
          `${code('Allow')} with ${code('NotPrincipal')} allows everyone else, including anonymous users. List the intended principals in ${code('Principal')} instead.`,
        );
      const action = sort === 'scp' ? undefined : elementOf(statement, 'NotAction');
      if (action && !elementOf(statement, 'Action'))
        report(
          action.entry?.keySpan ?? action.node,
          `${code('Allow')} with ${code('NotAction')} allows all other actions of all services, including future ones. List the intended actions in ${code('Action')} instead.`,
          { severity: 'hint' },
        );
    }
  },
};
