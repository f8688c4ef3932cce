import { commands, type Disposable, type ExtensionContext, type Position, Range, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindKey, type KeyReply, type NoteAtReply, type SnippetReply, toServer } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../commands.ts';
import { l10n } from '../l10n.ts';
import type { Ours } from '../ours.ts';
import type { Book } from './book.ts';
import { exportNotes } from './export.ts';
import type { Place } from './messages.ts';
import type { Reader } from './reader.ts';

const FOLLOWS = 'followCursor';
/** How long the cursor rests before its key's section is shown: milliseconds. */
const REST = 150;

/** The commands around notes, and the reader's wishes. */
export function topics(context: ExtensionContext, ours: Ours, client: () => Promise<BaseLanguageClient>, book: Book, reader: Reader): Disposable[] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let follows = context.workspaceState.get(FOLLOWS, false);
  reader.setFollows(follows);

  async function noteAt(document: TextDocument, position: Position): Promise<Place | undefined> {
    const found = await (await client()).sendRequest<NoteAtReply>(toServer.noteAt, { uri: document.uri.toString(), position });
    return found ? { page: found.note, section: found.section } : undefined;
  }

  /** The command's arguments come from links and from other extensions too. */
  async function openNote(note?: unknown, section?: unknown): Promise<void> {
    const page = typeof note === 'string' ? note : await chooseNote(book);
    if (page !== undefined) await reader.show({ page, ...(typeof section === 'string' && section !== '' ? { section } : {}) });
  }

  async function openNoteForKey(): Promise<void> {
    const editor = window.activeTextEditor;
    const place = editor && (await noteAt(editor.document, editor.selection.active));
    if (place) await reader.show(place);
    else void window.showInformationMessage(l10n.t('No note speaks about the key at the cursor.'));
  }

  async function toggleFollow(): Promise<void> {
    follows = !follows;
    await context.workspaceState.update(FOLLOWS, follows);
    reader.setFollows(follows);
    const editor = window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => ours.kindOf(document) !== undefined);
    if (!follows || !editor) return;
    const place = await noteAt(editor.document, editor.selection.active);
    if (place && !reader.isOpen()) await reader.show(place);
    else if (place) await reader.follow(place);
  }

  return [
    commands.registerCommand(commandIds.openNote, openNote),
    commands.registerCommand(commandIds.openNoteForKey, openNoteForKey),
    commands.registerCommand(commandIds.followCursor, toggleFollow),
    commands.registerCommand(commandIds.exportNote, async () => {
      const note = reader.note() ?? (await chooseNote(book));
      if (note !== undefined) await exportNotes(context.extensionUri, book, [note]);
    }),
    commands.registerCommand(commandIds.exportNotes, async () =>
      exportNotes(
        context.extensionUri,
        book,
        (await book.summaries()).map(({ id }) => id),
      ),
    ),
    reader.onDidAsk((message) => {
      if (message.type === 'follow') void toggleFollow();
      else if (message.type === 'export') void commands.executeCommand(commandIds.exportNote);
      else if (message.type === 'quiz') void commands.executeCommand(commandIds.quizTopic, reader.note());
      else void showKey(ours, client, message.kind, message.pointer);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
      if (!follows || !reader.isOpen() || !selection || ours.kindOf(document) === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => void noteAt(document, selection.active).then((place) => place && reader.follow(place)), REST);
    }),
    { dispose: () => clearTimeout(timer) },
  ];
}

async function chooseNote(book: Book): Promise<string | undefined> {
  const items = (await book.summaries()).map(({ id, title, lead }) => ({ label: title, detail: lead, id }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which note?'), matchOnDetail: true }))?.id;
}

/** Shows a key in an open file of its kind, else in a sample: the first snippet that is a whole file. */
async function showKey(ours: Ours, client: () => Promise<BaseLanguageClient>, kind: string, pointer: string): Promise<void> {
  const open = [...window.visibleTextEditors.map(({ document }) => document), ...workspace.textDocuments].find((document) => ours.kindOf(document) === kind);
  const document = open ?? (await openSample(client, kind));
  if (!document) return;
  if (!open) await ours.choose(document.uri, kind);
  const editor = await window.showTextDocument(document);
  const range = await (await client()).sendRequest<KeyReply>(toServer.findKey, {
    uri: document.uri.toString(),
    text: document.getText(),
    kind,
    pointer,
  } satisfies FindKey);
  if (!range) {
    void window.showInformationMessage(l10n.t('{0} does not stand in this file.', pointer));
    return;
  }
  const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place);
}

async function openSample(client: () => Promise<BaseLanguageClient>, kind: string): Promise<TextDocument | undefined> {
  const uri = Uri.parse('untitled:sample').toString();
  const all = await (await client()).sendRequest<SnippetReply[]>(toServer.snippets, { uri, position: { line: 0, character: 0 }, kind });
  const [sample] = all;
  return sample && workspace.openTextDocument({ language: 'yaml', content: `${sample.preview}\n` });
}
