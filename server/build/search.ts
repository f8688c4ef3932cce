import type { Kind } from '../src/core/kind.ts';
import type { Page } from '../src/core/page.ts';
import { plainLines, type SearchTexts } from '../src/notes/texts.ts';
import { pageId } from '../src/words.ts';

/** What the search reads beside the notes: `dist/notes/search.json`. */
export const searchTexts = (rulePages: ReadonlyMap<string, Page>, kinds: readonly Kind[]): SearchTexts => ({
  // Of a page that is every kind's, that of the first is found.
  rules: [...new Map([...rulePages].reverse().map((entry) => [pageId(entry[0]), entry])).values()]
    .reverse()
    .map(([id, { title, lead, sections }]) => [id, title, plainLines([lead, why(sections)].join('\n\n'))]),
  snippets: kinds.flatMap((kind) => kind.snippets.map(({ name, description, path, body }) => [kind.id, name, description, path, body.join('\n')] as const)),
});

/** The reasons of a rule, without its examples. */
const why = (sections: Page['sections']): string => sections.find(({ id }) => id === 'why')?.markdown ?? '';
