import { type Fact, select } from '../../core/fact.ts';

/** The queries of a file. */
export const definitionsIn = (root: Fact): readonly Fact[] => (select(root, '/queryDefinitions').length > 0 ? select(root, '/queryDefinitions/*') : [root]);
