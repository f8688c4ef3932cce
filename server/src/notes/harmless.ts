import type { NoteWords } from './index.ts';
import { plainText } from './texts.ts';

/** Longer words say no more in a hover. */
const LONGEST_TITLE = 200;
const LONGEST_LEAD = 2_000;

/**
 * The words of a note that somebody else wrote, for a place that shows Markdown: code stays code, all else is text. No link leads
 * anywhere, no picture is fetched, nothing runs.
 */
export function harmless({ id, title, sections }: NoteWords): NoteWords {
  return {
    id,
    title: harmlessText(title, LONGEST_TITLE),
    sections: sections.map((section) => ({
      ...section,
      title: harmlessText(section.title, LONGEST_TITLE),
      lead: harmlessText(section.lead, LONGEST_LEAD),
    })),
  };
}

function harmlessText(markdown: string, longest: number): string {
  const whole = markdown.replace(/\s+/g, ' ').trim();
  const text = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
  // Code marks are written anew, so that it does not matter how a reader of Markdown pairs those that stand there.
  return text
    .split(/`+/)
    .map((part, index, parts) => {
      const isCode = index % 2 === 1 && index < parts.length - 1;
      return isCode ? part && `\`${part}\`` : withBlanks(part, escaped(plainText(part)));
    })
    .join('');
}

/** What is plain has no blanks around; between code they count. */
const withBlanks = (before: string, after: string): string => `${before.startsWith(' ') ? ' ' : ''}${after}${after !== '' && before.endsWith(' ') ? ' ' : ''}`;

/** What means something to Markdown or to readers that make links of addresses, at the begin of a line also what makes lists and headings of it. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]!|<>~&$@^]|[.:](?!\s|$)|^[-+#=]|(?<=^\d{1,9})[.)]/g, '\\$&');
