import { basename } from 'node:path';
import { parsePage } from '../src/core/page.ts';

/** The module that stands for a Markdown page in tests and scripts. */
export const pageModule = (path: string, markdown: string): string => asModule(parsePage(basename(path, '.md'), markdown));

/** The same in the bundles: without the sections' texts, which nobody reads there, and for a note without any text; the reader has those as files. */
export function bundledModule(path: string, markdown: string): string {
  const page = parsePage(basename(path, '.md'), markdown);
  const isNote = /[\\/]notes[\\/][\w-]+[\\/][\w-]+\.md$/.test(path);
  return asModule({ ...page, markdown: isNote ? '' : page.markdown, sections: page.sections.map((section) => ({ ...section, markdown: '' })) });
}

const asModule = (page: object): string => `export const page = ${JSON.stringify(page)};`;
