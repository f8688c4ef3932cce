import { code } from '../../../core/words.ts';
import { UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_elements_action.html: a namespace, a colon and a name, or `*`; checked 2026-11-30. */
export const actionForm: PolicyRule = {
  id: 'iam-policy/action-form',
  severity: 'error',
  check({ statements }, { report }) {
    for (const { actions } of statements)
      for (const { fact, text } of actions?.items ?? []) {
        if (text === undefined || text.includes(UNKNOWN) || /^\*+$/.test(text) || /^[^:\s]+:[^:\s]+$/.test(text)) continue;
        // What ends in a colon is being typed.
        const end = /^[A-Za-z0-9-]+:$/.test(text) ? ` Expected an action name after the colon, or ${code('*')} for all actions of the service.` : '';
        report(
          fact.node,
          `${code(text)} is not an action.${end || ` Expected a service prefix, a colon and an action name, such as ${code('s3:GetObject')}, or ${code('*')}.`}`,
        );
      }
  },
};
