import { Uri, window, workspace } from 'vscode';
import { withoutComments } from '../../../server/src/core/scan.ts';
import type { NoteSummary } from '../../../server/src/notes/summary.ts';
import type { Book } from './book.ts';

/** Asks for a file and writes notes into it, as one text: HTML if its name says so, else Markdown. */
export async function exportNotes(extension: Uri, book: Book, ids: readonly string[]): Promise<void> {
  const summaries = (await book.summaries()).filter(({ id }) => ids.includes(id));
  const [first, ...others] = summaries;
  if (!first) return;
  const name = others.length === 0 ? first.id : 'devops-notes';
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    filters: { Markdown: ['md'], HTML: ['html'] },
    title: 'Export Notes',
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.md`) } : {}),
  });
  if (!target) return;
  const text = /\.html?$/i.test(target.path) ? await asHtml(extension, book, summaries) : await asMarkdown(book, summaries);
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  void window.showInformationMessage(`${summaries.length === 1 ? 'The note is' : `${summaries.length} notes are`} in ${workspace.asRelativePath(target)}.`);
}

/** Links between notes become links inside the text. */
async function asMarkdown(book: Book, summaries: readonly NoteSummary[]): Promise<string> {
  const texts = await Promise.all(summaries.map(({ id }) => book.markdown(id)));
  return `${texts
    .map((text) =>
      withoutComments(text ?? '')
        .replaceAll(/\]\(note:([\w-]+)(?:#([\w-]+))?\)/g, (_, id, section) => `](#${section ?? id})`)
        .replaceAll(/\[([^[\]]*)\]\((?:rule|key):[^()]*\)/g, '$1')
        .trim(),
    )
    .join('\n\n')}\n`;
}

/** A page that stands alone: it brings its own colours. */
async function asHtml(extension: Uri, book: Book, summaries: readonly NoteSummary[]): Promise<string> {
  const css = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'webview', 'reader.css')));
  const bodies = await Promise.all(
    summaries.map(
      async ({ id, title }) =>
        `<article id="${id}">\n<h1>${escaped(title)}</h1>\n${((await book.html(id)) ?? '').replaceAll(/ href="#([\w-]+)\.([\w-]+)"/g, ' href="#$2"')}</article>`,
    ),
  );
  const title = summaries.length === 1 ? (summaries[0]?.title ?? '') : 'DevOps Notes for AWS';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark; --vscode-font-family: system-ui, sans-serif; --vscode-editor-font-family: ui-monospace, monospace; --vscode-font-size: 16px; --vscode-editor-foreground: CanvasText; --vscode-editor-background: Canvas; --vscode-textLink-foreground: LinkText; --vscode-textLink-activeForeground: LinkText; --vscode-descriptionForeground: GrayText; --vscode-focusBorder: Highlight; --vscode-panel-border: GrayText; }
${css}
</style>
</head>
<body>
${bodies.join('\n')}
</body>
</html>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
