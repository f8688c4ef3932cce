import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { Misuse } from './usage.ts';

/**
 * Whether a file below a path has changed since a commit: since the one that its history and ours have in common, committed or not, or
 * git doesn't know it yet. Runs git, without a shell and without what the repository could have it run. What git can't do throws `Misuse`.
 */
export function changedSince(ref: string, path: string): (file: string) => boolean {
  const folder = existsSync(path) && statSync(path).isDirectory() ? resolve(path) : dirname(resolve(path));
  const files = found.get(folder) ?? changedBelow(folder, ref);
  found.set(folder, files);
  return (file) => files.has(resolve(file));
}

/** What git said of a folder, since many of its files may be named. A run has one commit. */
const found = new Map<string, ReadonlySet<string>>();

function changedBelow(folder: string, ref: string): ReadonlySet<string> {
  const base = git(folder, ['merge-base', ref, 'HEAD'], (why) =>
    /not a git repository/i.test(why)
      ? `${folder} is not in a git repository, which --changed-since needs.`
      : `git found no commit that "${ref}" and HEAD have in common${why ? ` (${why})` : ''}. In CI, fetch the history first (actions/checkout: fetch-depth: 0).`,
  );
  const failed = (why: string): string => `git could not list the changes since "${ref}": ${why}`;
  const changed = git(folder, ['diff', '--no-ext-diff', '--no-textconv', '--name-only', '--relative', '--diff-filter=d', '-z', base.trim(), '--', '.'], failed);
  const unknown = git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], failed);
  const names = `${changed}${unknown}`.split('\0').filter(Boolean);
  return new Set(names.map((name) => resolve(folder, name)));
}

function git(folder: string, args: readonly string[], sentence: (why: string) => string): string {
  try {
    return execFileSync(program(), ['-c', 'core.fsmonitor=false', '-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
      // No lock on the index, no question, no download of what a partial clone left out.
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Misuse('git was not found, which --changed-since needs.');
    const { stderr } = error as { stderr?: string };
    throw new Misuse(
      sentence(
        String(stderr ?? '')
          .trim()
          .split('\n')[0] ?? '',
      ),
    );
  }
}

/** Windows would look for a program in the current folder first, and a repository could hold one. */
function program(): string {
  if (process.platform !== 'win32') return 'git';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const found = folders.map((folder) => join(folder, 'git.exe')).find((each) => existsSync(each));
  if (!found) throw new Misuse('git was not found, which --changed-since needs.');
  return found;
}
