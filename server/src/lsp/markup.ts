import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../notes/texts.ts';

/** Markdown of ours for a client that shows it, or its words for one that doesn't. */
export const markup = (markdown: string, showsMarkdown: boolean): MarkupContent =>
  showsMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plain(markdown) };

function plain(markdown: string): string {
  let inCode = false;
  const lines = markdown.split('\n').flatMap((line) => {
    if (/^\s*```/.test(line)) {
      inCode = !inCode;
      return [];
    }
    if (inCode) return [line];
    return line === '---' ? [] : [plainText(line)];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
