import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/**
 * Source: IAM user guide, reference_policies_elements_sid.html: letters and digits in policies of IAM; services with policies of their own
 * take more. Checked 2026-11-30.
 */
export const sidForm: PolicyRule = {
  id: 'iam-policy/sid-form',
  severity: 'error',
  check({ statements, sort }, { report }) {
    if (sort !== 'identity' && sort !== 'trust') return;
    for (const { sid } of statements) {
      if (sid?.text === undefined || sid.text.includes(UNKNOWN) || /^[A-Za-z0-9]*$/.test(sid.text)) continue;
      const to = sid.text.replace(/[^A-Za-z0-9]+([a-z])?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '');
      report(sid.fact.node, `${code(sid.text)} isn't a valid \`Sid\` in this type of policy. Expected only letters and digits.`, {
        ...(to === '' || sid.fact.computed
          ? {}
          : { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(sid.fact), to }], suggestion: true } }),
      });
    }
  },
};
