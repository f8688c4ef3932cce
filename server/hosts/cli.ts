import manifest from '../../package.json' with { type: 'json' };
import { commandOf, usage } from './commands.ts';
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
    process.stderr.write(`${shown(error.message)}\nSee "aws-devops-notes help".\n`);
    return 2;
  }
}

// Whoever reads the first lines only closes the pipe.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
