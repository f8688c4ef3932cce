import manifest from '../../package.json' with { type: 'json' };
import { commandOf, usage } from './commands.ts';
import { isTaken, print } from './output.ts';
import { shown } from './shown.ts';
import { Misuse, say } from './usage.ts';

/** Runs a command line; gives the exit code. */
async function main([command, ...args]: string[]): Promise<number> {
  if (command === '--version') return say(manifest.version);
  if (command === 'help' || command === '--help' || command === '-h') return say(usage());
  try {
    if (command === undefined) throw new Misuse('A command is missing.');
    return await commandOf(command).run(args);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    print(2, `${shown(error.message)}\nSee "aws-devops-notes help".\n`);
    return 2;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Without this, Node.js first takes its memory apart, piece by piece.
  if (isTaken()) process.exit();
});
