import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The text of a file as UTF-8, and where in it bytes were found that are none. */
export type Decoded = { readonly text: string; readonly invalidAt: number | undefined };

export function decode(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, invalidAt: undefined };
  } catch {
    return { text, invalidAt: Math.max(0, text.indexOf('\uFFFD')) };
  }
}

/** All files below a folder, without those that `.gitignore` files name, without `.git` and `node_modules`, in order of name. */
export function* filesBelow(folder: string): Generator<string> {
  yield* walk(folder, [...ignoresAbove(folder)]);
}

type Rules = { readonly base: string; readonly matcher: Ignore };

function* walk(folder: string, above: readonly Rules[]): Generator<string> {
  const rules = [...above, ...ignoreFile(folder)];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name === '.git' || entry.name === 'node_modules' || isIgnored(path, entry.isDirectory(), rules)) continue;
    if (entry.isDirectory()) yield* walk(path, rules);
    else if (entry.isFile()) yield path;
  }
}

/** The `.gitignore` files of the folders above, up to the root of the repository. */
function* ignoresAbove(folder: string): Generator<Rules> {
  const parts = folder.split(sep);
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join(sep) || sep);
  const root = folders.findIndex((each) => exists(join(each, '.git')));
  if (root > 0) for (const each of folders.slice(1, root + 1).reverse()) yield* ignoreFile(each);
}

function* ignoreFile(folder: string): Generator<Rules> {
  const path = join(folder, '.gitignore');
  if (exists(path)) yield { base: folder, matcher: ignore().add(readFileSync(path, 'utf8')) };
}

function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  let ignored = false;
  for (const { base, matcher } of rules) {
    const name = relative(base, path).split(sep).join('/');
    const { ignored: yes, unignored: no } = matcher.test(isFolder ? `${name}/` : name);
    ignored = yes || (ignored && !no);
  }
  return ignored;
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
