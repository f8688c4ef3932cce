import type { Parsed } from '../parsed.ts';
import { readCarefully } from './careful.ts';
import { readEntry } from './entry.ts';
import { readParted } from './fast/read.ts';
import { straightened } from './straighten.ts';
import { withVariables } from './variables.ts';

/** Reads YAML, in any state of being typed. */
export function parseYaml(written: string): Parsed {
  // A lone carriage return ends a line, which no reader below knows.
  const text = written.includes('\r') ? written.replace(/\r(?!\n)/g, '\n') : written;
  const parsed = read(text);
  const straight = parsed.problems.some(({ severity }) => severity === 'error') ? straightened(text, parsed, read) : parsed;
  return withVariables(straight, text);
}

/** Plain YAML is read in one pass; the careful reader has the entries where that doesn't do, or all of it. */
function read(text: string): Parsed {
  const parted = readParted(text, readEntry);
  return parted ? { syntax: 'yaml', documents: [parted.root], problems: parted.problems } : readCarefully(text);
}
