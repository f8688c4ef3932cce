import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { find, givenIn, othersOf } from '../given.ts';

const ACTIONS = 'aws:elasticbeanstalk:managedactions';
const UPDATE = 'aws:elasticbeanstalk:managedactions:platformupdate';

/** Source: Elastic Beanstalk guide, command-options-general.html, aws:elasticbeanstalk:managedactions, checked 2026-11-30. */
export const managedUpdates: Rule = {
  id: 'ebextensions/managed-updates',
  severity: 'warning',
  on: [''],
  check({ node }, { report, around, fileName }) {
    const own = givenIn(node);
    const others = othersOf({ around, fileName });
    if (!others) return;
    const all = [...own, ...others.flatMap((each) => givenIn(each))];
    const enabled = find(own, ACTIONS, 'ManagedActionsEnabled');
    if (enabled?.value && isYes(enabled.text ?? '')) {
      const missing = [
        ...(find(all, ACTIONS, 'PreferredStartTime') ? [] : ['PreferredStartTime']),
        ...(find(all, UPDATE, 'UpdateLevel') ? [] : ['UpdateLevel']),
      ];
      if (missing.length > 0)
        report(
          enabled.span,
          `Managed platform updates also need ${missing.map((each) => code(each)).join(' and ')}, which ${missing.length > 1 ? 'aren’t' : 'isn’t'} set.`,
        );
    }
    const refresh = find(own, UPDATE, 'InstanceRefreshEnabled');
    const actions = find(all, ACTIONS, 'ManagedActionsEnabled');
    if (refresh && isYes(refresh.text ?? '') && (!actions || (actions.text !== undefined && !isYes(actions.text))))
      report(refresh.span, `Only managed platform updates replace instances. Expected ${code('ManagedActionsEnabled')} to be ${code('true')}.`);
  },
};
