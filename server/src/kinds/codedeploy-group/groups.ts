import { type Fact, select } from '../../core/fact.ts';

/** The group or configuration of a file: the whole of it, or what `get-...` prints around it. */
export const subjectOf = (root: Fact): Fact => select(root, '/deploymentGroupInfo')[0] ?? select(root, '/deploymentConfigInfo')[0] ?? root;

/** A value at a pointer that says something: no empty list, which is what AWS prints for none. */
export function filled(subject: Fact, pointer: string): Fact | undefined {
  const [fact] = select(subject, pointer);
  return fact && (fact.node.type !== 'list' || fact.node.items.length > 0) ? fact : undefined;
}
