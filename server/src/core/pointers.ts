import { below, type Fact } from './fact.ts';
import { segments } from './path.ts';

/**
 * Many pointers, each as the number of the one that is shorter by a segment, and its last segment. What several have in common is looked for
 * once: the rules of a kind ask for much the same in every version of a text.
 */
export type Pointers = readonly { readonly above: number; readonly segment: string }[];

/** The pointers of some patterns, and the number of each pattern's own. */
export const pointersOf = (patterns: readonly string[]): ReturnType<typeof pathsOf> => pathsOf(patterns.map(segments));

/** The same of paths, which begin at some value. */
export function pathsOf(paths: readonly (readonly string[])[]): { readonly pointers: Pointers; readonly numbers: readonly number[] } {
  const pointers: { readonly above: number; readonly segment: string }[] = [{ above: 0, segment: '' }];
  const known = new Map<string, number>();
  const numbers = paths.map((path) =>
    path.reduce((above, segment) => {
      const key = `${above}/${segment}`;
      const number = known.get(key) ?? pointers.push({ above, segment }) - 1;
      known.set(key, number);
      return number;
    }, 0),
  );
  return { pointers, numbers };
}

/** Finds the facts at such pointers below a root. */
export function selecting(pointers: Pointers, root: Fact): (pointer: number) => readonly Fact[] {
  const found: (readonly Fact[] | undefined)[] = [[root]];
  const select = (number: number): readonly Fact[] => {
    const kept = found[number];
    if (kept) return kept;
    const pointer = pointers[number];
    const made = pointer ? below(select(pointer.above), pointer.segment) : [];
    found[number] = made;
    return made;
  };
  return select;
}
