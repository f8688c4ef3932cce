import { withoutComments } from '../../../server/src/core/scan.ts';

/** Notes as one Markdown text. Links between them become links inside it, comments go, and links that only this tool knows are their words. */
export const exportedMarkdown = (texts: readonly string[]): string =>
  `${texts
    .map((text) =>
      withoutComments(text)
        .replaceAll(/\]\(note:([\w-]+)(?:#([\w-]+))?\)/g, (_, id, section) => `](#${section ?? id})`)
        .replaceAll(/\[([^[\]]*)\]\((?:rule|key):[^()[\]\s]*\)/g, '$1')
        .trim(),
    )
    .join('\n\n')}\n`;

/** Notes as a page that stands alone: it brings its own colours. `text` is the safe HTML of a note's body. */
export function exportedHtml(notes: readonly { readonly id: string; readonly title: string; readonly text: string }[], css: string): string {
  const bodies = notes.map(
    ({ id, title, text }) =>
      `<article id="${escaped(id)}">\n<h1>${escaped(title)}</h1>\n${text.replaceAll(/ href="#([\w-]+)\.([^"\s]+)"/g, ' href="#$2"')}</article>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(notes.length === 1 ? (notes[0]?.title ?? '') : 'DevOps Notes for AWS')}</title>
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

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
