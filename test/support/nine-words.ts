import { createHash } from 'node:crypto';

const LENGTH = 9;
/** Bytes of a hash: short, and so many that two different runs hardly ever have the same. */
const BYTES = 5;

/** The hashes of all runs of nine words of a text; letter case, punctuation and line ends don't count. */
export const hashesOf = (text: string): Set<string> => new Set(runsOf(text).map(hash));

/** The runs of nine words of a text whose hashes are among these. */
export const sharedRuns = (text: string, hashes: ReadonlySet<string>): string[] => runsOf(text).filter((run) => hashes.has(hash(run)));

/** Hashes as one line to keep in a file, in order, so that nothing shows what followed what. */
export const packed = (hashes: ReadonlySet<string>): string => Buffer.from([...hashes].sort().join(''), 'hex').toString('base64');

export const unpacked = (line: string): Set<string> =>
  new Set(
    Buffer.from(line, 'base64')
      .toString('hex')
      .match(new RegExp(`.{${2 * BYTES}}`, 'g')),
  );

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(LENGTH - 1).map((_, index) => words.slice(index, index + LENGTH).join(' '));
}

const hash = (run: string): string =>
  createHash('sha256')
    .update(run)
    .digest('hex')
    .slice(0, 2 * BYTES);
