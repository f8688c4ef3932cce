/** Prints the milliseconds from nothing to the first card, for the log in a folder. */
import { manyCards, start, timed } from './quiz.ts';

const cards = JSON.stringify(manyCards());
console.log(await timed(() => start(process.argv[2] ?? '', JSON.parse(cards))));
