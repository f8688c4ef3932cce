import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Around, aroundOf, type Known } from '../src/core/around.ts';

/** A search looks at no more entries than this: then nothing is known. */
const MAX_ENTRIES = 50_000;

/** What rules may ask about the files around one, on this machine. `workspace` is the folder that no path leads out of. */
export const aroundOnDisk = (file: string, workspace: string): Around => aroundOf(pathToFileURL(file).href, pathToFileURL(workspace).href, disk);

const disk: Known = {
  stat(uri) {
    const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return found ? (found.isDirectory() ? 'folder' : 'file') : 'none';
  },
  read(uri) {
    try {
      return readFileSync(fileURLToPath(uri), 'utf8');
    } catch {
      // A file that can't be read is as good as unknown.
      return undefined;
    }
  },
  list(uri) {
    return entriesOf(fileURLToPath(uri))?.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
  },
  find(folder, name) {
    const index = filesByName(fileURLToPath(folder));
    return index && (index.get(name) ?? []);
  },
};

const indexes = new Map<string, Map<string, string[]> | undefined>();

/** All files below a folder, by their names, read once in a run. */
function filesByName(root: string): Map<string, string[]> | undefined {
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
      if (entry.isFile()) index.set(entry.name, [...(index.get(entry.name) ?? []), pathToFileURL(path).href]);
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
