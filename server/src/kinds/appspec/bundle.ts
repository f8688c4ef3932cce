import type { Around } from '../../core/around.ts';
import { type Fact, textAt } from '../../core/fact.ts';
import { distance } from '../../core/words.ts';

export const isForWindows = (root: Fact): boolean => textAt(root, '/os')?.toLowerCase() === 'windows';

/**
 * A path of the bundle as the files around have it: empty for the bundle itself. The agent joins it to the bundle's folder,
 * so leading slashes count for nothing; a backslash separates on Windows only.
 * Source: aws-codedeploy-agent 800eb28, hook_executor.rb and installer.rb, checked 2026-11-23.
 */
export const bundlePath = (written: string, windows: boolean): string =>
  (windows ? written.replaceAll('\\', '/') : written)
    .trim()
    .replace(/^(?:\.?\/+)+|^\.$/, '')
    .replace(/\/+\.?$/, '');

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
  const near = same.map((each) => each.replace(/^(?:\.\.?\/)+/, '')).find((each) => isNear(path, each));
  if (near !== undefined) return { near };
  return same.length > 0 ? 'elsewhere' : 'nowhere';
}

/** Whether two paths differ in one folder only, and there by a slip. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')];
  const different = a.flatMap((segment, index) => (segment === b[index] ? [] : [index]));
  const [index = 0] = different;
  return a.length === b.length && different.length === 1 && distance(a[index] ?? '', b[index] ?? '', 2) <= 2;
}
