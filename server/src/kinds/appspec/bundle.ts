import type { Around } from '../../core/around.ts';
import { type Fact, select } from '../../core/fact.ts';
import { distance } from '../../core/words.ts';
import { copiedBy, join, textOf, tidy } from './paths.ts';

/** The operating system an AppSpec names, whatever its letter case. */
export const osOf = (root: Fact): string | undefined => textOf(root, 'os')?.toLowerCase();

/**
 * A path of the bundle as the files around have it: empty for the bundle itself. The agent joins it to the bundle's folder,
 * so leading slashes count for nothing; a backslash does not separate on Linux.
 * Source: aws-codedeploy-agent 800eb28, hook_executor.rb and installer.rb, checked 2026-11-23.
 */
export const bundlePath = (written: string, os: string | undefined): string =>
  (os === 'linux' ? written : written.replaceAll('\\', '/'))
    .trim()
    .replace(/^(?:\.?\/+)+|^\.$/, '')
    .replace(/\/+\.?$/, '');

/** The path in the bundle of what `files` copies to a place on the host, if that is a file of the workspace. The first hundred entries count. */
export function sourceOf(place: string, root: Fact, around: Around): string | undefined {
  for (const entry of [...select(root, '/files/*')].slice(0, 100)) {
    const copied = copiedBy(entry, around);
    const folder = copied && (copied.destination.endsWith('/') ? copied.destination : `${copied.destination}/`);
    if (!folder || !tidy(place).startsWith(folder)) continue;
    const path = join(copied.source, tidy(place).slice(folder.length));
    if (isFile(path, around)) return path;
  }
  return undefined;
}

export function isFile(path: string, around: Around): boolean {
  const located = around.locate(path);
  return typeof located === 'object' && located.type === 'file';
}

/** What the files around say of a path. */
export type Found =
  | 'there'
  /** The build may put the bundle together in another way: a file of that name is somewhere else. */
  | 'elsewhere'
  | 'nowhere'
  /** A file of that name is in a folder whose name is one or two edits away. */
  | { readonly near: string };

/** Looks for a path of the bundle beside the AppSpec and above; `undefined` as long as that can't be told. */
export function lookFor(path: string, around: Around): Found | undefined {
  const located = around.locate(path);
  if (located !== 'none') return located && 'there';
  const same = around.find(path.slice(path.lastIndexOf('/') + 1));
  if (!same) return undefined;
  const near = same.map((each) => endOf(each, path.split('/').length)).find((each) => isNear(path, each) && isFile(each, around));
  if (near !== undefined) return { near };
  return same.length > 0 ? 'elsewhere' : 'nowhere';
}

/** The last parts of a URI or path, unescaped. */
function endOf(uri: string, parts: number): string {
  const end = uri.split('/').slice(-parts).join('/');
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}

/** Whether two paths differ in one folder only, and there by a slip. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')];
  const different = a.flatMap((segment, index) => (segment === b[index] ? [] : [index]));
  const [index = 0] = different;
  return a.length === b.length && different.length === 1 && distance(a[index] ?? '', b[index] ?? '', 2) <= 2;
}
