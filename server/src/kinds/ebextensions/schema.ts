import { either, flag, type Key, key, list, map, type ObjectOf, object, type Schema } from '../../core/schema.ts';
import { setting, settings } from '../beanstalk/settings.ts';
import { command as commandOf, sections as ofInit, packages } from '../cloudformation/init/schema.ts';
import { sections as ofTemplates } from '../cloudformation/schema.ts';
import { existingNames, existingResources } from './resources.ts';

// Configuration files. Elastic Beanstalk hands what is for instances to `cfn-init`. Source: Elastic Beanstalk guide, ebextensions.html,
// customize-containers-ec2.html and environment-resources.html, checked 2026-11-30.

/** When the turn of a key is, on each instance. */
export const order = ['packages', 'groups', 'users', 'sources', 'files', 'commands', 'services', 'container_commands'] as const;

const ORDER =
  'Order on Linux: `packages`, `groups`, `users`, `sources`, `files`, `commands`, `services`. Then the bundle is unpacked, and `container_commands` run before the new version goes live. Windows has no `groups` and `users`.';
const onInstances = (of: Key): Key => ({ ...of, more: ORDER });

const { apt: _, zypper: __, ...managers } = packages.keys;

const { runas: ___, defaults: ____, cwd = key('', { type: 'text' }), ...ofCommand } = commandOf.keys;
const folder = (preset: string): Record<string, Key> => ({ cwd: { ...cwd, default: preset } });
const leaderOnly = key(
  'Whether only one instance runs the command: the leader, which is chosen at creation and for each deployment. Such commands run before the others, and `test` is ignored.',
  flag('Only the leader runs it.', 'Every instance runs it.', { others: 'fine' }),
  { default: 'false' },
);

const before: ObjectOf = object({ ...ofCommand, ...folder('/'), leader_only: { ...leaderOnly, offered: false } });
const after: ObjectOf = object({ ...ofCommand, ...folder('the folder into which the new version is unpacked'), leader_only: leaderOnly });

const { required: _____, ...resources } = ofTemplates.Resources;
const ofType: Schema = resources.schema.type === 'map' ? { ...resources.schema, named: existingResources, usual: existingNames } : resources.schema;

export const schema = object(
  {
    option_settings: key(
      'Configuration options of the environment and environment properties: a map of namespaces, or a list.',
      either(settings, list(setting)),
      {
        more: 'Settings made directly on the environment (console, API, EB CLI) take precedence, then saved configurations, then this file.',
        mistaken: ['option-settings', 'optionSettings', 'OptionSettings', 'options_settings', 'option_setting'],
      },
    ),
    packages: onInstances({ ...ofInit.packages, schema: object(managers, { others: 'warning', slips: 'error' }) }),
    groups: onInstances(ofInit.groups),
    users: onInstances(ofInit.users),
    sources: onInstances(ofInit.sources),
    files: onInstances(ofInit.files),
    commands: onInstances(
      key(
        'Commands to run as root before the application is set up, in alphabetical order of their names.',
        map('A command. Commands run in order of their names.', before),
      ),
    ),
    services: onInstances(ofInit.services),
    container_commands: onInstances(
      key(
        'Commands to run as root after the new version is unpacked and before it goes live, in alphabetical order of their names.',
        map('A command. Commands run in order of their names.', after),
        { mistaken: ['container-commands', 'containerCommands', 'ContainerCommands', 'container_command'] },
      ),
    ),
    Resources: {
      ...resources,
      schema: ofType,
      about:
        'CloudFormation resources in the stack of the environment: your own, and changes to those that Elastic Beanstalk creates. Your own are deleted with the environment.',
      mistaken: ['resources'],
    },
    Parameters: ofTemplates.Parameters,
    Mappings: ofTemplates.Mappings,
    Conditions: ofTemplates.Conditions,
    Outputs: { ...ofTemplates.Outputs, mistaken: ['outputs'] },
  },
  { others: 'error', why: 'Elastic Beanstalk ignores the whole file, and only an event warns of it.' },
);
