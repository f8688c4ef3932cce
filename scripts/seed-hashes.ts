/** Writes `test/seed-nine-words.json`: hashes of all runs of nine words of the notes we began with, whose text is not part of the project. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashesOf, packed } from '../test/support/nine-words.ts';

const seed = '../shared/seed/notes.md';
if (existsSync(seed)) writeFileSync('test/seed-nine-words.json', `${JSON.stringify({ hashes: packed(hashesOf(readFileSync(seed, 'utf8'))) })}\n`);
else {
  console.error(`${seed} is not there.`);
  process.exitCode = 1;
}
