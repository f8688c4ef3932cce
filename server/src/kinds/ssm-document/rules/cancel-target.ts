import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child } from '../document.ts';
import { coursesOf } from '../flow.ts';

/** Actions to which a canceled run can't go. Source: Systems Manager user guide, automation-actions.html, "onCancel", checked 2026-11-23. */
const refused = ['approve', 'copyImage', 'createImage', 'createStack', 'createTags', 'pause', 'runInstances', 'sleep'].map((name) => `aws:${name}`);

/** Actions that have no such key. Source: automation-action-loop.html and -updateVariable, checked 2026-11-23. */
const without = ['aws:loop', 'aws:updateVariable'];

export const cancelTarget: Rule = {
  id: 'ssm-document/cancel-target',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { byName, ways } of coursesOf(root))
      for (const [{ fact, action }, ofStep] of ways) {
        const key = action !== undefined && without.includes(action) ? child(fact, 'onCancel')?.entry?.keySpan : undefined;
        if (key) report(key, `${code(action ?? '')} takes no ${code('onCancel')}. Remove it.`);
        const canceled = ofStep.find(({ why }) => why === 'canceled');
        const to = canceled && byName.get(canceled.to)?.action;
        if (canceled?.at && to !== undefined && refused.includes(to))
          report(
            canceled.at.node,
            `A canceled run can't go to a step with ${code(to)}. Expected a step that cleans up, such as one with ${code('aws:executeAwsApi')}.`,
          );
      }
  },
};
