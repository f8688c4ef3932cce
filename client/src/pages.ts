import { commands, type Diagnostic, type Disposable, EventEmitter, Range, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NotesReply, type PageReply, toServer } from '../../server/src/lsp/protocol.ts';
import type { OwnNotes } from './topics/own-notes.ts';

const SCHEME = 'aws-devops-notes';

/** The document of a note or rule page. The manifest has such documents open in the Markdown preview. */
const pageUri = (id: string, section = ''): Uri => Uri.from({ scheme: SCHEME, path: `/${id}.md`, fragment: section });

/** A problem whose rule's id leads to the rule's page. */
export function linked(problem: Diagnostic): Diagnostic {
  if (typeof problem.code === 'string') problem.code = { value: problem.code, target: pageUri(problem.code) };
  return problem;
}

/** Notes and rule pages, fetched from the server and shown by VS Code's own Markdown preview. */
export type Pages = Disposable & {
  /** Opens a note, at a section if one is named. Without a note, asks which. */
  openNote(note?: string, section?: string): Promise<void>;
};

export function pages(client: () => Promise<BaseLanguageClient>, own: OwnNotes): Pages {
  const changed = new EventEmitter<Uri>();
  const fetch = async (id: string): Promise<PageReply> => (await client()).sendRequest(toServer.page, { id });
  const registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path }) => {
      const id = path.replace(/^\//, '').replace(/\.md$/, '');
      const depth = '../'.repeat(id.split('/').length - 1);
      return (await fetch(id))?.markdown.replaceAll(/\]\(note:([\w-]+)/g, `](${depth}$1.md`) ?? `# ${id}\n\nThere is no page of this name.`;
    },
  });

  const show = async (id: string, section = ''): Promise<void> => {
    const mine = (await own.notes()).find(({ page }) => page.id === id);
    // The user's own is opened as the file it is, unless ours has its name.
    if (mine && (await fetch(id)) === null) return openAt(Uri.parse(mine.uri), section);
    await commands.executeCommand('markdown.showPreview', pageUri(id, section));
  };
  return {
    async openNote(note, section) {
      if (note !== undefined) return show(note, section);
      const all = await (await client()).sendRequest<NotesReply>(toServer.notes);
      const chosen = await window.showQuickPick(
        [...all, ...(await own.notes()).map(({ page }) => page)].map(({ id, title }) => ({ label: title, id })),
        { placeHolder: 'Which note?' },
      );
      if (chosen) await show(chosen.id);
    },
    dispose() {
      registration.dispose();
      changed.dispose();
    },
  };
}

async function openAt(uri: Uri, section: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { readBody } = await import('../../server/src/notes/body.ts');
  const heading = readBody(document.getText()).headings.find(({ id, level }) => level === 2 && id === section);
  const at = document.positionAt(heading?.start ?? 0);
  await window.showTextDocument(document, { selection: new Range(at, at) });
}
