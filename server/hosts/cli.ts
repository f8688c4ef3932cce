#!/usr/bin/env node
import manifest from '../../package.json' with { type: 'json' };
import { listedKinds } from '../src/catalogue.ts';
import { fileNames } from '../src/core/recognize.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { misuse, say, usage } from './usage.ts';

const commands: Readonly<Record<string, (args: string[]) => number | Promise<number>>> = {
  check,
  kinds: listKinds,
  explain: explainThing,
  help: () => say(usage),
  '--help': () => say(usage),
  '-h': () => say(usage),
  '--version': () => say(manifest.version),
};

/** Runs a command line; gives the exit code. */
function main([command, ...args]: string[]): number | Promise<number> {
  if (command === undefined) return misuse('A command is missing.');
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return run ? run(args) : misuse(`"${command}" is not a command. Expected check, kinds or explain.`);
}

function listKinds(): number {
  return say(listedKinds.map((kind) => `${kind.id.padEnd(24)} ${kind.files.where ?? fileNames(kind.files).join('  ')}`).join('\n'));
}

async function explainThing([what, ...more]: string[]): Promise<number> {
  if (what === undefined || more.length > 0) return misuse('explain takes one rule, or one KIND:PATH.');
  const text = await explain(what);
  return text === undefined
    ? misuse(`"${what}" is neither a rule nor a key; expected something like buildspec/plaintext-secret or buildspec:/phases/build.`)
    : say(text);
}

// Whoever reads the first lines only closes the pipe.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

void Promise.resolve(main(process.argv.slice(2))).then((code) => {
  process.exitCode = code;
});
