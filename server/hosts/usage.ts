import { print } from './output.ts';

/** What is wrong with a command line, in a sentence. */
export class Misuse extends Error {}

/** Prints a text; gives the exit code for success. */
export function say(text: string): number {
  print(1, `${text}\n`);
  return 0;
}
