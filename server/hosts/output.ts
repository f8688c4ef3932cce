import { fstatSync, writeSync } from 'node:fs';

/** Standard output and standard error. */
export type Output = 1 | 2;

const streamOf = (output: Output): NodeJS.WriteStream => (output === 1 ? process.stdout : process.stderr);

/** Whether something reads bytes there, and no terminal shows them. Windows says of all its pipes that they are files. */
function isPlain(output: Output): boolean {
  if (process.platform === 'win32') return false;
  const place = fstatSync(output);
  return place.isFile() || place.isFIFO() || place.isSocket();
}

/** Whether a terminal shows what is written there. */
export const isTerminal = (output: Output): boolean => !isPlain(output) && streamOf(output).isTTY === true;

/**
 * Writes to standard output or standard error. Node's streams take as long to make as a small file takes to be checked, so files and pipes do
 * without them.
 */
export function print(output: Output, text: string | Uint8Array): void {
  let rest = Buffer.from(text as Uint8Array);
  try {
    if (isPlain(output)) while (rest.length > 0) rest = rest.subarray(writeSync(output, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Whoever reads the first lines only closes the pipe; one that takes no more for now is the stream's to wait for.
    if (code === 'EPIPE') return;
    if (code !== 'EAGAIN') throw error;
  }
  if (rest.length > 0) streamFor(output).write(rest);
}

const listened = new Set<Output>();

/** Whether all that was printed has been taken. */
export const isTaken = (): boolean => listened.size === 0;

function streamFor(output: Output): NodeJS.WriteStream {
  const stream = streamOf(output);
  if (!listened.has(output))
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  listened.add(output);
  return stream;
}
