import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const SCHEME = 'aws-devops-notes';

type Page = { readonly title: string; readonly markdown: string };

/** Notes and rule pages, fetched from the server and shown in VS Code's own Markdown preview. */
export type Pages = Disposable & {
  /** Opens a note, at a section if one is named. Without a note, asks which. */
  openNote(note?: string, section?: string): Promise<void>;
  openRule(rule: string): Promise<void>;
};

export function pages(client: () => Promise<BaseLanguageClient>): Pages {
  const changed = new EventEmitter<Uri>();
  const fetch = async (id: string): Promise<Page | null> => (await client()).sendRequest('awsDevopsNotes/page', { id });
  const registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path }) => {
      const id = path.replace(/^\//, '').replace(/\.md$/, '');
      return (await fetch(id))?.markdown ?? `# ${id}\n\nThere is no page of this name.`;
    },
  });

  const show = async (id: string, section = ''): Promise<void> => {
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${id}.md`, fragment: section }));
  };
  return {
    async openNote(note, section) {
      if (note !== undefined) return show(note, section);
      const all: { id: string; title: string }[] = await (await client()).sendRequest('awsDevopsNotes/notes');
      const chosen = await window.showQuickPick(
        all.map(({ id, title }) => ({ label: title, id })),
        { placeHolder: 'Which note?' },
      );
      if (chosen) await show(chosen.id);
    },
    openRule: (rule) => show(rule),
    dispose() {
      registration.dispose();
      changed.dispose();
    },
  };
}
