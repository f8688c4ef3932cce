import {
  commands,
  EventEmitter,
  languages,
  Position,
  type QuickPickItem,
  Range,
  SnippetString,
  TabInputText,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { type SnippetReply, type SnippetsAsked, toServer } from '../../server/src/lsp/protocol.ts';
import type { Entry } from '../../server/src/notes/search.ts';
import { l10n } from './l10n.ts';
import type { Ours } from './ours.ts';

const PREVIEW = 'aws-devops-notes-snippet';
const previewUri = Uri.from({ scheme: PREVIEW, path: '/Snippet preview.yml' });

type FoundSnippet = Extract<Entry, { readonly type: 'snippet' }>;

/** Lets the user choose a snippet of the file's kind, shows it beside while choosing, and inserts it. */
export async function insertSnippet(ours: Ours, client: () => Promise<BaseLanguageClient>): Promise<void> {
  const editor = window.activeTextEditor ?? (await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml' })));
  const { document } = editor;
  const kind =
    ours.kindOf(document) ??
    (await window.showQuickPick(
      recognizers.map(({ id }) => id),
      { placeHolder: l10n.t('A snippet for which kind of file?') },
    ));
  if (kind === undefined) return;
  const asked: SnippetsAsked = { uri: document.uri.toString(), position: editor.selection.active, kind };
  const all = await (await client()).sendRequest<SnippetReply[]>(toServer.snippets, asked);
  if (all.length === 0) {
    void window.showInformationMessage(l10n.t('No snippet of {0} fits into this file: the keys are there already.', kind));
    return;
  }
  const chosen = await chooseSnippet(all);
  if (!chosen) return;
  // A new text file is plain text until somebody says what it is.
  const target = document.languageId === 'plaintext' && document.isUntitled ? await languages.setTextDocumentLanguage(document, 'yaml') : document;
  await insert(await window.showTextDocument(target, editor.viewColumn), chosen);
  if (ours.kindOf(target) === undefined) await ours.choose(target.uri, kind);
}

/** Inserts a snippet that was found by its name where it fits into the file at hand, else into a new file. */
export async function insertFound(ours: Ours, client: () => Promise<BaseLanguageClient>, found: FoundSnippet): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor && ours.kindOf(editor.document) === found.kind) {
    const asked: SnippetsAsked = { uri: editor.document.uri.toString(), position: editor.selection.active };
    const all = await (await client()).sendRequest<SnippetReply[]>(toServer.snippets, asked);
    const placed = all.find(({ name }) => name === found.title);
    if (placed) return insert(await window.showTextDocument(editor.document, editor.viewColumn), placed);
  }
  const document = await workspace.openTextDocument({ language: 'yaml' });
  await (await window.showTextDocument(document)).insertSnippet(new SnippetString(found.body));
  // A piece of a file is no file of its kind.
  if (found.path === '') await ours.choose(document.uri, found.kind);
}

/** A quick pick that shows the snippet at hand in an editor below, which it doesn't cover; that is closed afterwards. */
async function chooseSnippet(all: readonly SnippetReply[]): Promise<SnippetReply | undefined> {
  type Item = QuickPickItem & { snippet: SnippetReply };
  const changed = new EventEmitter<Uri>();
  let shown = all[0]?.preview ?? '';
  const provider = workspace.registerTextDocumentContentProvider(PREVIEW, { onDidChange: changed.event, provideTextDocumentContent: () => shown });
  const pick = window.createQuickPick<Item>();
  pick.items = all.map((snippet) => ({ label: snippet.name, detail: snippet.description, snippet }));
  pick.placeholder = l10n.t('Which snippet? The preview below follows.');
  pick.matchOnDetail = true;
  const chosen = new Promise<SnippetReply | undefined>((done) => {
    pick.onDidChangeActive(([item]) => {
      if (!item) return;
      shown = item.snippet.preview;
      changed.fire(previewUri);
    });
    pick.onDidAccept(() => done(pick.activeItems[0]?.snippet));
    pick.onDidHide(() => done(undefined));
  });
  const preview = await workspace.openTextDocument(previewUri);
  pick.ignoreFocusOut = true;
  await commands.executeCommand('workbench.action.newGroupBelow');
  await window.showTextDocument(preview, { viewColumn: ViewColumn.Active, preview: true });
  pick.show();
  const result = await chosen;
  pick.dispose();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof TabInputText && input.uri.scheme === PREVIEW);
  await window.tabGroups.close(tabs);
  provider.dispose();
  changed.dispose();
  return result;
}

/**
 * The server indents all lines itself. VS Code would indent them once more by the white space before the place of a
 * snippet, so each snippet is put at the beginning of a line.
 */
async function insert(editor: TextEditor, { insert: text, at }: SnippetReply): Promise<void> {
  const place = new Position(at.line, at.character);
  const before = editor.document.lineAt(place.line).text.slice(0, place.character);
  const eol = /^\r?\n/.exec(text)?.[0];
  if (eol === undefined) {
    const lead = before.replace(/[\\$}]/g, '\\$&');
    await editor.insertSnippet(new SnippetString(lead + text), new Range(place.line, 0, place.line, place.character));
    return;
  }
  await editor.edit((edit) => edit.insert(place, eol), { undoStopBefore: true, undoStopAfter: false });
  await editor.insertSnippet(new SnippetString(text.slice(eol.length)), new Position(place.line + 1, 0), { undoStopBefore: false, undoStopAfter: true });
}
