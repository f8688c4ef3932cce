import { parseArgs } from 'node:util';
import { listedKinds } from '../src/catalogue.ts';
import { oneOfWords } from '../src/core/words.ts';
import { projectFiles } from '../src/project.ts';
import { type FormatName, formats } from './formats/index.ts';

/** The options of `check`, as `parseArgs` takes them, with the words of the usage. */
export const checkOptions = {
  config: { type: 'string', value: 'F', about: `the project file; else ${projectFiles[0]} here or in a folder above` },
  fix: { type: 'boolean', about: 'applies the fixes that need no decision, then reports what is left; with "-" prints the text' },
  format: { type: 'string', value: 'F', about: 'how to report; text if not given' },
  'ignore-unknown': { type: 'boolean', about: 'passes over named files of no known kind' },
  kind: { type: 'string', value: 'K', about: 'the kind of the named files, whatever their names say' },
  'max-warnings': { type: 'string', value: 'N', about: 'exits with 1 if there are more warnings' },
  'stdin-name': { type: 'string', value: 'F', about: 'the name that standard input would have as a file' },
} as const;

export type CheckOptions = {
  readonly config: string | undefined;
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly format: FormatName;
  readonly ignoreUnknown: boolean;
  /** The id of a kind. */
  readonly kind: string | undefined;
  readonly maxWarnings: number;
  readonly stdinName: string | undefined;
};

/** What a command line of `check` asks for, or a sentence about what is wrong with it. */
export function checkOptionsOf(args: string[]): CheckOptions | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return `${(error instanceof Error ? error.message : String(error)).split('. ')[0]?.replace(/\.$/, '')}.`;
  }
  const { values, positionals: paths } = parsed;
  const { format = 'text', 'max-warnings': most, 'stdin-name': stdinName } = values;
  if (!isFormat(format)) return `"${format}" is not a format. Expected ${oneOfWords(Object.keys(formats))}.`;
  const { kind } = values;
  if (kind !== undefined && !listedKinds.some(({ id }) => id === kind))
    return `"${kind}" is not a kind. Expected ${listedKinds.map(({ id }) => id).join(', ')}.`;
  const maxWarnings = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  if (Number.isNaN(maxWarnings) || most?.trim() === '' || maxWarnings < 0) return `"${most}" is not a number of warnings. Expected 0 or more.`;
  if (paths.length === 0) return 'A path is missing.';
  if (paths.includes('-') && !kind && stdinName === undefined) return '"-" needs --kind or --stdin-name.';
  if (paths.includes('-') && paths.length > 1 && values.fix) return '"-" with --fix stands alone: standard output takes the fixed text.';
  return { config: values.config, paths, fix: values.fix === true, format, ignoreUnknown: values['ignore-unknown'] === true, kind, maxWarnings, stdinName };
}

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options: checkOptions });

const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
