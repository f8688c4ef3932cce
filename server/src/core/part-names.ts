import type { Fact } from './fact.ts';
import type { Name } from './kind.ts';
import type { Syntax } from './parsed.ts';

/** The text in which names stand, and how it is written. */
export type NamedFile = { readonly text: string; readonly syntax: Syntax };

/**
 * The names of a part of a file, found once: those of a part that is taken over from an earlier version of the text go with it. An `edit` of
 * theirs asks for the text of its day, and a `scope` is a span of its own, none of the tree.
 */
export function namesByPart(find: (part: Fact, file: NamedFile) => readonly Name[]): (part: Fact, file: NamedFile) => readonly Name[] {
  const known = new WeakMap<Fact, { readonly names: readonly Name[]; at: number }>();
  return (part, file) => {
    const { start } = part.node;
    const kept = known.get(part);
    if (!kept) {
      const names = [...find(part, file)].sort(byPlace);
      known.set(part, { names, at: start });
      return names;
    }
    if (kept.at !== start) for (const name of kept.names) move(name, start - kept.at);
    kept.at = start;
    return kept.names;
  };
}

/** The order of names in a text. Those of parts that follow each other are in order together. */
export const byPlace = (a: Name, b: Name): number => a.start - b.start || a.end - b.end;

/** Names are moved in place, thousands at an edit. */
function move(name: { -readonly [Key in keyof Name]: Name[Key] }, by: number): void {
  name.start += by;
  name.end += by;
  if (name.scope) name.scope = { start: name.scope.start + by, end: name.scope.end + by };
}
