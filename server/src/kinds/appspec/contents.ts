import type { Around } from '../../core/around.ts';
import { isWithin } from '../../core/uri.ts';
import { type Copied, join, targetOf } from './paths.ts';

/** Entries and folders that are compared at most; more of them cost more than they tell. */
const MAX_ENTRIES = 50;
const MAX_FOLDERS = 300;
const MAX_DEPTH = 10;

/** A file of the workspace that two entries copy to one place: its path in each source. */
export type Clash = { readonly first: Copied; readonly second: Copied; readonly paths: readonly [string, string]; readonly target: string };

/** The first such file of each two entries that have one, by what their folders hold. */
export function* clashesIn(copies: readonly Copied[], around: Around): Generator<Clash> {
  const budget = { folders: MAX_FOLDERS };
  const there = copies.slice(0, MAX_ENTRIES).filter(({ source, type }) => type !== undefined && typeof around.locate(source) === 'object');
  for (const [index, second] of there.entries())
    for (const first of there.slice(0, index)) {
      const [outer, inner] = depth(first.destination) <= depth(second.destination) ? [first, second] : [second, first];
      const clash = outer.type === 'folder' ? clashOf(outer, inner, around, budget) : undefined;
      if (clash === undefined) continue;
      const paths: [string, string] = outer === first ? [clash[0], clash[1]] : [clash[1], clash[0]];
      yield { first, second, paths, target: join(inner.type === 'file' ? targetOf(inner) : inner.destination, clash[2]).replace(/\/$/, '') };
    }
}

const depth = (path: string): number => path.split('/').length;

/** The paths of two files that end in one place, and the way to it below what the inner entry makes. */
function clashOf(outer: Copied, inner: Copied, around: Around, budget: { folders: number }): [string, string, string] | undefined {
  const place = inner.type === 'file' ? targetOf(inner) : inner.destination;
  const root = outer.destination.endsWith('/') ? outer.destination : `${outer.destination}/`;
  if (place !== outer.destination && !place.startsWith(root)) return undefined;
  const same = join(outer.source, place.slice(root.length)).replace(/\/$/, '');
  // The same content twice is seen without looking into it.
  if (same === inner.source) return undefined;
  if (inner.type === 'folder') return common(same, inner.source, '', around, budget);
  const [located, folder] = [around.locate(same), around.locate(outer.source)];
  // Further up, something else may have that path.
  const isInside = typeof located === 'object' && typeof folder === 'object' && located.type === 'file' && isWithin(folder.uri, located.uri);
  return isInside ? [same, inner.source, ''] : undefined;
}

/** The first file that both folders hold. */
function common(one: string, other: string, below: string, around: Around, budget: { folders: number }): [string, string, string] | undefined {
  if (budget.folders-- <= 0 || depth(below) > MAX_DEPTH) return undefined;
  const items = around.list(join(one, below));
  const names = new Map(items && around.list(join(other, below))?.map(({ name, folder }) => [name, folder]));
  const shared = (items ?? []).filter(({ name, folder }) => names.get(name) === folder);
  const file = shared.find(({ folder }) => !folder);
  if (file) return [join(join(one, below), file.name), join(join(other, below), file.name), join(below, file.name)];
  for (const { name } of shared) {
    const found = common(one, other, join(below, name), around, budget);
    if (found) return found;
  }
  return undefined;
}
