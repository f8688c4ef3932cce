import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldersOfTools, isCandidate } from '../src/candidates.ts';
import type { World } from '../src/world.ts';
import { isMissing, MAX_BYTES, pathOf } from './plain.ts';

/** A search looks at no more entries than this: then nothing is known. */
const MAX_ENTRIES = 20_000;

/** The files of the machine, for clients that don't answer for theirs. Places that are no `file:` URIs are not known. */
export const disk: World = {
  async stat(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const found = await stat(path);
      return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined;
    } catch (error) {
      return isMissing(error) ? 'none' : undefined;
    }
  },
  async read(uri) {
    const path = pathOf(uri);
    try {
      const found = path === undefined ? undefined : await stat(path);
      return path !== undefined && found?.isFile() && found.size <= MAX_BYTES ? await readFile(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  async list(uri) {
    const path = pathOf(uri);
    const entries = path === undefined ? undefined : await readdir(path, { withFileTypes: true }).catch(() => undefined);
    return entries?.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
  },
  async find(uri, name) {
    const path = pathOf(uri);
    return path === undefined ? undefined : filesWhere(path, (entry) => entry === name, ['node_modules', '.git']);
  },
  async files(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : filesWhere(path, isCandidate, foldersOfTools);
  },
};

async function filesWhere(root: string, isWanted: (name: string) => boolean, aside: readonly string[]): Promise<string[] | undefined> {
  const found: string[] = [];
  const folders = [root];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (++seen > MAX_ENTRIES) return undefined;
      if (entry.isDirectory() && !aside.includes(entry.name)) folders.push(join(folder, entry.name));
      if (entry.isFile() && isWanted(entry.name)) found.push(pathToFileURL(join(folder, entry.name)).href);
    }
  return found;
}
