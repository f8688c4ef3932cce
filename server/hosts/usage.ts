import manifest from '../../package.json' with { type: 'json' };
import { formats } from './formats/index.ts';
import { checkOptions } from './options.ts';
import { shown } from './shown.ts';

/** Lines of a name and what it is, the names in a column. */
const table = (rows: readonly (readonly [string, string])[], indent: number, column: number): string =>
  rows.map(([name, about]) => `${' '.repeat(indent)}${name.padEnd(column)}${about}`).join('\n');

const optionRows = Object.entries(checkOptions).flatMap(([name, option]): [string, string][] => [
  [`--${name}${'value' in option ? ` ${option.value}` : ''}`, option.about],
  ...(name === 'format' ? Object.entries(formats).map(([format, { about }]): [string, string] => ['', `${format.padEnd(8)}${about}`]) : []),
]);

export const usage = `DevOps Notes for AWS ${manifest.version}

  aws-devops-notes check [OPTION]... PATH...
  aws-devops-notes kinds
  aws-devops-notes explain RULE | KIND:PATH

check    Checks files, and the files of known kinds below folders (.gitignore is respected).
         "-" reads standard input, and needs --kind or --stdin-name.
${table(optionRows, 9, 18)}
kinds    Lists the kinds of files.
explain  Explains a rule (buildspec/plaintext-secret) or a key (buildspec:/phases/build/commands).

Exit code: 0 without errors, 1 with errors or more warnings than allowed, 2 if a file can't be read or written, is of no
known kind, or the command line is wrong.`;

/** Prints a text; gives the exit code for success. */
export function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Prints what is wrong with the command line; gives the exit code for that. */
export function misuse(message: string): number {
  process.stderr.write(`${shown(message)}\n\n${usage}\n`);
  return 2;
}
