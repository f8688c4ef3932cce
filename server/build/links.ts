import type { Page } from '../src/core/page.ts';
import { code } from '../src/core/words.ts';
import { readBody } from '../src/notes/body.ts';
import { brokenLink, type Library } from '../src/notes/links.ts';

/** The links of one of our own pages that lead nowhere, and those that a page can't have; each is a sentence. */
export const brokenLinks = ({ id, markdown }: Page, library: Library): string[] =>
  readBody(markdown).links.flatMap(({ target }) => {
    const why = /^(note|rule|key|https):/.test(target) ? brokenLink(target, library) : `${code(target)} is not a link that a page can have.`;
    return why === undefined ? [] : [`${id}: ${why}`];
  });
