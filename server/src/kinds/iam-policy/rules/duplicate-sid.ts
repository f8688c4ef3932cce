import { code } from '../../../core/words.ts';
import { UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_elements_sid.html: unique within a policy; other services may differ. Checked 2026-11-30. */
export const duplicateSid: PolicyRule = {
  id: 'iam-policy/duplicate-sid',
  severity: 'error',
  check({ statements, sort }, { report }) {
    const seen = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { sid } of statements) {
      if (!sid?.text || sid.text.includes(UNKNOWN)) continue;
      const first = seen.get(sid.text);
      if (!first) seen.set(sid.text, sid.fact.node);
      else
        report(sid.fact.node, `Another statement in this policy already has the \`Sid\` ${code(sid.text)}. Expected a unique one.`, {
          related: [{ start: first.start, end: first.end, message: 'The first one.' }],
          ...(sort === 'identity' || sort === 'trust' ? {} : { severity: 'warning' }),
        });
    }
  },
};
