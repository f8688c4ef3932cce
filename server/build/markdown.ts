import { basename } from 'node:path';
import { parsePage } from '../src/core/page.ts';

/** The module that stands for a Markdown page, in the bundles and in tests alike. */
export const pageModule = (path: string, markdown: string): string => `export const page = ${JSON.stringify(parsePage(basename(path, '.md'), markdown))};`;
