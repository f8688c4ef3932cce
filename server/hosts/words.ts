import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WordFiles } from '../src/words.ts';

/** The words for people, beside the bundle that runs. */
const folder = join(__dirname, 'notes');

export const wordFiles: WordFiles = { read: (path) => readFile(join(folder, path), 'utf8').catch(() => undefined) };

/** The address of a rule's page, for a browser. */
export const pageAddress = (rule: string): string => pathToFileURL(join(folder, 'rules', `${rule}.html`)).href;
