import type { Computed } from '../../core/computed.ts';
import { any, key, number, type ObjectOf, object, type Schema } from '../../core/schema.ts';
import { allOptions, commands, globalOptions } from './commands.ts';
import { GLOBAL } from './sections.ts';

/**
 * A value for each option of each command, in environments. Source: SAM developer guide, serverless-sam-cli-config.html; the CLI,
 * samcli/lib/config/samconfig.py and samcli/cli/cli_config_file.py. Checked 2026-11-30.
 */

/** What the CLI doesn't know it doesn't mention; a newer one may know it. */
const lenient = (keys: ObjectOf['keys']): ObjectOf =>
  object(keys, { others: 'warning', slips: 'error', why: 'The AWS SAM CLI silently ignores unknown keys.' });

const below = (options: Schema): ObjectOf =>
  lenient({ parameters: key('Options by name, with underscores instead of hyphens.', options, { mistaken: ['params', 'parameter', 'options'] }) });

/** The options of each command. */
const ofCommands = Object.entries(commands).map(([name, { about, options }]) => ({ name, about, options: lenient(options) }));

const environment = lenient({
  [GLOBAL]: key('Options for all commands that support them. The options of a command take precedence.', below(lenient(globalOptions))),
  ...Object.fromEntries(ofCommands.map(({ name, about, options }) => [name, key(about, below(options))])),
  parameters: key('Options by name; they go inside a command.', any, { offered: false }),
});

export const schema = object(
  {
    version: key('Version of the format.', number({ values: [{ value: '0.1', about: 'The only version.' }], valueByRule: true }), {
      required: 'error',
      preset: '0.1',
      presetIsSure: true,
      why: 'The AWS SAM CLI rejects a file without it.',
    }),
    default: key('Settings used unless you choose a different environment with `--config-env`.', environment),
  },
  // What is no map there a rule knows better.
  { others: 'fine', rest: { ...environment, shapeByRule: true } },
);

/** Its options are those of the event. */
const generateEvent = object({ parameters: key('Options by name.', any) }, { others: 'warning' });

/**
 * What only a rule judges: an option that other commands have, and the commands of `sam local generate-event`, one for each event of each
 * service.
 */
export const entryOf: NonNullable<Computed['entry']> = ({ key: name }, of) => {
  if (of.type === 'object' && of.keys === environment.keys) return name.startsWith('local_generate_event_') ? generateEvent : undefined;
  const isForeign =
    of.type === 'object' && !Object.hasOwn(of.keys, name) && Object.hasOwn(allOptions, name) && ofCommands.some(({ options }) => options === of);
  return isForeign ? allOptions[name]?.schema : undefined;
};
