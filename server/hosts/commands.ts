import manifest from '../../package.json' with { type: 'json' };
import { listedKinds } from '../src/catalogue.ts';
import { fileNames } from '../src/core/recognize.ts';
import { oneOfWords } from '../src/core/words.ts';
import { formats } from './formats/index.ts';
import { type CommandOptions, checkOptions, mcpOptions, schemaOptions } from './options.ts';
import { print } from './output.ts';
import { Misuse, say } from './usage.ts';

/** A command of the command line: what the usage says about it, and what it does. It gives the exit code, and throws `Misuse`. */
export type Command = {
  /** What stands behind its name. */
  readonly takes: string;
  /** Lines of about a hundred characters. */
  readonly about: readonly string[];
  readonly options?: CommandOptions;
  readonly run: (args: string[]) => number | Promise<number>;
};

/** All commands. What a run of another one doesn't need is imported when it runs. */
const commands: Readonly<Record<string, Command>> = {
  check: {
    takes: '[OPTION]... PATH...',
    about: [
      'Checks files, and the files of known kinds below folders (.gitignore is respected).',
      '"-" reads standard input, and needs --kind or --stdin-name.',
    ],
    options: checkOptions,
    run: async (args) => (await import('./check.ts')).check(args),
  },
  completion: {
    takes: 'SHELL',
    about: ['Prints what teaches bash, fish or zsh these commands: source <(aws-devops-notes completion bash).'],
    run: completeShell,
  },
  doctor: {
    takes: '[PATH]...',
    about: ['Shows the settings in force and the files by kind, or why a file is or is not of a known kind.'],
    run: async (args) => (await import('./doctor.ts')).doctor(args),
  },
  explain: {
    takes: 'RULE | KIND:PATH',
    about: ['Explains a rule (buildspec/plaintext-secret) or a key (buildspec:/phases/build/commands).'],
    run: explainThing,
  },
  kinds: { takes: '', about: ['Lists the kinds of files.'], run: listKinds },
  lsp: {
    takes: '--stdio',
    about: ['Starts the language server, for any editor.'],
    run: startServer,
  },
  mcp: {
    takes: '[--root DIR]...',
    about: ['Starts the MCP server over standard input and output, for agents. It writes nothing.'],
    options: mcpOptions,
    run: async (args) => (await import('./mcp.ts')).mcp(args),
  },
  schema: {
    takes: '[OPTION]... KIND',
    about: ['Prints the JSON Schema of a YAML or JSON kind, for editors that read those.'],
    options: schemaOptions,
    run: async (args) => (await import('./schema.ts')).schema(args),
  },
};

/** All of it, for people. */
export const usage = (): string => `DevOps Notes for AWS ${manifest.version}

${Object.entries(commands)
  .map(([name, { takes }]) => `  aws-devops-notes ${name} ${takes}`.trimEnd())
  .join('\n')}

${Object.entries(commands).map(described).join('\n')}

Exit code: 0 without errors, 1 with errors or more warnings than allowed, 2 if a file can't be read or written, is of no
known kind, or the command line is wrong.`;

/** Where the second column begins. */
const COLUMN = 12;

function described([name, { about, options = {} }]: [string, Command]): string {
  const [first, ...more] = about;
  return [`${name.padEnd(COLUMN)}${first}`, ...[...more, ...Object.entries(options).flatMap(optionLines)].map((line) => ' '.repeat(COLUMN) + line)].join('\n');
}

function optionLines([name, option]: [string, CommandOptions[string]]): string[] {
  const written = `--${name}${option.value ? ` ${option.value}` : ''}`;
  const values = name === 'format' ? Object.entries(formats).map(([format, { about }]) => `${' '.repeat(22)}${format.padEnd(8)}${about}`) : [];
  return [`${written.padEnd(22)}${option.about}`, ...values];
}

function listKinds(): number {
  return say(listedKinds.map((kind) => `${kind.id.padEnd(24)} ${kind.files.where ?? fileNames(kind.files).join('  ')}`).join('\n'));
}

async function explainThing([what, ...more]: string[]): Promise<number> {
  if (what === undefined || more.length > 0) throw new Misuse('explain takes one rule, or one KIND:PATH.');
  const { explain } = await import('./explain.ts');
  const text = await explain(what);
  if (text === undefined)
    throw new Misuse(`"${what}" is neither a rule nor a key; expected something like buildspec/plaintext-secret or buildspec:/phases/build.`);
  return say(text);
}

async function completeShell([shell = '', ...more]: string[]): Promise<number> {
  if (more.length > 0) throw new Misuse('completion takes one shell.');
  const { completion } = await import('./completion.ts');
  print(1, completion(shell, Object.fromEntries(Object.entries(commands).map(([name, { options = {} }]) => [name, options]))));
  return 0;
}

/** The server reads the way it is spoken to out of the command line, as it does when it is started alone. */
async function startServer(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--stdio') throw new Misuse('lsp takes --stdio, and nothing else.');
  await import('./node.ts');
  await new Promise(() => {});
  return 0;
}

/** The command of that name; one that isn't throws. */
export function commandOf(name: string): Command {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!found) throw new Misuse(`"${name}" is not a command. Expected ${oneOfWords(Object.keys(commands))}.`);
  return found;
}
