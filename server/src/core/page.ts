import { bodyStart, parseFrontMatter } from './front-matter.ts';
import type { ListNode } from './node.ts';
import { type Enclosed, replaced } from './scan.ts';

/** A Markdown text of ours, taken apart: a topic note or the page of a rule. */
export type Page = {
  /** The file's name without ending. */
  readonly id: string;
  readonly title: string;
  /** The front matter: texts, and lists of texts. */
  readonly meta: Readonly<Record<string, string | readonly string[]>>;
  /** The first paragraph under the title. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** All of it but the front matter. */
  readonly markdown: string;
};

/** What the engine keeps of a page. Its words are for people, and are read from a file when one asks for them. */
export type PageOutline = {
  readonly id: string;
  /** How severe the problem is that the page is about, where its rule doesn't say. */
  readonly severity?: string;
  readonly sections: readonly Pick<Section, 'id' | 'covers'>[];
};

export type Section = {
  /** As Markdown readers make it of the heading: the anchor in links. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly covers: readonly Claim[];
  readonly markdown: string;
};

/** The keys of a kind, from a pointer down, that a section is about. */
type Claim = { readonly kind: string; readonly pointer: string };

/** Takes a Markdown page apart. Total: what is missing comes back empty; the build checks what must be there. */
export function parsePage(id: string, source: string): Page {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const markdown = text.slice(bodyStart(text)).trim();
  const [head = '', ...parts] = splitAtHeadings(markdown);
  const title = /^# +(.+)$/m.exec(head)?.[1]?.trim() ?? id;
  return { id, title, meta: frontMatter(text), lead: firstParagraph(head.replace(/^# .*$/m, '')), sections: parts.map(parseSection), markdown };
}

/** The outline of a page; a page of a rule has no sections that anything refers to. */
export function outlineOf({ id, meta, sections }: Page): PageOutline {
  const { severity } = meta;
  const outlined = meta.id === undefined ? [] : sections.map((section) => ({ id: section.id, covers: section.covers }));
  return { id, ...(typeof severity === 'string' ? { severity } : {}), sections: outlined };
}

/** Splits before each `## ` that is not inside a code fence. */
export function splitAtHeadings(markdown: string): string[] {
  const parts: string[] = [''];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === '' || line.startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence === '' && line.startsWith('## ')) parts.push('');
    parts.push(`${parts.pop()}${line}\n`);
  }
  return parts;
}

function parseSection(markdown: string): Section {
  const title = /^## +(.+)$/m.exec(markdown)?.[1]?.trim() ?? '';
  const covers: Claim[] = [];
  const head = markdown.replace(/^## .*$/m, '');
  const comments = [...commentsOf(head)];
  for (const { inner } of comments) {
    const [, kind = '', pointers = ''] = /^ covers: (\S+)((?: \/\S+)+) $/.exec(inner) ?? [];
    for (const pointer of pointers.split(' ').slice(1)) covers.push({ kind, pointer });
  }
  const body = replaced(head, comments, () => '').trim();
  return { id: slug(title), title, lead: firstParagraph(body), covers, markdown: `## ${title}\n\n${body}` };
}

/** The comments that say something to us: those that stand in no fence. The line end behind one goes with it. */
function* commentsOf(markdown: string): Generator<Enclosed> {
  let fence: string | undefined;
  let end = 0;
  for (let at = 0; at < markdown.length; at = end) {
    const newline = markdown.indexOf('\n', at);
    end = newline < 0 ? markdown.length : newline + 1;
    const line = markdown.slice(at, end);
    const mark = at === 0 || markdown[at - 1] === '\n' ? /^(`{3,}|~{3,})/.exec(line)?.[1] : undefined;
    if (mark !== undefined && (fence === undefined || line.startsWith(fence))) fence = fence === undefined ? mark : undefined;
    const open = fence === undefined && mark === undefined ? line.indexOf('<!--') : -1;
    if (open < 0) continue;
    const close = markdown.indexOf('-->', at + open + 4);
    // Nothing closes one further down either.
    if (close < 0) return;
    end = markdown[close + 3] === '\n' ? close + 4 : close + 3;
    yield { start: at + open, end, inner: markdown.slice(at + open + 4, close) };
  }
}

/** The anchor that GitHub and VS Code make of a heading. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The first paragraph of a text that is no list, table, quotation or fence, in one line. */
export function firstParagraph(markdown: string): string {
  const paragraph = markdown
    .trim()
    .split(/\n\s*\n/)
    .find((part) => /^[^#|`\-*>\d<]|^`[^`]/.test(part.trim()));
  return (paragraph ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

function frontMatter(text: string): Page['meta'] {
  const root = parseFrontMatter(text).documents[0];
  if (root?.type !== 'map') return {};
  const meta = new Map<string, string | readonly string[]>();
  // Of a key that stands twice the last one counts.
  for (const { key, value } of root.entries) {
    if (value.type === 'scalar') meta.set(key, value.text);
    else if (value.type === 'list') meta.set(key, textsOf(value));
    else meta.delete(key);
  }
  return Object.fromEntries(meta);
}

const textsOf = ({ items }: ListNode): string[] => items.flatMap((item) => (item.type === 'scalar' ? [item.text] : []));
