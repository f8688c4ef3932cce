import type { Fact } from '../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../core/kind.ts';
import type { Severity } from '../../core/problem.ts';
import { type Policy, policiesAlone } from './policy.ts';

/** A rule about a policy, wherever it stands. */
export type PolicyRule = {
  readonly id: string;
  readonly severity: Severity;
  readonly check: (policy: Policy, context: Pick<RuleContext, 'data' | 'report'>) => void;
};

/** The rule for a policy in a file of its own. */
export const alone = ({ id, severity, check }: PolicyRule): Rule => ({
  id,
  severity,
  on: [''],
  check(root, context) {
    for (const policy of policiesAlone(root)) check(policy, context);
  },
});

/** The rule for the policies in the parts of a file of another kind. */
export const inParts = ({ id, severity, check }: PolicyRule, policiesIn: (part: Fact) => readonly Policy[]): Rule => ({
  id,
  severity,
  on: [EACH_PART],
  byPart: true,
  check(part, context) {
    for (const policy of policiesIn(part)) check(policy, context);
  },
});
