import { Disposable, type Event, EventEmitter, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { Page } from '../../../server/src/core/page.ts';
import { isWithin, nameOf } from '../../../server/src/core/uri.ts';

/** A larger file is no note. */
const MAX_BYTES = 512 * 1024;
/** More files are not looked at. */
const MAX_FILES = 500;
const SETTING = 'awsDevopsNotes.notesFolder';

type OwnNote = { readonly page: Page; readonly uri: string };

/** The user's own notes: Markdown files below the folders that the setting names. Without the setting nothing is read or watched. */
export type OwnNotes = Disposable & {
  /** All of them by the names of their files; of two with one name the first. */
  notes(): Promise<readonly OwnNote[]>;
  /** `note` for a file that is one. */
  kindOf(uri: Uri): 'note' | undefined;
  readonly onDidChange: Event<void>;
};

export function ownNotes(): OwnNotes {
  const changed = new EventEmitter<void>();
  let folders: readonly Uri[] = [];
  let watchers: Disposable[] = [];
  let known: Promise<readonly OwnNote[]> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const holds = (uri: Uri): boolean => folders.some((folder) => isWithin(folder.toString(), uri.toString()));
  function tell(): void {
    known = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), 50);
  }
  const touched = (uri: Uri): void => {
    if (holds(uri)) tell();
  };
  function look(): void {
    const before = folders.join();
    folders = (workspace.workspaceFolders ?? []).flatMap((folder) => notesFolder(folder) ?? []);
    if (folders.join() === before) return;
    Disposable.from(...watchers).dispose();
    watchers = folders.map((folder) => {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'));
      return Disposable.from(watcher, watcher.onDidCreate(touched), watcher.onDidChange(touched), watcher.onDidDelete(touched));
    });
    tell();
  }

  look();
  const listeners = [
    changed,
    workspace.onDidChangeWorkspaceFolders(look),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) look();
    }),
    // What is done in the editor itself need not wait for the watchers.
    workspace.onDidSaveTextDocument(({ uri }) => touched(uri)),
  ];
  return {
    notes() {
      known ??= Promise.all(folders.map(read)).then((found) => firstOfEachName(found.flat()));
      return known;
    },
    kindOf: (uri) => (/\.md$/i.test(uri.path) && holds(uri) ? 'note' : undefined),
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      Disposable.from(...listeners, ...watchers).dispose();
    },
  };
}

/** The folder that the setting names; none where it is empty or leads out of the workspace folder. */
export function notesFolder(folder: WorkspaceFolder): Uri | undefined {
  const path = workspace.getConfiguration(undefined, folder.uri).get(SETTING);
  const parts = typeof path === 'string' ? path.split(/[/\\]/).filter((part) => part.trim() !== '' && part !== '.') : [];
  return parts.length === 0 || parts.includes('..') ? undefined : Uri.joinPath(folder.uri, ...parts);
}

async function read(folder: Uri): Promise<OwnNote[]> {
  const uris = (await filesBelow(folder)).filter(({ path }) => /\.md$/i.test(path)).slice(0, MAX_FILES);
  const found = await Promise.all(uris.map((uri) => readNote(uri).catch(() => undefined)));
  return found.flatMap((note) => note ?? []);
}

async function readNote(uri: Uri): Promise<OwnNote | undefined> {
  if ((await workspace.fs.stat(uri)).size > MAX_BYTES) return undefined;
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const { parsePage } = await import('../../../server/src/core/page.ts');
  return { page: parsePage(nameOf(uri.path).replace(/\.md$/i, ''), text), uri: uri.toString() };
}

/** By hand, since not every place that files come from can be searched. */
export async function filesBelow(folder: Uri, depth = 0): Promise<Uri[]> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const below = entries
    .filter(([name]) => name !== '.git' && name !== 'node_modules')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      return type & FileType.Directory ? (depth < 8 ? filesBelow(uri, depth + 1) : []) : [uri];
    });
  return (await Promise.all(below)).flat();
}

const firstOfEachName = (notes: readonly OwnNote[]): OwnNote[] =>
  notes.filter(({ page }, index) => notes.findIndex((each) => each.page.id === page.id) === index);
