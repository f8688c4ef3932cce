import { parseArgs } from 'node:util';
import { listedKinds } from '../src/catalogue.ts';
import { oneOfWords } from '../src/core/words.ts';
import { projectFiles } from '../src/project.ts';
import { type FormatName, formats } from './formats/index.ts';
import { Misuse } from './usage.ts';

/** Options of a command, as `parseArgs` takes them, with the words of the usage. */
export type CommandOptions = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean; readonly value?: string; readonly about: string }>
>;

/** The options of `mcp`. */
export const mcpOptions = {
  root: { type: 'string', multiple: true, value: 'DIR', about: 'a folder whose files may be read, the working directory if not given; repeatable' },
} as const satisfies CommandOptions;

/** The folders that `mcp` may read. */
export const rootsOf = (args: string[]): readonly string[] => parsed(() => parseArgs({ args, options: mcpOptions })).values.root ?? ['.'];

/** The options of `check`. */
export const checkOptions = {
  baseline: { type: 'string', value: 'F', about: 'reports no problem that this file holds' },
  'changed-since': { type: 'string', value: 'REF', about: 'only files that changed since the history left this commit, by git' },
  color: { type: 'string', value: 'WHEN', about: 'auto (the default), always or never; for text' },
  config: { type: 'string', value: 'F', about: `the project file; else ${projectFiles[0]} here or in a folder above` },
  fix: { type: 'boolean', about: 'applies the fixes that need no decision, then reports what is left; with "-" prints the text' },
  format: { type: 'string', value: 'F', about: 'how to report; text if not given' },
  'ignore-unknown': { type: 'boolean', about: 'passes over named files of no known kind' },
  kind: { type: 'string', value: 'K', about: 'the kind of the named files, whatever their names say' },
  'max-warnings': { type: 'string', value: 'N', about: 'exits with 1 if there are more warnings' },
  'stdin-name': { type: 'string', value: 'F', about: 'the name that standard input would have as a file' },
  'write-baseline': { type: 'boolean', about: 'writes what was found to the file of --baseline, and reports nothing' },
} as const satisfies CommandOptions;

/** The options of `schema`. */
export const schemaOptions = {
  list: { type: 'boolean', about: 'shows what has a JSON Schema' },
  types: { type: 'string', value: 'A,B', about: 'types of resources, whose properties a template is described with' },
} as const satisfies CommandOptions;

export type CheckOptions = {
  readonly baseline: string | undefined;
  readonly changedSince: string | undefined;
  readonly color: Color;
  readonly config: string | undefined;
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly format: FormatName;
  readonly ignoreUnknown: boolean;
  /** The id of a kind. */
  readonly kind: string | undefined;
  readonly maxWarnings: number;
  readonly stdinName: string | undefined;
  readonly writeBaseline: boolean;
};

/** When text has colours; `auto`: on a terminal that wants them. */
export type Color = 'auto' | 'always' | 'never';

/** What a command line of `check` asks for. One that is wrong throws `Misuse`. */
export function checkOptionsOf(args: string[]): CheckOptions {
  const { values, positionals: paths } = parsed(() => parseArgs({ args, allowPositionals: true, options: checkOptions }));
  const { format = 'text', 'max-warnings': most, 'stdin-name': stdinName } = values;
  if (!isFormat(format)) throw new Misuse(`"${format}" is not a format. Expected ${oneOfWords(Object.keys(formats))}.`);
  const { kind } = values;
  if (kind !== undefined && !listedKinds.some(({ id }) => id === kind))
    throw new Misuse(`"${kind}" is not a kind. Expected ${listedKinds.map(({ id }) => id).join(', ')}.`);
  const maxWarnings = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  if (Number.isNaN(maxWarnings) || most?.trim() === '' || maxWarnings < 0) throw new Misuse(`"${most}" is not a number of warnings. Expected 0 or more.`);
  if (paths.length === 0) throw new Misuse('A path is missing.');
  if (paths.includes('-') && !kind && stdinName === undefined) throw new Misuse('"-" needs --kind or --stdin-name.');
  if (paths.includes('-') && paths.length > 1 && values.fix) throw new Misuse('"-" with --fix stands alone: standard output takes the fixed text.');
  const { baseline, color = 'auto', 'changed-since': changedSince } = values;
  if (!isColor(color)) throw new Misuse(`"${color}" is not a value of --color. Expected auto, always or never.`);
  // Git would take it for an option.
  if (changedSince === '' || changedSince?.startsWith('-')) throw new Misuse(`"${changedSince}" is not the name of a commit.`);
  const writeBaseline = values['write-baseline'] === true;
  if (writeBaseline && baseline === undefined) throw new Misuse('--write-baseline needs --baseline FILE.');
  return {
    baseline,
    changedSince,
    color,
    config: values.config,
    paths,
    fix: values.fix === true,
    format,
    ignoreUnknown: values['ignore-unknown'] === true,
    kind,
    maxWarnings,
    stdinName,
    writeBaseline,
  };
}

/** What `parseArgs` makes of a command line; what it says is wrong in one sentence. */
export function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Misuse(`${(error instanceof Error ? error.message : String(error)).split('. ')[0]?.replace(/\.$/, '')}.`);
  }
}

const isColor = (name: string): name is Color => name === 'auto' || name === 'always' || name === 'never';

const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
