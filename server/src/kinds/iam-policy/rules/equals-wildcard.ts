import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { baseOf } from '../operators.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_elements_condition_operators.html: `StringEquals` matches exactly; checked 2026-11-30. */
export const equalsWildcard: PolicyRule = {
  id: 'iam-policy/equals-wildcard',
  severity: 'warning',
  check({ statements }, { report }) {
    for (const { conditions } of statements)
      for (const { fact, operator, values } of conditions) {
        const base = baseOf(operator);
        if (base !== 'StringEquals' && base !== 'StringNotEquals') continue;
        const found = values.find(({ text }) => text?.includes('*'));
        const { parent } = fact;
        if (!found || !parent) continue;
        const like = base === 'StringEquals' ? 'StringLike' : 'StringNotLike';
        const to = operator.replace(base, like);
        const isAlone = parent.children.length === 1 && !parent.parent?.children.some(({ segment }) => segment === to);
        report(found.fact.node, `${code(base)} takes ${code('*')} literally. Expected ${code(like)}, where it's a wildcard.`, {
          ...(isAlone
            ? { fix: { title: `Change the operator to ${code(to)}`, operations: [{ op: 'rename', path: pathOf(parent), to }], suggestion: true } }
            : {}),
        });
      }
  },
};
