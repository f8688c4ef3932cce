import { code } from '../../../core/words.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_condition-single-vs-multi-valued-context-keys.html: true without keys in the request. Checked 2026-11-30. */
export const forAllValues: PolicyRule = {
  id: 'iam-policy/for-all-values',
  severity: 'hint',
  check({ statements }, { report }) {
    for (const { conditions, effect } of statements) {
      if (effect !== 'Allow') continue;
      // Who tags nothing is mostly meant, too.
      const must = [
        'aws:tagkeys',
        ...conditions.filter(({ operator }) => operator === 'Null' || operator.startsWith('ForAnyValue:')).map(({ key }) => key.toLowerCase()),
      ];
      for (const { fact, operator, key } of conditions)
        if (operator.startsWith('ForAllValues:') && !must.includes(key.toLowerCase()))
          report(
            fact.entry?.keySpan ?? fact.node,
            `${code(operator)} is also true if the request has no ${code(key)}. If the key is required, add ${code('Null')} with ${code('false')} for it.`,
          );
    }
  },
};
