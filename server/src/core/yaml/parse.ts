import type { Parsed } from '../parsed.ts';
import { readCarefully } from './careful.ts';
import { readEntry } from './entry.ts';
import type { EarlierYaml } from './fast/earlier.ts';
import { readParted } from './fast/read.ts';
import { straightened } from './straighten.ts';
import { withVariables } from './variables.ts';

/** Reads YAML, in any state of being typed. What is the same as in an earlier reading is taken over from it, which can't be used any more then. */
export function parseYaml(written: string, earlier?: EarlierYaml): Parsed {
  // A lone carriage return ends a line, which no reader below knows.
  const text = written.includes('\r') ? written.replace(/\r(?!\n)/g, '\n') : written;
  const parsed = read(text, earlier);
  const straight = parsed.problems.some(({ severity }) => severity === 'error') ? straightened(text, parsed, read) : parsed;
  return withVariables(straight, text);
}

/** Plain YAML is read in one pass; the careful reader has the entries where that doesn't do, or all of it. */
function read(text: string, earlier?: EarlierYaml): Parsed {
  const parted = readParted(text, readEntry, earlier);
  if (!parted) return readCarefully(text);
  const { root, problems, kept } = parted;
  return { syntax: 'yaml', documents: [root], problems, earlier: { text, kept } };
}
