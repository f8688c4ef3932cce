import { type Diagnostic, languages, type QuickPickItem, Range, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NoteAtReply, toServer } from '../../../server/src/lsp/protocol.ts';
import { l10n } from '../l10n.ts';
import type { Book } from '../topics/book.ts';
import { fenced, newCardId, type Writable } from './cards/card-file.ts';
import { addCards, notesHome } from './cards/own-cards.ts';
import type { Desk } from './desk.ts';

/** Lines around a problem, or around a gap, that go into its card. */
const LINES_AROUND = 3;

type Content =
  | { readonly type: 'recall'; readonly question: string; readonly answer: string }
  | Gap
  | { readonly type: 'cloze'; readonly text: string; readonly why: string };
type Gap = { readonly type: 'fill'; readonly file: string; readonly snippet: string; readonly accept: readonly string[]; readonly why: string };

/** Makes a card of what is selected, or of the problem at the cursor, and opens its file, where it can be made better. */
export async function makeCard(desk: Desk, book: Book, client: () => Promise<BaseLanguageClient>): Promise<void> {
  const editor = window.activeTextEditor;
  const content = editor && (await askContent(editor));
  if (!content) return;
  const topic = await askTopic(editor, book, client);
  if (!topic) return;
  const home = await notesHome();
  if (!home) return;
  const known = new Set(desk.cards().map(({ id }) => id));
  const question = content.type === 'recall' ? content.question : content.type === 'fill' ? content.accept.join(' ') : content.text;
  const card: Writable = { id: newCardId(topic.note, question, (id) => known.has(id)), ...topic, ...content };
  const uri = await addCards(home, topic.note, [card]);
  await desk.refresh();
  const document = await workspace.openTextDocument(uri);
  // Behind the question, which is what people change first; nothing is selected that a key could overwrite.
  const text = document.getText();
  const at = document.positionAt(Math.max(0, text.indexOf(card.id)));
  const asked = document.lineAt(Math.min(at.line + 2, document.lineCount - 1)).range.end;
  await window.showTextDocument(document, { selection: new Range(asked, asked) });
}

async function askContent(editor: TextEditor): Promise<Content | undefined> {
  type Item = QuickPickItem & { make(): Promise<Content | undefined> };
  const { document, selection } = editor;
  const text = document.getText(selection).trim();
  const problem = languages.getDiagnostics(document.uri).find(({ range, source }) => source === 'DevOps Notes' && range.intersection(selection) !== undefined);
  const items: Item[] = [];
  if (text !== '')
    items.push({
      label: l10n.t('Question and answer'),
      description: l10n.t('the selection is the answer'),
      make: () => askQuestion(text, document.languageId),
    });
  if (text !== '' && selection.isSingleLine)
    items.push({ label: l10n.t('Snippet with a gap'), description: l10n.t('the selection goes in the gap'), make: async () => gapOf(editor, text) });
  if (text !== '') items.push({ label: l10n.t('Text with gaps'), description: l10n.t('the selection is the text'), make: () => askGaps(text) });
  if (problem) items.push({ label: l10n.t('What is wrong here?'), description: problem.message, make: async () => problemOf(editor, problem) });
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('Select what the card is about, or put the cursor on a problem.'));
    return undefined;
  }
  const chosen = await window.showQuickPick(items, { title: l10n.t('Make a Card'), placeHolder: l10n.t('What kind of card?') });
  return chosen?.make();
}

async function askQuestion(answer: string, language: string): Promise<Content | undefined> {
  const question = await window.showInputBox({ title: l10n.t('Make a Card: Question'), prompt: l10n.t('The question, in Markdown.'), validateInput: needed });
  const isCode = language !== 'markdown' && language !== 'plaintext';
  return question === undefined ? undefined : { type: 'recall', question, answer: isCode ? fenced(answer, language) : answer };
}

async function askGaps(selected: string): Promise<Content | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('Make a Card: Gaps'),
    prompt: l10n.t('Put two braces around each gap: {{gap}}.'),
    value: selected.replace(/\s+/g, ' '),
    validateInput: (value) => (/\{\{[^{}]+\}\}/.test(value) ? undefined : l10n.t('At least one {{gap}}.')),
  });
  const why =
    text === undefined
      ? undefined
      : await window.showInputBox({ title: l10n.t('Make a Card: Reason'), prompt: l10n.t('The reason, in one sentence.'), validateInput: needed });
  return text === undefined || why === undefined ? undefined : { type: 'cloze', text, why };
}

async function gapOf(editor: TextEditor, text: string): Promise<Content | undefined> {
  const { document, selection } = editor;
  const first = Math.max(0, selection.start.line - LINES_AROUND);
  const lines = linesAround(editor, selection.start.line, LINES_AROUND);
  const at = selection.start.line - first;
  const line = lines[at] ?? '';
  lines[at] = `${line.slice(0, selection.start.character)}____${line.slice(selection.end.character)}`;
  const why = await window.showInputBox({ title: l10n.t('Make a Card: Reason'), prompt: l10n.t('Why does "{0}" belong there?', text), validateInput: needed });
  const file = document.uri.path.split('/').at(-1) ?? '';
  return why === undefined ? undefined : { type: 'fill', file, snippet: outdented(lines), accept: [text], why };
}

function problemOf(editor: TextEditor, { message, range }: Diagnostic): Content {
  const code = outdented(linesAround(editor, range.start.line, LINES_AROUND));
  return { type: 'recall', question: l10n.t('What is wrong here?\n\n{0}', fenced(code, editor.document.languageId)), answer: message };
}

function linesAround({ document }: TextEditor, line: number, count: number): string[] {
  const first = Math.max(0, line - count);
  const last = Math.min(document.lineCount - 1, line + count);
  return Array.from({ length: last - first + 1 }, (_, index) => document.lineAt(first + index).text);
}

function outdented(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return lines
    .map((line) => line.slice(indent).trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

const needed = (value: string): string | undefined => (value.trim() === '' ? l10n.t('A few words.') : undefined);

/** The topic of a card: first the section about the key at the cursor. */
async function askTopic(
  { document, selection }: TextEditor,
  book: Book,
  client: () => Promise<BaseLanguageClient>,
): Promise<{ note: string; section?: string } | undefined> {
  type Item = QuickPickItem & { topic: { note: string; section?: string } };
  const notes = await book.summaries();
  const asked = { uri: document.uri.toString(), position: selection.start };
  const here = await (await client()).sendRequest<NoteAtReply>(toServer.noteAt, asked).catch(() => null);
  const note = notes.find(({ id }) => id === here?.note);
  const first: Item[] =
    note && here
      ? [
          {
            label: note.title,
            description: note.sections.find(({ id }) => id === here.section)?.title ?? '',
            topic: { note: here.note, section: here.section },
          },
        ]
      : [];
  const items: Item[] = notes.map(({ id, title }) => ({ label: title, topic: { note: id } }));
  return (await window.showQuickPick([...first, ...items], { title: l10n.t('Make a Card: Topic'), placeHolder: l10n.t('Which topic does it belong to?') }))
    ?.topic;
}
