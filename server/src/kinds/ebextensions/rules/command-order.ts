import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isYes } from '../../../core/words.ts';
import { literalIn } from '../../cloudformation/resources.ts';
import { checkOrder } from '../../cloudformation/rules/init-command-order.ts';

/** Commands of the leader run before the others. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const commandOrder: Rule = {
  id: 'ebextensions/command-order',
  severity: 'hint',
  on: [''],
  check(root, { report }) {
    checkOrder(select(root, '/commands/*'), 'commands', report);
    const all = select(root, '/container_commands/*');
    const forLeader = (each: (typeof all)[number]): boolean => isYes(literalIn(each, 'leader_only') ?? '');
    checkOrder(all.filter(forLeader), 'container_commands', report);
    checkOrder(
      all.filter((each) => !forLeader(each)),
      'container_commands',
      report,
    );
  },
};
