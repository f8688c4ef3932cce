/** The way to a value from the top of a document: keys and list indexes. */
export type Path = readonly (string | number)[];

/** The pointers of all rules and more. Those of notes' claims come from files: there is no end of them. */
const MAX_KNOWN = 5000;

const known = new Map<string, readonly string[]>();

/** The segments of a pointer such as `/phases/ANY/commands`; `*` stands for any one segment. Kept, as rules ask for theirs in every file. */
export function segments(text: string): readonly string[] {
  let found = known.get(text);
  if (!found) {
    found = text
      .split('/')
      .slice(1)
      .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (known.size > MAX_KNOWN) known.clear();
    known.set(text, found);
  }
  return found;
}
