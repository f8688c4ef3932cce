import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Card } from '../cards/card.ts';
import type { Profile } from '../exam/profile.ts';
import type { Folder } from './store.ts';

/** A folder of the extension's storage, as the store wants it. It is made with the first file. */
export function folderAt(folder: Uri): Folder {
  const at = (name: string): Uri => Uri.joinPath(folder, name);
  return {
    list: async () => {
      const found = await orNothing(workspace.fs.readDirectory(folder));
      return (found ?? []).flatMap(([name, type]) => (type === FileType.File ? [name] : []));
    },
    size: async (name) => (await orNothing(workspace.fs.stat(at(name))))?.size,
    read: async (name) => {
      const bytes = await orNothing(workspace.fs.readFile(at(name)));
      return bytes && new TextDecoder().decode(bytes);
    },
    write: async (name, text) => workspace.fs.writeFile(at(name), new TextEncoder().encode(text)),
    rename: async (from, to) => workspace.fs.rename(at(from), at(to), { overwrite: true }),
    remove: async (name) => workspace.fs.delete(at(name)),
  };
}

/** A file that is not there is no fault: another window may be putting a new one in its place. */
const orNothing = <Value>(found: Thenable<Value>): Promise<Value | undefined> =>
  Promise.resolve(found).catch((error: unknown) => {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  });

/** The cards that come with the extension. */
export const builtInCards = (extension: Uri): Promise<readonly Card[]> => built(extension, 'cards.json');

/** The exams that come with it. */
export const examProfiles = (extension: Uri): Promise<readonly Profile[]> => built(extension, 'exams.json');

async function built<Value>(extension: Uri, name: string): Promise<Value> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'notes', name));
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}
