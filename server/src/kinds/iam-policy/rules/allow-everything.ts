import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, best-practices.html (apply least-privilege permissions); not held against it yet. */
export const allowEverything: PolicyRule = {
  id: 'iam-policy/allow-everything',
  severity: 'hint',
  check({ statements, sort }, { report }) {
    if (sort !== 'identity') return;
    for (const { effect, actions, resources, conditions, isOpen } of statements) {
      if (effect !== 'Allow' || isOpen || conditions.length > 0 || actions?.name !== 'Action' || resources?.name !== 'Resource') continue;
      const all = actions.items.find(({ text }) => text === '*' || text === '*:*');
      if (all && resources.items.some(({ text }) => text === '*'))
        report(all.fact.node, 'This allows every action on every resource: administrator access. List only the actions and resources that are needed.');
    }
  },
};
