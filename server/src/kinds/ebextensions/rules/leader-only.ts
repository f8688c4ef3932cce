import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isYes } from '../../../core/words.ts';
import { childOf, literalIn } from '../../cloudformation/resources.ts';

/** Who has a leader. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const leaderOnly: Rule = {
  id: 'ebextensions/leader-only',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const fact of select(root, '/commands/*/leader_only'))
      if (fact.entry)
        report(fact.entry.keySpan, '`commands` run on every instance, before there is a leader. Expected `leader_only` in `container_commands`.', {
          severity: 'error',
        });
    for (const command of select(root, '/container_commands/*')) {
      const test = childOf(command, 'test');
      if (!test?.entry || !isYes(literalIn(command, 'leader_only') ?? '')) continue;
      report(test.entry.keySpan, '`leader_only` takes precedence, so this `test` never runs. Expected only one of them.', {
        fix: { title: 'Remove `test`', operations: [{ op: 'remove', path: pathOf(test) }], suggestion: true },
      });
    }
  },
};
