import { realpath } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { pathOf } from './plain.ts';

/** The place of a file or folder of this machine without links; `undefined` where there is none. */
export async function realPlace(uri: string): Promise<string | undefined> {
  try {
    const path = pathOf(uri);
    return path === undefined ? undefined : pathToFileURL(await realpath(path)).href;
  } catch {
    return undefined;
  }
}
