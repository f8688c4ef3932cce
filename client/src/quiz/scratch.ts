import {
  commands,
  Disposable,
  type ExtensionContext,
  Range,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  TabInputWebview,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Card } from './cards/card.ts';

const STATE = 'quiz.scratch';
const ANSWER = 'aws-devops-notes-answer';

type FixCard = Extract<Card, { type: 'fix' }>;

/** The editor in which a person mends the file of a card. */
export type Scratch = Disposable & {
  /** Whether a file is such a scratch: no help for those, or the card would answer itself. */
  holds(uri: Uri): boolean;
  /** Opens the faulty file; once it is open, shows it as it stands. */
  open(card: FixCard, focus: boolean): Promise<void>;
  /** What the person made of it; the faulty file, if the editor was closed. */
  text(card: FixCard): string;
  /** Shows what the person made of it beside a right version. */
  compare(card: FixCard): Promise<void>;
  close(): Promise<void>;
};

/** The tabs of a file. An editor that was opened just now is told to extensions a moment later. */
async function tabsOf(document: TextDocument): Promise<Tab[]> {
  const uri = document.uri.toString();
  for (let tries = 0; tries < 20 && !document.isClosed; tries++) {
    const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri);
    if (tabs.length > 0) return tabs;
    await new Promise((done) => setTimeout(done, 50));
  }
  return [];
}

export function scratchEditor(context: ExtensionContext): Scratch {
  let opening = false;
  const answers = new Map<string, string>();
  const place = (): string | undefined => context.workspaceState.get(STATE);
  const keep = (uri: string | undefined): Thenable<void> => context.workspaceState.update(STATE, uri);
  const present = (): TextDocument | undefined => workspace.textDocuments.find(({ uri }) => uri.toString() === place());

  async function make(card: FixCard): Promise<TextDocument> {
    opening = true;
    try {
      const language = /\.json$/i.test(card.fileName) ? 'json' : 'yaml';
      const document = await workspace.openTextDocument({ language, content: card.faulty });
      await keep(document.uri.toString());
      return document;
    } finally {
      opening = false;
    }
  }

  const registrations = Disposable.from(
    workspace.registerTextDocumentContentProvider(ANSWER, { provideTextDocumentContent: ({ query }) => answers.get(query) ?? '' }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.toString() === place()) void keep(undefined);
    }),
  );
  return {
    holds: (uri) => uri.toString() === place() || (opening && uri.scheme === 'untitled'),
    async open(card, focus) {
      const document = present() ?? (await make(card));
      // A quiz among the editors keeps its place.
      const active = window.tabGroups.activeTabGroup.activeTab?.input;
      await window.showTextDocument(document, {
        viewColumn: active instanceof TabInputWebview ? ViewColumn.Beside : ViewColumn.Active,
        preserveFocus: !focus,
        preview: false,
      });
    },
    text: ({ faulty }) => present()?.getText() ?? faulty,
    async compare(card) {
      answers.set(card.id, card.fixed);
      const document = present() ?? (await make(card));
      const right = Uri.from({ scheme: ANSWER, path: `/${card.fileName}`, query: card.id });
      await commands.executeCommand('vscode.diff', document.uri, right, `Your file \u2194 a right version of ${card.fileName}`, {
        preserveFocus: true,
        preview: true,
      });
    },
    async close() {
      const document = present();
      const diffs = window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === ANSWER);
      await window.tabGroups.close(diffs, true);
      if (!document) return;
      // An empty scratch closes without a question.
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), '');
      await workspace.applyEdit(edit);
      await window.tabGroups.close(await tabsOf(document), true);
      await keep(undefined);
    },
    dispose: () => registrations.dispose(),
  };
}
