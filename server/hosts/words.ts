import { promises } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuiltFiles, pageId } from '../src/words.ts';

/** What the build wrote, beside the bundle that runs. */
export const builtFiles: BuiltFiles = { read: (path) => promises.readFile(join(__dirname, path), 'utf8').catch(() => undefined) };

/** The address of a rule's page, for a browser. */
export const pageAddress = (rule: string): string => pathToFileURL(join(__dirname, 'notes', 'rules', `${pageId(rule)}.html`)).href;
