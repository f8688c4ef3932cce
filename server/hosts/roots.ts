import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { Refusal } from '../src/agent/tool.ts';
import { code } from '../src/core/words.ts';
import { pathOf } from './plain.ts';
import { Misuse } from './usage.ts';

/** A folder whose files may be read: as it was named, and where it is without links. */
export type Root = { readonly named: string; readonly real: string };

/** The roots of a command line. One that is no folder throws `Misuse`. */
export const rootsAt = (paths: readonly string[]): readonly Root[] =>
  paths.map((path) => {
    const found = rootAt(resolve(path));
    if (!found) throw new Misuse(`"${path}" is not a folder that can be read.`);
    return found;
  });

function rootAt(named: string): Root | undefined {
  try {
    const real = realpathSync(named);
    return statSync(real).isDirectory() ? { named, real } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The roots as far as a client's own ones cover them: they narrow, and never widen. What is no folder here covers nothing; an empty list, as
 * of the MCP Inspector before someone adds a root, says nothing.
 */
export function narrowed(roots: readonly Root[], offered: readonly string[]): readonly Root[] {
  if (offered.length === 0) return roots;
  const theirs = offered.flatMap((uri) => rootAt(pathOf(uri) ?? '') ?? []);
  return roots.flatMap((root) => theirs.flatMap((their) => (isInside(root.real, their.real) ? [their] : isInside(their.real, root.real) ? [root] : [])));
}

/** Where a file is without links, and the root it is in. A path that leads out of all roots is refused, by links too; nothing is said of what is there. */
export function placeIn(roots: readonly Root[], path: string): { readonly real: string; readonly root: string } {
  const [first] = roots;
  if (!first)
    throw new Refusal('No file may be read: the roots that the client offers are outside of those that the server was started with. Give the `text` instead.');
  if (path.includes('\0')) throw new Refusal('The path contains a NUL character.');
  const asked = resolve(first.named, path.startsWith('file:') ? (pathOf(path) ?? path) : path);
  const real = realOf(asked);
  const root = roots.filter((each) => isInside(each.real, real ?? nearestReal(asked))).sort((a, b) => b.real.length - a.real.length)[0];
  if (!root)
    throw new Refusal(`${code(path, 200)} is outside of the folders that may be read. Allowed: ${roots.map(({ named }) => code(named, 200)).join(', ')}.`);
  if (real === undefined) throw new Refusal(`There is no file ${code(path, 200)} in ${code(root.named, 200)}.`);
  return { real, root: root.real };
}

/** Where a path leads that nothing stands at: the nearest folder above it that there is. */
function nearestReal(path: string): string {
  const above = dirname(path);
  return above === path ? path : (realOf(above) ?? nearestReal(above));
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
