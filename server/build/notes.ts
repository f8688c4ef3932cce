import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noteHtml, ruleHtml } from '../../client/src/topics/markdown.ts';
import { type Page, parsePage } from '../src/core/page.ts';
import { domains, type NoteSummary, summaryOf } from '../src/notes/summary.ts';
import { pageId, pagesPath } from '../src/words.ts';
import { pictures } from './picture.ts';

/** A note as it is shipped: its text as it was written, and its pictures as safe HTML, in order. */
export type BuiltNote = { readonly summary: NoteSummary; readonly source: string; readonly pictures: readonly string[]; readonly html: string };

/** All notes of a folder, by domain and title. */
export function buildNotes(folder: string): BuiltNote[] {
  return Object.keys(domains).flatMap((domain) =>
    notesIn(join(folder, domain))
      .map(({ page, source }) => ({ summary: summaryOf(page, domain), source, ...drawn(page) }))
      .sort((a, b) => a.summary.title.localeCompare(b.summary.title, 'en')),
  );
}

/** Draws the note once, and keeps the pictures apart: their layout is the part that no reader can do. */
function drawn(page: Page): Pick<BuiltNote, 'pictures' | 'html'> {
  const drawings: string[] = [];
  const draw = pictures(page.id);
  const html = noteHtml(page, (source) => {
    const drawing = draw(source);
    drawings.push(drawing);
    return drawing;
  });
  return { pictures: drawings, html };
}

function notesIn(folder: string): { page: Page; source: string }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // A domain of the exam that has no notes yet.
    return [];
  }
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      return { page: parsePage(name.replace(/\.md$/, ''), source), source };
    });
}

/**
 * Writes what people read: `index.json`, the texts of all notes and their pictures in a file each, the Markdown of the rule pages in one file
 * a kind (a thousand small files would take twice the room in a package), and each rule page as HTML, for editors that open its address in a
 * browser.
 */
export function writeNotes(from: string, to: string, rules: ReadonlyMap<string, Page>): void {
  const notes = buildNotes(from);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'index.json'), JSON.stringify(notes.map(({ summary }) => summary)));
  writeFileSync(join(to, 'notes.json'), JSON.stringify(Object.fromEntries(notes.map(({ summary, source }) => [summary.id, source]))));
  writeFileSync(join(to, 'pictures.json'), JSON.stringify(Object.fromEntries(notes.map(({ summary, pictures }) => [summary.id, pictures]))));
  for (const [id, page] of new Map([...rules].map(([rule, page]) => [pageId(rule), page]))) {
    const file = join(to, 'rules', `${id}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ascii(ruleHtml({ ...page, id: rules.has(id) ? id : page.id }, false)));
  }
  for (const file of new Set([...rules.keys()].map(pagesPath))) writeFileSync(join(dirname(to), file), rulesFile(rules, file));
}

/** What the file at a path holds: the Markdown of pages by their ids. */
export const rulesFile = (rules: ReadonlyMap<string, Page>, path: string): string =>
  JSON.stringify(Object.fromEntries([...rules].filter(([id]) => pagesPath(id) === path).map(([id, { markdown }]) => [pageId(id), markdown])));

/** A browser that opens such a part of a page as a file is told no encoding. */
const ascii = (html: string): string => html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
