import type { Fact } from '../../core/fact.ts';
import { EACH_PART, type Rule, type RuleContext } from '../../core/kind.ts';
import { type Step, sortOf, stepOf } from './document.ts';

/** What sort of document the file is, as a question of a rule that looks at a part of it. */
export const askSort = (root: Fact): string | undefined => sortOf(root);

/** A rule that looks at each step of a runbook alone, those of loops too. */
export const eachStep = (rule: Pick<Rule, 'id' | 'severity'>, check: (step: Step, context: RuleContext) => void): Rule => ({
  ...rule,
  on: [EACH_PART],
  byPart: true,
  check(part: Fact, context) {
    if (typeof part.segment !== 'number' || context.ask(askSort, '') !== 'runbook') return;
    visit(stepOf(part));

    function visit(step: Step): void {
      check(step, context);
      for (const each of step.steps) visit(each);
    }
  },
});
