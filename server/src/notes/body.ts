import { bodyStart } from '../core/front-matter.ts';
import type { Span } from '../core/node.ts';
import { firstParagraph, slug } from '../core/page.ts';
import { codeSpans, enclosed, replaced, withoutComments } from '../core/scan.ts';

/** The parts of a note's Markdown that can be wrong, with their places in the text. */
export type Body = {
  /** Where it begins: behind the front matter. */
  readonly start: number;
  readonly headings: readonly Heading[];
  readonly links: readonly (Span & { readonly target: string })[];
  /** One pointer each, as `<!-- covers: kind /path /path -->` lists them; none where the comment is not of that form. */
  readonly claims: readonly (Span & { readonly kind: string; readonly pointer?: string })[];
  /** Mermaid fences: their opening lines, and the text that says what the picture says. */
  readonly pictures: readonly (Span & { readonly words: string })[];
};

type Heading = Span & { readonly level: number; readonly title: string; readonly id: string /** The first paragraph under it. */; readonly lead: string };

type Picture = { start: number; end: number; words: string };

/** Reads the body of a note, line by line; what stands in fences and code is left alone. */
export function readBody(text: string): Body {
  const start = bodyStart(text);
  const headings: Omit<Heading, 'lead'>[] = [];
  const links: Body['links'][number][] = [];
  const claims: Body['claims'][number][] = [];
  const pictures: Picture[] = [];
  let picture: Picture | undefined;
  let fence: string | undefined;
  for (const { 0: line, index } of text.slice(start).matchAll(/[^\r\n]+/g)) {
    const at = start + index;
    const mark = /^\s*(`{3,}|~{3,})(.*)$/s.exec(line);
    if (fence !== undefined) {
      // The first line in it that is not blank may say what the picture says.
      if (picture && line.trim() !== '') {
        picture.words = /^\s*%% alt: (.*)$/s.exec(line)?.[1]?.trim() ?? '';
        picture = undefined;
      }
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
      continue;
    }
    if (mark?.[1] !== undefined) {
      fence = mark[1];
      picture = mark[2]?.trim() === 'mermaid' ? { start: at + line.indexOf('mermaid'), end: at + line.length, words: '' } : undefined;
      if (picture) pictures.push(picture);
      continue;
    }
    const heading = /^(#{1,6}) (.+)$/s.exec(line);
    if (heading?.[1] && heading[2]) {
      const title = heading[2].trim();
      headings.push({ start: at, end: at + line.length, level: heading[1].length, title, id: slug(title) });
      continue;
    }
    const code = replaced(line, codeSpans(line), (span) => ' '.repeat(span.length));
    for (const link of code.matchAll(/\]\(<?([^)\s>]+)/g)) {
      const from = at + link.index + link[0].length - (link[1]?.length ?? 0);
      links.push({ start: from, end: from + (link[1]?.length ?? 0), target: link[1] ?? '' });
    }
    for (const { start, end, inner } of enclosed(code, '<!--', '-->')) {
      const content = inner.trim();
      if (content.startsWith('covers:'))
        for (const claim of pointersOf(code.slice(start, end), content.slice('covers:'.length).trim(), at + start)) claims.push(claim);
    }
  }
  return { start, headings: headings.map((each, index) => withLead(text, each, headings[index + 1]?.start)), links, claims, pictures };
}

function withLead(text: string, { start, end, level, title, id }: Omit<Heading, 'lead'>, next = text.length): Heading {
  const below = withoutComments(text.slice(end, next)).replaceAll('\r\n', '\n');
  return { start, end, level, title, id, lead: firstParagraph(below) };
}

function* pointersOf(comment: string, content: string, at: number): Generator<Body['claims'][number]> {
  const [kind = '', ...pointers] = content.split(/\s+/);
  if (pointers.length === 0) yield { start: at, end: at + comment.length, kind };
  let from = comment.indexOf(content) + kind.length;
  for (const pointer of pointers) {
    from = comment.indexOf(pointer, from);
    yield { start: at + from, end: at + from + pointer.length, kind, pointer };
    from += pointer.length;
  }
}
