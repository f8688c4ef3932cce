import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ruleIds } from '../src/catalogue.ts';
import { type Page, parsePage } from '../src/core/page.ts';
import { notes } from '../src/notes/index.ts';
import { summaryOf } from '../src/notes/summary.ts';
import { type BuiltFiles, pageId } from '../src/words.ts';
import { rulesFile } from './notes.ts';

/** The pages with all their words, for the build and the tests; what runs has outlines only. */

const pageAt = (path: string): Page => parsePage(basename(path, '.md'), readFileSync(path, 'utf8'));

/** The file of a rule's page; what all kinds have in common stands with the problems of the engine. */
function pathOf(rule: string): string {
  const [family, name] = pageId(rule).split('/');
  const own = `server/src/kinds/${family}/rules/${name}.md`;
  return existsSync(own) ? own : `server/src/problems/${name}.md`;
}

/** The page of every id that a diagnostic can have. */
export const rulePages: ReadonlyMap<string, Page> = new Map([...ruleIds].map((id) => [id, pageAt(pathOf(id))]));

const paths = new Map(globSync('notes/*/*.md').map((path) => [basename(path, '.md'), path]));

/** All topic notes. */
export const notePages: readonly Page[] = notes.map(({ id }) => pageAt(paths.get(id) ?? id));

/** The words for people, out of the sources. */
export const builtFiles: BuiltFiles = {
  read: async (path) => (path === 'notes/index.json' ? JSON.stringify(notePages.map((page) => summaryOf(page, ''))) : rulesFile(rulePages, path)),
};
