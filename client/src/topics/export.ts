import { Uri, window, workspace } from 'vscode';
import { l10n } from '../l10n.ts';
import type { Book } from './book.ts';
import { exportedHtml, exportedMarkdown } from './exported.ts';

/** Asks for a file and writes notes into it, as one text: HTML if its name says so, else Markdown. */
export async function exportNotes(extension: Uri, book: Book, ids: readonly string[]): Promise<void> {
  const summaries = (await book.summaries()).filter(({ id }) => ids.includes(id));
  const [first, ...others] = summaries;
  if (!first) return;
  const name = others.length === 0 ? first.id : 'devops-notes';
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    filters: { Markdown: ['md'], HTML: ['html'] },
    title: l10n.t('Export Notes'),
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.md`) } : {}),
  });
  if (!target) return;
  const isHtml = /\.html?$/i.test(target.path);
  const bodies = await Promise.all(summaries.map(({ id }) => (isHtml ? book.html(id) : book.markdown(id))));
  const notes = summaries.map(({ id, title }, index) => ({ id, title, text: bodies[index] ?? '' }));
  const text = isHtml ? exportedHtml(notes, await stylesheet(extension)) : exportedMarkdown(notes.map((note) => note.text));
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  void window.showInformationMessage(l10n.count(summaries.length, 'The note is in {1}.', '{0} notes are in {1}.', workspace.asRelativePath(target)));
}

const stylesheet = async (extension: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'webview', 'reader.css')));
