import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MAX_LENGTH } from '../src/core/analyze.ts';

/** A text of more bytes is longer than what is read of any: UTF-8 has at most three for a UTF-16 unit. */
export const MAX_BYTES = 3 * MAX_LENGTH + 4;

/** All bytes of a plain file, or as many as tell that its text is too long. */
export function readPlain(path: string): Buffer {
  const bytes = readStart(path, MAX_BYTES);
  if (bytes.length < MAX_BYTES) return bytes;
  // No half of a character.
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end - 1);
}

/**
 * The first bytes of a plain file, at most so many. A named pipe or a device, also behind a link, throws: it would never end,
 * or never begin.
 */
export function readStart(path: string, most: number): Buffer {
  if (!statSync(path).isFile()) throw notPlain();
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    // Since it was looked at it may have become a pipe.
    const now = fstatSync(file);
    if (!now.isFile()) throw notPlain();
    const bytes = Buffer.allocUnsafe(Math.min(most, now.size + 1));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      length += read;
      // Of a plain file a piece is short only at its end.
      if (length >= now.size || read === 0) break;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

const notPlain = (): Error => new Error('Not a plain file. Pipes and devices are not read; `-` reads standard input.');

/** Whether there is a plain file. */
export const isPlainFile = (path: string): boolean => statOf(path) === 'file';

/** What stands at a path: `undefined` where it can't be known, as for what lies behind a loop of links or is neither file nor folder. */
export function statOf(path: string): 'file' | 'folder' | 'none' | undefined {
  try {
    const found = statSync(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined;
  } catch (error) {
    return isMissing(error) ? 'none' : undefined;
  }
}

/** Whether an error says that nothing can stand there: also under a name that no file can have. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(String(error.code));

/** The path of a URI; `undefined` if it is none of this machine's. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
