import type { Fact } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains } from '../../core/node.ts';
import type { Value } from '../../core/schema.ts';
import { notes } from '../../notes/index.ts';
import { textAt } from './members.ts';

/** The ids of a note's sections; `undefined` for a note that is none of this tool. */
export const sectionsOf = (note: string): string[] | undefined => notes.find(({ id }) => id === note)?.sections.map(({ id }) => id);

/** The notes of this tool, and the sections of the one that the file is about. */
export const offer: NonNullable<Kind['offer']> = (fact, { root, offset }) => {
  const { node, parent, entry } = fact;
  // On the key nothing is to be offered for its value.
  if (!entry || offset <= entry.keySpan.end) return undefined;
  const replace = contains(node, offset) ? { start: node.start, end: node.end } : { start: offset, end: offset };
  if (fact.segment === 'note' && parent === root) return { replace, values: notes.map(({ id }) => ({ value: id, about: '', see: `note:${id}` })) };
  if (fact.segment === 'section' && isCard(parent, root)) return { replace, values: valuesFor(textAt(root, 'note')) };
  return undefined;
};

const isCard = (fact: Fact | undefined, root: Fact): boolean => fact?.parent?.segment === 'cards' && fact.parent.parent === root;

const valuesFor = (note: string): Value[] => (sectionsOf(note) ?? []).map((id) => ({ value: id, about: '', see: `note:${note}#${id}` }));
