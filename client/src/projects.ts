import { Disposable, EventEmitter, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { matchesGlob } from '../../server/src/core/glob.ts';
import { type ProjectReply, toServer } from '../../server/src/lsp/protocol.ts';

const names = ['aws-devops-notes.yaml', 'aws-devops-notes.yml'];

/** What the project files at the top of the workspace folders say of the kinds of files. */
export type Projects = Disposable & {
  /** The kind that a project gives a file; `none` is none of ours, `undefined` that it says nothing. */
  kindOf(uri: Uri): string | undefined;
  readonly onDidChange: EventEmitter<void>['event'];
};

/** Reads them through the server, which is started for it only where there is such a file. */
export function projects(client: () => Promise<BaseLanguageClient>): Projects {
  const changed = new EventEmitter<void>();
  const known = new Map<string, ProjectReply>();
  const watchers = new Map<string, Disposable>();

  async function read({ uri }: WorkspaceFolder): Promise<void> {
    const key = uri.toString();
    const there = await Promise.all(names.map((name) => exists(Uri.joinPath(uri, name))));
    if (!there.includes(true) && !known.has(key)) return;
    if (there.includes(true)) known.set(key, await (await client()).sendRequest<ProjectReply>(toServer.project, { folder: key }));
    else known.delete(key);
    changed.fire();
  }
  function watch(folder: WorkspaceFolder): void {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `{${names.join(',')}}`));
    const reread = (): void => void read(folder);
    watchers.set(folder.uri.toString(), Disposable.from(watcher, watcher.onDidChange(reread), watcher.onDidCreate(reread), watcher.onDidDelete(reread)));
    reread();
  }
  // After activation: nothing here is needed for it.
  const begin = setTimeout(() => workspace.workspaceFolders?.forEach(watch), 0);
  const folders = workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) {
      watchers.get(uri.toString())?.dispose();
      watchers.delete(uri.toString());
      known.delete(uri.toString());
    }
    added.forEach(watch);
  });
  return {
    kindOf(uri) {
      const folder = workspace.getWorkspaceFolder(uri);
      const project = folder && known.get(folder.uri.toString());
      const path = workspace.asRelativePath(uri, false);
      return project?.kinds.find(([glob]) => matchesGlob(path, glob))?.[1];
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(begin);
      Disposable.from(folders, changed, ...watchers.values()).dispose();
    },
  };
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
