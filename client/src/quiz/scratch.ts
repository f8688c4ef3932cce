import {
  CodeLens,
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileSystemError,
  FileType,
  languages,
  Range,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  TabInputWebview,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { commandIds } from '../commands.ts';
import { l10n } from '../l10n.ts';
import type { Card } from './cards/card.ts';
import { hash } from './session/random.ts';

const STATE = 'quiz.scratch';
const FILE = 'aws-devops-notes-card';
const ANSWER = 'aws-devops-notes-answer';

type FixCard = Extract<Card, { type: 'fix' }>;

/**
 * The editor in which a person fixes the file of a card. The file is in no folder: it can be saved, and nobody is asked where.
 * The server doesn't see files of such a scheme, or the card would answer itself.
 */
export type Scratch = Disposable & {
  /** Opens the faulty file; once it is open, shows it as it stands. */
  open(card: FixCard, focus: boolean): Promise<void>;
  /** What the person made of it; the faulty file, if nothing. */
  text(card: FixCard): string;
  /** Shows what the person made of it beside a right version, unless they are the same. */
  compare(card: FixCard): Promise<void>;
  close(): Promise<void>;
};

const fileOf = ({ id, fileName }: FixCard): Uri => Uri.from({ scheme: FILE, path: `/Quiz/${fileName}`, query: String(hash(id)) });
const isQuiz = (tab: Tab | undefined): boolean => tab?.input instanceof TabInputWebview && /quizPanel$/.test(tab.input.viewType);

export function scratchEditor(context: ExtensionContext): Scratch {
  const answers = new Map<string, string>();
  const changed = new EventEmitter<FileChangeEvent[]>();
  /** The texts of the files as they were saved last, by address; they outlive a reload, as the editors do. */
  let saved: Readonly<Record<string, string>> = context.workspaceState.get(STATE, {});
  const keep = (texts: Readonly<Record<string, string>>): void => {
    saved = texts;
    void context.workspaceState.update(STATE, texts);
  };
  const present = (uri: Uri): TextDocument | undefined => workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const tabs = (is: (tab: Tab) => boolean): Tab[] => window.tabGroups.all.flatMap((group) => group.tabs).filter(is);
  const isFile = ({ input }: Tab): boolean => input instanceof TabInputText && input.uri.scheme === FILE;
  const isDiff = ({ input }: Tab): boolean => input instanceof TabInputTextDiff && input.modified.scheme === ANSWER;

  const readOnly = (): never => {
    throw FileSystemError.NoPermissions('There is only the file of a quiz card here.');
  };
  const textAt = (uri: Uri): string => {
    const text = saved[uri.toString()];
    if (text === undefined) throw FileSystemError.FileNotFound(uri);
    return text;
  };
  const registrations = Disposable.from(
    changed,
    workspace.registerFileSystemProvider(FILE, {
      onDidChangeFile: changed.event,
      watch: () => new Disposable(() => {}),
      stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: hash(textAt(uri)), size: new TextEncoder().encode(textAt(uri)).length }),
      readFile: (uri) => new TextEncoder().encode(textAt(uri)),
      writeFile: (uri, content) => keep({ ...saved, [uri.toString()]: new TextDecoder().decode(content) }),
      readDirectory: () => [],
      createDirectory: readOnly,
      delete: readOnly,
      rename: readOnly,
    }),
    workspace.registerTextDocumentContentProvider(ANSWER, { provideTextDocumentContent: ({ query }) => answers.get(query) ?? '' }),
    languages.registerCodeLensProvider({ scheme: FILE }, { provideCodeLenses: instruction }),
  );

  async function make(card: FixCard): Promise<TextDocument> {
    const uri = fileOf(card);
    if (saved[uri.toString()] === undefined) keep({ ...saved, [uri.toString()]: card.faulty });
    const document = await workspace.openTextDocument(uri);
    return document.languageId === 'plaintext' ? languages.setTextDocumentLanguage(document, 'yaml') : document;
  }

  /** A quiz among the editors keeps its place: what it opens goes where its file is, or beside. */
  function columnFor(): ViewColumn {
    const home = window.tabGroups.all.find((group) => group.tabs.some(isFile)) ?? window.tabGroups.activeTabGroup;
    return isQuiz(home.activeTab) ? ViewColumn.Beside : home.viewColumn;
  }

  const text = (card: FixCard): string => present(fileOf(card))?.getText() ?? saved[fileOf(card).toString()] ?? card.faulty;
  return {
    async open(card, focus) {
      const document = await make(card);
      await window.showTextDocument(document, { viewColumn: columnFor(), preserveFocus: !focus, preview: false });
    },
    text,
    async compare(card) {
      if (text(card) === card.fixed) return;
      answers.set(card.id, card.fixed);
      const document = await make(card);
      const right = Uri.from({ scheme: ANSWER, path: `/${card.fileName}`, query: card.id });
      const viewColumn = columnFor();
      await commands.executeCommand('vscode.diff', document.uri, right, l10n.t('Your {0} ↔ a right version', card.fileName), {
        viewColumn,
        preserveFocus: true,
        preview: true,
      });
    },
    async close() {
      await window.tabGroups.close(tabs(isDiff), true);
      // A saved file closes without a question.
      for (const document of workspace.textDocuments) if (document.uri.scheme === FILE && document.isDirty) await document.save();
      await window.tabGroups.close(tabs(isFile), true);
      if (Object.keys(saved).length > 0) keep({});
    },
    dispose: () => registrations.dispose(),
  };
}

/** Says above the first line what to do, and offers it. */
function instruction(): CodeLens[] {
  const top = new Range(0, 0, 0, 0);
  return [
    new CodeLens(top, { title: l10n.t('One thing is wrong in this file. Fix it, then'), command: '' }),
    new CodeLens(top, { title: l10n.t('$(check) Check answer'), command: commandIds.checkAnswer }),
    new CodeLens(top, { title: l10n.t('Show answer'), command: commandIds.giveUp }),
  ];
}
