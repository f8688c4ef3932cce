import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noteHtml, ruleHtml } from '../../client/src/topics/markdown.ts';
import { type Page, parsePage } from '../src/core/page.ts';
import { domains, type NoteSummary, summaryOf } from '../src/notes/summary.ts';
import { pagesPath } from '../src/words.ts';
import { pictures } from './picture.ts';

/** A note as the reader shows it. */
export type BuiltNote = { readonly summary: NoteSummary; readonly markdown: string; readonly html: string };

/** All notes of a folder, by domain and title. */
export function buildNotes(folder: string): BuiltNote[] {
  return Object.keys(domains).flatMap((domain) =>
    notesIn(join(folder, domain))
      .map((page) => ({ summary: summaryOf(page, domain), markdown: page.markdown, html: noteHtml(page, pictures(page.id)) }))
      .sort((a, b) => a.summary.title.localeCompare(b.summary.title, 'en')),
  );
}

function notesIn(folder: string): Page[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // A domain of the exam that has no notes yet.
    return [];
  }
  return names.filter((name) => name.endsWith('.md')).map((name) => parsePage(name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')));
}

/**
 * Writes what people read: `index.json`, each note as HTML and Markdown, the Markdown of the rule pages in one file a kind (a thousand
 * small files would take twice the room in a package), and each rule page as HTML, for editors that open its address in a browser.
 */
export function writeNotes(from: string, to: string, rules: ReadonlyMap<string, Page>): void {
  const notes = buildNotes(from);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'index.json'), JSON.stringify(notes.map(({ summary }) => summary)));
  for (const { summary, html, markdown } of notes) {
    writeFileSync(join(to, `${summary.id}.html`), html);
    writeFileSync(join(to, `${summary.id}.md`), `${markdown}\n`);
  }
  for (const [id, page] of rules) {
    const file = join(to, 'rules', `${id}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ascii(ruleHtml({ ...page, id })));
  }
  for (const file of new Set([...rules.keys()].map(pagesPath))) writeFileSync(join(dirname(to), file), rulesFile(rules, file));
}

/** What the file at a path holds: the Markdown of its rules' pages by id. */
export const rulesFile = (rules: ReadonlyMap<string, Page>, path: string): string =>
  JSON.stringify(Object.fromEntries([...rules].filter(([id]) => pagesPath(id) === path).map(([id, { markdown }]) => [id, markdown])));

/** A browser that opens such a part of a page as a file is told no encoding. */
const ascii = (html: string): string => html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
