import { readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Around, aroundOf, type Known } from '../src/core/around.ts';
import { pathOf, readPlain, statOf } from './plain.ts';

/** A search looks at no more entries than this: then nothing is known. */
const MAX_ENTRIES = 50_000;

/** What rules may ask about the files around one, on this machine. `workspace` is the folder that no path leads out of, no link either. */
export const aroundOnDisk = (file: string, workspace: string): Around => aroundWith(file, workspace, diskOf(workspace));

/** The same, for a process that outlives the files as they are: nothing that another call has read is remembered. */
export const aroundNow = (file: string, workspace: string): Around => aroundWith(file, workspace, diskBelow(workspace));

const aroundWith = (file: string, workspace: string, disk: Known): Around => aroundOf(pathToFileURL(file).href, pathToFileURL(workspace).href, disk);

const disks = new Map<string, Known>();

function diskOf(workspace: string): Known {
  const disk = disks.get(workspace) ?? diskBelow(workspace);
  disks.set(workspace, disk);
  return disk;
}

function diskBelow(root: string): Known {
  const top = realpathSync(root);
  const indexes = new Map<string, Map<string, string[]> | undefined>();
  /** The path of a URI, unless a link there leads out of the root. */
  const inside = (uri: string): string | undefined => {
    const path = pathOf(uri);
    try {
      const way = path === undefined ? '..' : relative(top, realpathSync(path));
      return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : path;
    } catch {
      return undefined;
    }
  };
  return {
    stat(uri) {
      const path = pathOf(uri);
      const type = path === undefined ? undefined : statOf(path);
      return type === 'none' || inside(uri) !== undefined ? type : undefined;
    },
    read(uri) {
      const path = inside(uri);
      try {
        return path === undefined ? undefined : readPlain(path).toString();
      } catch {
        // A file that can't be read is as good as unknown.
        return undefined;
      }
    },
    list(uri) {
      const path = inside(uri);
      return path === undefined ? undefined : entriesOf(path)?.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    },
    find(folder, name) {
      const index = filesByName(fileURLToPath(folder), indexes);
      return index && (index.get(name) ?? []);
    },
  };
}

/** All files below a folder, by their names, read once. */
function filesByName(root: string, indexes: Map<string, Map<string, string[]> | undefined>): Map<string, string[]> | undefined {
  if (!indexes.has(root)) indexes.set(root, indexOf(root));
  return indexes.get(root);
}

function indexOf(root: string): Map<string, string[]> | undefined {
  const index = new Map<string, string[]>();
  const folders = [root];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of entriesOf(folder) ?? []) {
      if (++seen > MAX_ENTRIES) return undefined;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') folders.push(path);
      if (!entry.isFile()) continue;
      const same = index.get(entry.name) ?? [];
      same.push(pathToFileURL(path).href);
      index.set(entry.name, same);
    }
  return index;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
