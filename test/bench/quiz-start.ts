/** Prints the milliseconds from nothing to the first card for the log in a folder, and those of bare parsing of the bytes that it reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyCards, parsed, start, timed } from './quiz.ts';

const folder = process.argv[2] ?? '';
const cards = JSON.stringify(manyCards());
const bare = await timed(() => [JSON.parse(cards), parsed(readFileSync(join(folder, 'snapshot.txt'), 'utf8'))]);
console.log(JSON.stringify({ taken: await timed(() => start(folder, JSON.parse(cards))), bare }));
