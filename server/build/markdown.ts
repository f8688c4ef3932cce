import { basename } from 'node:path';
import { outlineOf, parsePage } from '../src/core/page.ts';

/** The module that stands for a Markdown page, in the bundles and wherever the sources run as they are: its outline. */
export const pageModule = (path: string, markdown: string): string =>
  `export const page = ${JSON.stringify(outlineOf(parsePage(basename(path, '.md'), markdown)))};`;
