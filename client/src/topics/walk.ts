/** A folder's entry, as far as a walk asks. */
export type WalkEntry<Place> = { readonly name: string; readonly place: Place; readonly type: 'file' | 'folder' | 'other'; readonly isLink: boolean };

/** What a walk needs of a file system. */
export type Walked<Place> = {
  list(folder: Place): Promise<readonly WalkEntry<Place>[]>;
  /** The place that a folder has without links; `undefined` where that can't be known. */
  real(folder: Place): Promise<string | undefined>;
};

/** A deeper folder, or more of them, are not looked at. */
const MAX_DEPTH = 8;
const MAX_FOLDERS = 1_000;
/** Folders read at the same time. */
const AT_ONCE = 16;

const aside: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * The files below a folder, those nearest first, and whether there was more than a walk looks at. A folder that several links lead to is
 * read once; where it can't be known which folder a link leads to, links to folders are not followed. Pipes and devices are no files.
 */
export async function walk<Place>(root: Place, { list, real }: Walked<Place>): Promise<{ readonly files: readonly Place[]; readonly isCut: boolean }> {
  const files: Place[] = [];
  const seen = new Set<string>();
  let isCut = false;
  let read = 0;
  let level: readonly { place: Place; isLink: boolean }[] = [{ place: root, isLink: false }];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return { files, isCut: true };
    const below: { place: Place; isLink: boolean }[] = [];
    for (let at = 0; at < level.length; at += AT_ONCE) {
      const some = level.slice(at, at + AT_ONCE);
      const places = await Promise.all(some.map(({ place }) => real(place).catch(() => undefined)));
      const fresh = some.filter(({ isLink }, index) => {
        const place = places[index];
        if (place === undefined) return !isLink;
        return !seen.has(place) && seen.add(place);
      });
      const room = fresh.slice(0, MAX_FOLDERS - read);
      isCut ||= room.length < fresh.length;
      read += room.length;
      for (const entries of await Promise.all(room.map(({ place }) => list(place).catch(() => []))))
        for (const { name, place, type, isLink } of [...entries].sort(({ name: a }, { name: b }) => (a < b ? -1 : 1))) {
          if (type === 'file') files.push(place);
          if (type === 'folder' && !aside.has(name)) below.push({ place, isLink });
        }
    }
    level = below;
  }
  return { files, isCut };
}
