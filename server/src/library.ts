import { kindOf, listedKinds, ruleIds } from './catalogue.ts';
import { hasKeyAt } from './core/schema-keys.ts';
import { notes } from './notes/index.ts';
import type { Library } from './notes/links.ts';

/** What the links of notes and rule pages can lead to. */
export const library: Library = {
  sectionsOf: (id) => notes.find((note) => note.id === id)?.sections.map((section) => section.id) ?? 'none',
  noteIds: notes.map(({ id }) => id),
  ruleIds: () => [...ruleIds],
  kindIds: () => listedKinds.map(({ id }) => id),
  hasKey(id, pointer) {
    const kind = kindOf(id);
    return kind !== undefined && hasKeyAt(kind, pointer);
  },
};
