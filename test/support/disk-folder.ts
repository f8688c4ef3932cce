import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from '../../client/src/quiz/memory/store.ts';

/** A folder on this machine's disk. */
export function diskFolder(path: string): Folder {
  mkdirSync(path, { recursive: true });
  return {
    list: () => readdir(path),
    size: async (name) => (await stat(join(path, name)).catch(() => undefined))?.size,
    read: (name) => readFile(join(path, name), 'utf8').catch(() => undefined),
    write: (name, text) => writeFile(join(path, name), text),
    rename: (from, to) => rename(join(path, from), join(path, to)),
    remove: (name) => rm(join(path, name)),
  };
}
