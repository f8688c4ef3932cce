import { type Fact, perRoot, select } from '../../core/fact.ts';

/** The targets of a file: those of a rule, the items of a list, or the file itself. */
export const targetsIn = perRoot((root): readonly Fact[] => {
  if (root.node.type === 'list') return root.children;
  const [targets] = select(root, '/Targets');
  if (targets) return targets.children;
  return select(root, '/Id').length > 0 && select(root, '/Arn').length > 0 ? [root] : [];
});
