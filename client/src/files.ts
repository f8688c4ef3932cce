import { Disposable, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { endings, foldersOfTools, isCandidate } from '../../server/src/candidates.ts';
import * as protocol from '../../server/src/lsp/protocol.ts';

/** Where no search service exists, a search by hand looks at no more entries than this. */
const MAX_ENTRIES = 5_000;
const MAX_CANDIDATES = 30_000;
const aside = /\/(\.git|node_modules)(\/|$)/;

/**
 * Answers the server's questions about files: open editors win over the file system, which may be a disk, a remote
 * machine or a repository on the web. Says when files change.
 */
export function answerFiles(client: BaseLanguageClient, extension: Uri): Disposable {
  const read = new Set<string>();
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (uri: Uri): void => {
    if (aside.test(uri.path)) return;
    changed.add(uri.toString());
    timer ??= setTimeout(() => {
      timer = undefined;
      const uris = [...changed];
      changed.clear();
      void client.sendNotification(protocol.toServer.filesChanged, { uris } satisfies protocol.FilesChanged);
    }, 20);
  };
  const openText = (uri: Uri): string | undefined => workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();

  const watcher = workspace.createFileSystemWatcher('**/*');
  return Disposable.from(
    client.onRequest<protocol.StatReply, unknown>(protocol.toClient.stat, ({ uri }: { uri: string }) => stat(Uri.parse(uri))),
    client.onRequest(protocol.toClient.read, async ({ uri }: { uri: string }): Promise<protocol.ReadReply> => {
      const place = Uri.parse(uri);
      read.add(place.toString());
      return openText(place) ?? (await readFile(place));
    }),
    client.onRequest(protocol.toClient.built, ({ path }: { path: string }): Promise<protocol.ReadReply> => readFile(Uri.joinPath(extension, 'dist', path))),
    client.onRequest(protocol.toClient.list, ({ uri }: { uri: string }) => list(Uri.parse(uri))),
    client.onRequest(protocol.toClient.find, ({ folder, name }: protocol.FindAsked) => find(Uri.parse(folder), name)),
    client.onRequest(protocol.toClient.files, ({ uri }: { uri: string }) => candidates(Uri.parse(uri))),
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    // What is done in the editor itself need not wait for the watcher.
    workspace.onDidCreateFiles(({ files }) => files.forEach(tell)),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(tell)),
    workspace.onDidRenameFiles(({ files }) => files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]).forEach(tell)),
    workspace.onDidSaveTextDocument(({ uri }) => tell(uri)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (read.has(document.uri.toString())) tell(document.uri);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

async function stat(uri: Uri): Promise<protocol.StatReply> {
  try {
    return (await workspace.fs.stat(uri)).type & FileType.Directory ? 'folder' : 'file';
  } catch (error) {
    return error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory') ? 'none' : null;
  }
}

const readFile = (uri: Uri): Promise<string | null> =>
  Promise.resolve(workspace.fs.readFile(uri)).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    () => null,
  );

const list = (uri: Uri): Promise<protocol.ListReply> =>
  Promise.resolve(workspace.fs.readDirectory(uri)).then(
    (entries) => entries.map(([name, type]) => ({ name, folder: (type & FileType.Directory) !== 0 })),
    () => null,
  );

async function find(folder: Uri, name: string): Promise<protocol.FindReply> {
  if (!isSearchable(folder) || /[*?{}[\]]/.test(name)) return findByHand(folder, (each) => each === name);
  const found = await workspace.findFiles(new RelativePattern(folder, `**/${name}`), '**/{node_modules,.git}/**', 100);
  return found.map(String);
}

/** Names only: nothing is read. */
async function candidates(folder: Uri): Promise<protocol.FindReply> {
  if (!isSearchable(folder)) return (await findByHand(folder, () => true))?.filter(isCandidate) ?? null;
  const found = await workspace.findFiles(new RelativePattern(folder, `**/*.{${endings.join(',')}}`), `**/{${foldersOfTools.join(',')}}/**`, MAX_CANDIDATES);
  return found.map(String);
}

/** There is a search service for it. */
const isSearchable = ({ scheme }: Uri): boolean => scheme === 'file' || scheme === 'vscode-remote';

async function findByHand(root: Uri, isWanted: (name: string) => boolean): Promise<protocol.FindReply> {
  const found: string[] = [];
  const folders = [root];
  let seen = 0;
  for (let folder = folders.pop(); folder; folder = folders.pop())
    for (const item of (await list(folder)) ?? []) {
      if (++seen > MAX_ENTRIES) return null;
      const uri = Uri.joinPath(folder, item.name);
      if (item.folder && !aside.test(uri.path)) folders.push(uri);
      if (!item.folder && isWanted(item.name)) found.push(uri.toString());
    }
  return found;
}
