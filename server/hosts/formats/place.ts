import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Lines } from '../../src/core/lines.ts';
import type { Span } from '../../src/core/node.ts';

/** Lines and columns from 1 in UTF-16 units; the end is the place behind the last character. */
export type Region = { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number };

export function regionOf(lines: Lines, { start, end }: Span): Region {
  const from = lines.position(start);
  const to = lines.position(Math.max(start, end));
  return { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

/** The folder that other services count paths from: the root of the repository, or the working directory outside of one. */
export function repositoryRoot(): string {
  const start = process.cwd();
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return start;
  }
}

/** The parts of a file's path below a folder; `undefined` if it is not in there. */
export function partsBelow(folder: string, file: string): string[] | undefined {
  const parts = relative(folder, resolve(file)).split(sep);
  return parts[0] === '..' || resolve(folder, ...parts) !== resolve(file) ? undefined : parts;
}
