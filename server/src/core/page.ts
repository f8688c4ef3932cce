import { entryOf } from './node.ts';
import { parseYaml } from './yaml/parse.ts';

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

export type Section = {
  /** As Markdown readers make it of the heading: the anchor in links. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly covers: readonly Claim[];
  readonly markdown: string;
};

/** The keys of a kind, from a pointer down, that a section is about. */
export type Claim = { readonly kind: string; readonly pointer: string };

/** Takes a Markdown page apart. Total: what is missing comes back empty; the build checks what must be there. */
export function parsePage(id: string, source: string): Page {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const markdown = text.slice(front?.[0].length ?? 0).trim();
  const [head = '', ...parts] = splitAtHeadings(markdown);
  const title = /^# +(.+)$/m.exec(head)?.[1]?.trim() ?? id;
  return { id, title, meta: frontMatter(front?.[1] ?? ''), lead: firstParagraph(head.replace(/^# .*$/m, '')), sections: parts.map(parseSection), markdown };
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
  const covers = [...markdown.matchAll(/<!-- covers: (\S+)((?: \/\S+)+) -->/g)].flatMap(([, kind = '', pointers = '']) =>
    pointers
      .trim()
      .split(' ')
      .map((pointer) => ({ kind, pointer })),
  );
  const body = markdown
    .replace(/^## .*$/m, '')
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '')
    .trim();
  return { id: slug(title), title, lead: firstParagraph(body), covers, markdown: `## ${title}\n\n${body}` };
}

/** The anchor that GitHub and VS Code make of a heading. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The first paragraph of plain words, in one line. */
export function firstParagraph(markdown: string): string {
  const paragraph = markdown
    .trim()
    .split(/\n\s*\n/)
    .find((part) => /^[^#|`\-*>\d<]|^`[^`]/.test(part.trim()));
  return (paragraph ?? '').trim().replace(/\s*\n\s*/g, ' ');
}

function frontMatter(yaml: string): Page['meta'] {
  const root = parseYaml(yaml).documents[0];
  if (root?.type !== 'map') return {};
  const meta: Record<string, string | readonly string[]> = {};
  for (const { key } of root.entries) {
    const value = entryOf(root, key)?.value;
    if (value?.type === 'scalar') meta[key] = value.text;
    if (value?.type === 'list') meta[key] = value.items.flatMap((item) => (item.type === 'scalar' ? [item.text] : []));
  }
  return meta;
}
