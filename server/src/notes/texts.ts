import { firstParagraph, splitAtHeadings } from '../core/page.ts';
import { enclosed, withoutComments } from '../core/scan.ts';

/** What the search reads of rule pages and snippets: `dist/notes/search.json`. */
export type SearchTexts = {
  readonly rules: readonly (readonly [id: string, title: string, text: string])[];
  readonly snippets: readonly (readonly [kind: string, name: string, description: string, path: string, body: string])[];
};

/** The texts of a note for the search, from its Markdown: before the first section, then one a section, without their leads, with the keys they are about. */
export const noteTexts = (markdown: string): string[] =>
  splitAtHeadings(markdown).map((part) => {
    const body = withoutComments(part.replace(/^##? .*$/m, ''));
    const lead = plainLines(firstParagraph(body));
    const text = plainLines(body);
    const keys = [...enclosed(part, '<!-- covers: ', ' -->')].map(({ inner }) => inner);
    return [text.startsWith(lead) ? text.slice(lead.length).trimStart() : text, ...keys].filter(Boolean).join('\n');
  });

/** Markdown as lines that can be shown one by one: sentences, items of lists, rows of tables, lines of code. Pictures are left out. */
export function plainLines(markdown: string): string {
  const lines: string[] = [];
  let code = '';
  let paragraph = '';
  const end = (): void => {
    lines.push(...sentences(plainText(paragraph)));
    paragraph = '';
  };
  for (const line of markdown.split('\n')) {
    const fence = /^ *(`{3,}|~{3,}) *(\w*)/.exec(line);
    if (code !== '') {
      if (fence) code = '';
      else if (code !== 'mermaid') lines.push(line.trim());
    } else if (fence) {
      end();
      code = fence[2] || 'text';
    } else if (/^\s*$|^#+ |^[-*_]{3,}$|^\|?[ :|-]+$/.test(line)) end();
    else if (/^\s*\|/.test(line)) {
      end();
      lines.push(plainText(row(line)));
    } else {
      const item = /^\s*(?:[-*+]|\d+[.)]) +(.*)$/s.exec(line);
      if (item) end();
      paragraph += ` ${(item?.[1] ?? line).replace(/^> ?/, '')}`;
    }
  }
  end();
  return lines.filter(Boolean).join('\n');
}

/** A line of Markdown without its marks. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/!?\[([^[\]]*)\]\((?:note|rule|key|https?):[^()]*\)/g, '$1')
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('`', '') : unmarked(part)))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

const unmarked = (text: string): string => text.replaceAll(/\*\*([^*]+)\*\*|(?<!\w)([*_])([^*_]+)\2(?!\w)/g, '$1$3').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');

const row = (line: string): string =>
  line
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' · ');

/** A text at the ends of its sentences: before a capital, not after `e.g.` or `Inc.`. */
const sentences = (text: string): string[] => text.split(/(?<=[a-z\d)][.!?]) (?=\p{Lu})/u).filter(Boolean);
