import { Disposable, type Event, EventEmitter, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { Page } from '../../../server/src/core/page.ts';
import { isWithin } from '../../../server/src/core/uri.ts';
import { l10n } from '../l10n.ts';
import { type WalkEntry, walk } from './walk.ts';

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
  /** All files below the folders, as they are now. */
  files(): Promise<readonly Uri[]>;
  /** `note` for a file that is one. */
  kindOf(uri: Uri): 'note' | undefined;
  readonly onDidChange: Event<void>;
};

/** The place a file has without links; for places where that can be known. */
export type RealPath = (path: string) => Promise<string>;

/** `say` hears what is left out, each sentence once. */
export function ownNotes(say: (sentence: string) => void, realPath?: RealPath): OwnNotes {
  const said = new Set<string>();
  function sayOnce(sentence: string): void {
    if (!said.has(sentence)) say(sentence);
    said.add(sentence);
  }
  const real = async (folder: Uri): Promise<string | undefined> => (folder.scheme === 'file' ? realPath?.(folder.fsPath) : undefined);
  async function filesBelow(folder: Uri): Promise<readonly Uri[]> {
    const { files, isCut } = await walk(folder, { list, real });
    if (isCut) sayOnce(l10n.t('{0} holds more folders than are looked at for notes and cards; the others are left out.', workspace.asRelativePath(folder)));
    return files;
  }
  async function notesBelow(folder: Uri): Promise<OwnNote[]> {
    const uris = (await filesBelow(folder)).filter(({ path }) => /\.md$/i.test(path));
    if (uris.length > MAX_FILES) sayOnce(l10n.t('{0} holds {1} notes; only {2} of them are shown.', workspace.asRelativePath(folder), uris.length, MAX_FILES));
    const found = await Promise.all(uris.slice(0, MAX_FILES).map((uri) => readNote(uri).catch(() => undefined)));
    return found.flatMap((note) => note ?? []);
  }

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
    folders = notesFolders();
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
      known ??= Promise.all(folders.map(notesBelow)).then((found) => firstOfEachName(found.flat()));
      return known;
    },
    files: async () => (await Promise.all(folders.map(filesBelow))).flat(),
    kindOf: (uri) => (/\.md$/i.test(uri.path) && holds(uri) ? 'note' : undefined),
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      Disposable.from(...listeners, ...watchers).dispose();
    },
  };
}

/** The folders of the user's notes: one a workspace folder at most. */
export const notesFolders = (): Uri[] => (workspace.workspaceFolders ?? []).flatMap((folder) => notesFolder(folder) ?? []);

/** The folder that the setting names; none where it is empty or leads out of the workspace folder. */
function notesFolder(folder: WorkspaceFolder): Uri | undefined {
  const path = workspace.getConfiguration(undefined, folder.uri).get(SETTING);
  const parts = typeof path === 'string' ? path.split(/[/\\]/).filter((part) => part.trim() !== '' && part !== '.') : [];
  return parts.length === 0 || parts.some((part) => /^[.\s]+$/.test(part)) ? undefined : Uri.joinPath(folder.uri, ...parts);
}

async function readNote(uri: Uri): Promise<OwnNote | undefined> {
  const { size, type } = await workspace.fs.stat(uri);
  if (size > MAX_BYTES || !(type & FileType.File)) return undefined;
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const { parsePage } = await import('../../../server/src/core/page.ts');
  const id = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return { page: parsePage(id, text), uri: uri.toString() };
}

/** By hand, since not every place that files come from can be searched. */
const list = async (folder: Uri): Promise<WalkEntry<Uri>[]> =>
  (await workspace.fs.readDirectory(folder)).map(([name, type]) => ({
    name,
    place: Uri.joinPath(folder, name),
    type: type & FileType.Directory ? 'folder' : type & FileType.File ? 'file' : 'other',
    isLink: (type & FileType.SymbolicLink) !== 0,
  }));

function firstOfEachName(notes: readonly OwnNote[]): OwnNote[] {
  const names = new Set<string>();
  return notes.filter(({ page: { id } }) => !names.has(id) && names.add(id));
}
