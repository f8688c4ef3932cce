import { code } from '../../../core/words.ts';
import { elementOf } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

const pairs = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
] as const;

/** Source: IAM user guide, reference_policies_grammar.html: one or the other; checked 2026-11-30. */
export const exclusiveElements: PolicyRule = {
  id: 'iam-policy/exclusive-elements',
  severity: 'error',
  check({ statements }, { report }) {
    for (const statement of statements)
      for (const [one, other] of pairs) {
        const [first, second] = [elementOf(statement, one), elementOf(statement, other)];
        if (first && second)
          report(
            second.entry?.keySpan ?? second.node,
            `A statement can't have both ${code(one)} and ${code(other)}. Move one of them to a separate statement.`,
          );
      }
  },
};
