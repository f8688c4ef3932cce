import { type Disposable, EventEmitter, type ExtensionContext, type TextDocument, type Uri, workspace } from 'vscode';
import { HEAD_LENGTH, recognize } from '../../server/src/core/recognize.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';

/** The languages in which files of ours come. No language of our own: people keep their YAML and JSON tools. */
export const languageIds = ['yaml', 'json', 'jsonc', 'properties', 'plaintext', 'asl', 'asl-yaml', 'ssm-json', 'ssm-yaml'];
/** Markdown is ours only where somebody says so: by the folder of notes, the project file or a choice. */
export const servedIds = [...languageIds, 'markdown'];

/** Which open files are ours: by name and first 64 kB, or by the user's choice. */
export type Ours = Disposable & {
  /** The id of a file's kind; `undefined` if it is none of ours. */
  kindOf(document: TextDocument): string | undefined;
  /** What the user chose for a file: a kind's id, or `null` for none. `undefined` if nothing. */
  choiceFor(uri: Uri): string | null | undefined;
  /** Takes a choice; `undefined` goes back to what name and content say. */
  choose(uri: Uri, kind: string | null | undefined): Promise<void>;
  /** Looks again at all open files: what projects say has changed. */
  reconsider(): void;
  readonly onDidFind: EventEmitter<TextDocument>['event'];
};

const CHOICES = 'kinds';

export function ours(context: ExtensionContext, assigned: (uri: Uri) => string | undefined): Ours {
  const found = new EventEmitter<TextDocument>();
  const known = new Map<string, string>();

  const choices = (): Record<string, string | null> => context.workspaceState.get(CHOICES, {});
  const choiceFor = (uri: Uri): string | null | undefined => choices()[uri.toString()];
  const kindOf = (document: TextDocument): string | undefined => known.get(document.uri.toString());

  /** Says once of each file that it is ours, when it opens or when its text shows it. */
  function consider(document: TextDocument): void {
    const key = document.uri.toString();
    if (known.has(key) || !mayBeOurs(document)) return;
    const choice = choiceFor(document.uri);
    const kind = choice === undefined ? (assigned(document.uri) ?? kindByText(document)) : (choice ?? 'none');
    if (kind === undefined || kind === 'none') return;
    known.set(key, kind);
    found.fire(document);
  }

  for (const document of workspace.textDocuments) queueMicrotask(() => consider(document));
  const listeners = [
    found,
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) consider(document);
    }),
    workspace.onDidCloseTextDocument((document) => known.delete(document.uri.toString())),
  ];
  return {
    kindOf,
    choiceFor,
    async choose(uri, kind) {
      const { [uri.toString()]: _, ...others } = choices();
      await context.workspaceState.update(CHOICES, kind === undefined ? others : { ...others, [uri.toString()]: kind });
      known.delete(uri.toString());
      for (const document of workspace.textDocuments) if (document.uri.toString() === uri.toString()) consider(document);
    },
    reconsider: () => workspace.textDocuments.forEach(consider),
    onDidFind: found.event,
    dispose: () => listeners.forEach((each) => void each.dispose()),
  };
}

/** Files a person edits: not the old side of a diff, nor what other tools show through schemes of their own. */
function mayBeOurs({ languageId, uri }: TextDocument): boolean {
  if (!servedIds.includes(languageId)) return false;
  return uri.scheme === 'file' || uri.scheme === 'untitled' || workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme) === true;
}

const kindByText = (document: TextDocument): string | undefined =>
  document.languageId === 'markdown' ? undefined : recognize(document.uri.path, document.getText().slice(0, HEAD_LENGTH), recognizers);
