import type { Around } from '../../core/around.ts';
import { type Fact, select } from '../../core/fact.ts';
import { isEmpty } from '../../core/node.ts';

/** The text of a scalar below a fact; `undefined` when there is none. */
export function textOf(fact: Fact, key: string): string | undefined {
  for (const { node } of select(fact, `/${key}`)) if (node.type === 'scalar' && !isEmpty(node)) return node.text;
  return undefined;
}

/** A path without what means nothing: `/srv//app/./x/` is `/srv/app/x`. Backslashes count as slashes. */
export function tidy(path: string): string {
  const text = path.trim().replaceAll('\\', '/');
  const kept: string[] = [];
  for (const segment of text.split('/')) {
    if (segment === '..' && kept.length > 0) kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return `${text.startsWith('/') ? '/' : ''}${kept.join('/')}`;
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const join = (folder: string, name: string): string => (folder.endsWith('/') || folder === '' ? `${folder}${name}` : `${folder}/${name}`);

/** The folders above a tidied path, nearest first; of a very deep one only the nearest hundred. */
export function foldersAbove(path: string): string[] {
  const out: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0 && out.length < 100; at = at === 0 ? -1 : path.lastIndexOf('/', at - 1))
    out.push(at === 0 ? '/' : path.slice(0, at));
  return out;
}

/** The first variable of a shell in a text. */
export const variableIn = (text: string): string | undefined => /\$(?:\{\w+\}|[A-Za-z_]\w*|\()|%[A-Za-z_]\w*%/.exec(text)?.[0];

/** What an entry of `files` copies. */
export type Copied = {
  readonly fact: Fact;
  /** From the root of the bundle, which is empty. */
  readonly source: string;
  readonly destination: string;
  /** As its name and the files around suggest. */
  readonly type: 'file' | 'folder' | undefined;
};

export function copiedBy(entry: Fact, around: Around): Copied | undefined {
  const source = textOf(entry, 'source');
  const destination = textOf(entry, 'destination');
  if (source === undefined || destination === undefined) return undefined;
  const path = tidy(source).replace(/^\//, '');
  return { fact: entry, source: path, destination: tidy(destination), type: typeOf(source, path, around) };
}

function typeOf(written: string, path: string, around: Around): Copied['type'] {
  if (path === '' || /[\\/.]$/.test(written.trim())) return 'folder';
  const found = around.locate(path);
  if (found && found !== 'none') return found.type;
  // A name like conf.d is that of a folder.
  return /[^.]\.\w+$/.test(baseName(path)) && !/\.d$/.test(path) ? 'file' : undefined;
}

/** Where a file ends: in the destination, under its own name. */
export const targetOf = ({ source, destination }: Copied): string => join(destination, baseName(source));
