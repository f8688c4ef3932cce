import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { foldersOfTools } from '../src/candidates.ts';
import { HEAD_LENGTH } from '../src/core/look.ts';
import { isPlainFile, readPlain, readStart } from './plain.ts';

/** The text of a file without its byte order mark, the mark, and where in the text bytes were found that are no UTF-8. */
export type Decoded = { readonly text: string; readonly mark: string; readonly invalidAt: number | undefined };

export function decode(bytes: Uint8Array): Decoded {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length);
  return { text, mark, invalidAt: isUtf8(bytes) ? undefined : Math.max(0, text.indexOf('\uFFFD')) };
}

export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The first bytes of a file, as many as tell its kind. */
export const readHead = (path: string): Buffer => readStart(path, HEAD_LENGTH);

/** All bytes of a file whose first ones are known. */
export const readRest = (path: string, first: Buffer): Buffer => (first.length < HEAD_LENGTH ? first : readPlain(path));

/** What hears of a folder that can't be read. */
type Fail = (folder: string, error: unknown) => void;

/** All files below a folder, without those that `.gitignore` files name and those in folders of tools, in order of name. */
export function* filesBelow(folder: string, fail: Fail): Generator<string> {
  const root = resolve(folder);
  const shown = (path: string): string => join(folder, below(root, path));
  for (const path of walk(root, [...ignoresAbove(root)], (path, error) => fail(shown(path), error))) yield shown(path);
}

/** Why a folder's check passes over what it holds at a path; `undefined` if it doesn't. */
export function whyPassedOver(path: string): string | undefined {
  const own = resolve(path);
  const tool = own.split(sep).find((part) => foldersOfTools.includes(part));
  if (tool !== undefined) return `it is in \`${tool}\`, where tools keep theirs`;
  const above = foldersAbove(own).reverse();
  const rules = [...ignoresAbove(own)];
  const ignored = [...above.slice(1), own].find((each) => isIgnored(each, each !== own, rules));
  return ignored === undefined ? undefined : `.gitignore names ${ignored === own ? 'it' : `the folder ${basename(ignored)}`}`;
}

type Rules = { readonly base: string; readonly matcher: Ignore };

/** Links are not followed, so that no folder is seen twice. */
function* walk(root: string, above: readonly Rules[], fail: Fail): Generator<string> {
  const left: { path: string; isFolder: boolean; rules: readonly Rules[] }[] = [{ path: root, isFolder: true, rules: above }];
  for (let at = left.pop(); at; at = left.pop()) {
    if (!at.isFolder) {
      yield at.path;
      continue;
    }
    const { path: folder } = at;
    const found = entriesOf(folder, fail);
    const rules = found.some((entry) => entry.name === '.gitignore' && entry.isFile()) ? [...at.rules, ...ignoreFile(folder)] : at.rules;
    for (const entry of found.reverse()) {
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (foldersOfTools.includes(entry.name) || isIgnored(path, isFolder, rules)) continue;
      if (entry.name.includes('\uFFFD')) fail(path, new Error('Its name is not UTF-8; it is not checked.'));
      else if (isFolder || entry.isFile()) left.push({ path, isFolder, rules });
    }
  }
}

function entriesOf(folder: string, fail: Fail): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    fail(folder, error);
    return [];
  }
}

/** The `.gitignore` files of the folders above, up to the root of the repository. */
function* ignoresAbove(path: string): Generator<Rules> {
  for (const each of existsSync(join(path, '.git')) ? [] : foldersAbove(path).reverse()) yield* ignoreFile(each);
}

/** The folders above a path, up to the root of the repository; none outside of one. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    folders.push(dirname(at));
    if (existsSync(join(dirname(at), '.git'))) return folders;
  }
  return [];
}

function* ignoreFile(folder: string): Generator<Rules> {
  const path = join(folder, '.gitignore');
  if (isPlainFile(path)) yield { base: folder, matcher: ignore().add(readPlain(path).toString()) };
}

/** The path of something in a folder, from there. */
const below = (folder: string, path: string): string => path.slice(folder.endsWith(sep) ? folder.length : folder.length + 1);

function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  let ignored = false;
  for (const { base, matcher } of rules) {
    const name = below(base, path).replaceAll(sep, '/');
    const { ignored: yes, unignored: no } = matcher.test(isFolder ? `${name}/` : name);
    ignored = yes || (ignored && !no);
  }
  return ignored;
}
