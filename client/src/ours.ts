import { type Disposable, EventEmitter, type ExtensionContext, type TextDocument, type TextDocumentContentChangeEvent, type Uri, workspace } from 'vscode';
import { HEAD_LENGTH } from '../../server/src/core/look.ts';
import type { Recognition } from '../../server/src/core/recognize.ts';
import { recognized } from './templates.ts';

/** The languages in which files of ours come. No language of our own: people keep their tools for YAML, JSON, INI, TOML, Groovy and shell scripts. */
export const languageIds = [
  'yaml',
  'json',
  'jsonc',
  'toml',
  'properties',
  'ini',
  'plaintext',
  'asl',
  'asl-yaml',
  'ssm-json',
  'ssm-yaml',
  'groovy',
  'jenkinsfile',
  'declarative-jenkinsfile',
  'shellscript',
  'procfile',
  'nginx',
  'apacheconf',
];
/** Markdown is ours only where somebody says so: by the folder of notes, the project file or a choice. */
export const servedIds = [...languageIds, 'markdown'];

/** Which open files are ours: by name and first 64 kB, or by the user's choice. */
export type Ours = Disposable & {
  /** The id of a file's kind; `undefined` if it is none of ours. */
  kindOf(document: TextDocument): string | undefined;
  /** The same, with what said so. */
  standing(document: TextDocument): Standing;
  /** What the user chose for a file: a kind's id, or `null` for none. `undefined` if nothing. */
  choiceFor(uri: Uri): string | null | undefined;
  /** Takes a choice; `undefined` goes back to what name and content say. */
  choose(uri: Uri, kind: string | null | undefined): Promise<void>;
  /** Looks again at all open files: what projects say has changed. */
  reconsider(): void;
  /** Gives up the open files that a setting turns off, and looks at the others. */
  settingChanged(): TextDocument[];
  readonly onDidFind: EventEmitter<TextDocument>['event'];
};

/** What a file is, and who said so: itself, the project (or the folder of own notes), or the user, for this file or by a setting. */
export type Standing = Omit<Recognition, 'by'> & { readonly by?: Recognition['by'] | 'project' | 'choice' | 'setting' };

const CHOICES = 'kinds';

export function ours(context: ExtensionContext, assigned: (uri: Uri) => string | undefined): Ours {
  const found = new EventEmitter<TextDocument>();
  const known = new Map<string, Standing>();

  const choices = (): Record<string, string | null> => context.workspaceState.get(CHOICES, {});
  const choiceFor = (uri: Uri): string | null | undefined => choices()[uri.toString()];
  const standing = (document: TextDocument): Standing => known.get(document.uri.toString()) ?? judge(document);
  const kindOf = (document: TextDocument): string | undefined => known.get(document.uri.toString())?.kind;

  function judge(document: TextDocument): Standing {
    if (!mayBeOurs(document)) return {};
    const choice = choiceFor(document.uri);
    if (choice !== undefined) return choice === null ? { by: 'choice' } : { kind: choice, by: 'choice' };
    const kind = assigned(document.uri);
    if (kind !== undefined) return kind === 'none' ? { by: 'project' } : { kind, by: 'project' };
    return document.languageId === 'markdown' ? {} : recognized(document.uri, document.getText().slice(0, HEAD_LENGTH));
  }

  /** Says once of each file that it is ours, when it opens or when its text shows it. */
  function consider(document: TextDocument): void {
    const key = document.uri.toString();
    if (known.has(key)) return;
    const now = judge(document);
    if (now.kind === undefined) return;
    known.set(key, now);
    found.fire(document);
  }

  /** A file once known stays so while it is edited; the server judges a text that took the place of all of another in the same way. */
  function changed(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    if (changes.some(({ text, rangeLength }) => rangeLength > 0 && text.length === document.getText().length)) known.delete(document.uri.toString());
    consider(document);
  }

  async function choose(uri: Uri, kind: string | null | undefined): Promise<void> {
    const { [uri.toString()]: _, ...others } = choices();
    await context.workspaceState.update(CHOICES, kind === undefined ? others : { ...others, [uri.toString()]: kind });
    known.delete(uri.toString());
    for (const document of workspace.textDocuments) if (document.uri.toString() === uri.toString()) consider(document);
  }

  const reconsider = (): void => workspace.textDocuments.forEach(consider);

  for (const document of workspace.textDocuments) queueMicrotask(() => consider(document));
  const listeners = [
    found,
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed(document, contentChanges);
    }),
    workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      known.delete(uri.toString());
      // The next untitled file may get the name.
      if (isUntitled && choiceFor(uri) !== undefined) void choose(uri, undefined);
    }),
  ];
  return {
    kindOf,
    standing,
    choiceFor,
    choose,
    reconsider,
    settingChanged() {
      const lost = workspace.textDocuments.filter((document) => kindOf(document) !== undefined && judge(document).by === 'setting');
      for (const { uri } of lost) known.delete(uri.toString());
      reconsider();
      return lost;
    },
    onDidFind: found.event,
    dispose: () => listeners.forEach((each) => void each.dispose()),
  };
}

/** Files a person edits: not the old side of a diff, nor what other tools show through schemes of their own. */
function mayBeOurs({ languageId, uri }: TextDocument): boolean {
  if (!servedIds.includes(languageId)) return false;
  return uri.scheme === 'file' || uri.scheme === 'untitled' || workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme) === true;
}
