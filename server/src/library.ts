import type { Kind } from './core/kind.ts';
import { hasKeyAt } from './core/schema-keys.ts';
import { notes } from './notes/index.ts';
import type { Library } from './notes/links.ts';

/** What is known of kinds and rules: their ids, and a kind that is made already. */
type Known = { readonly kindIds: readonly string[]; readonly ruleIds: ReadonlySet<string>; readonly kindOf: (id: string) => Kind | undefined };

/** What the links of notes and rule pages can lead to. */
export const libraryOf = ({ kindIds, ruleIds, kindOf }: Known): Library => ({
  sectionsOf: (id) => notes.find((note) => note.id === id)?.sections.map((section) => section.id) ?? 'none',
  noteIds: notes.map(({ id }) => id),
  ruleIds: () => [...ruleIds],
  kindIds: () => [...kindIds],
  hasKey(id, pointer) {
    const kind = kindOf(id);
    return kind !== undefined && hasKeyAt(kind, pointer);
  },
});
