import { type Fact, select } from '../../core/fact.ts';

/** The projects of a file: itself, or those that `batch-get-projects` prints. */
export const projectsIn = (root: Fact): readonly Fact[] =>
  select(root, '/projects').length > 0 ? select(root, '/projects/*') : [...select(root, '/project'), root].slice(0, 1);

/** The groups of filters of a webhook, which may be the file, or stand in a template. */
export const groupsIn = (root: Fact): readonly Fact[] =>
  root.node.type === 'list' ? root.children : [...select(root, '/filterGroups/*'), ...select(root, '/triggers/filterGroups/*')];
