import { type Fact, select } from '../../core/fact.ts';

/** The plans of a file, or the part of one that stands alone. */
export const plansIn = (root: Fact): readonly Fact[] => (select(root, '/items').length > 0 ? select(root, '/items/*') : [root]);

/** The quotas of a file. */
export const quotasIn = (root: Fact): readonly Fact[] => [
  ...plansIn(root).flatMap((plan) => select(plan, '/quota')),
  ...(['/period', '/limit'].some((pointer) => select(root, pointer).length > 0) ? [root] : []),
];
