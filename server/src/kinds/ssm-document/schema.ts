import { any, cases, type Key, key, list, map, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { actionList } from './actions/index.ts';
import { commandStep, runtimeConfig } from './command-step.ts';
import { commandParameters, legacyParameters, runbookParameters, variables } from './parameter.ts';
import { plugins } from './plugins/index.ts';
import { checksums, outputs, packageKeys, sessionKeys } from './session.ts';
import { step } from './step.ts';

/**
 * The documents of Systems Manager, told by `schemaVersion` and what stands beside it.
 * Source: Systems Manager user guide, documents-schemas-features.html and documents-syntax-data-elements-parameters.html; amazon-ssm-agent
 * 1c217c89, agent/framework/docparser, checked 2026-11-23 and 2026-11-30.
 */

const version = (values: Readonly<Record<string, string>>, preset: string): Key =>
  key('Version of the format, which says what sort of document it is. A string.', oneOf(values), { required: 'error', preset });

const description = key('What the document is for, as Markdown.', text());

const versions = {
  runbook: { '0.3': 'A runbook of Automation.' },
  command: {
    '2.2': 'A command, with preconditions and all plugins.',
    '2.0': 'A command or policy, for older agents.',
    '2.0.1': 'A command, for agents only.',
    '2.0.2': 'A command, for agents only.',
    '2.0.3': 'A command, for agents only.',
  },
  legacy: { '1.2': 'A command of the old format.', '1.0': 'A command of the first format.', '2.0': 'A command.' },
  session: { '1.0': 'A session.' },
  package: { '2.0': 'A package.' },
};

/** For editors; the service passes over it. */
const $schema = key('Address of a JSON schema, for editors.', text(), { offered: false });

const strict = { others: 'warning', slips: 'error' } as const;

export const runbook: ObjectOf = object(
  {
    $schema,
    schemaVersion: version(versions.runbook, '0.3'),
    description,
    assumeRole: key('Role with which the runbook acts: an ARN, or a parameter such as `{{ AutomationAssumeRole }}`.', text(), {
      default: 'the rights of whoever starts it',
      mistaken: ['assumerole', 'role'],
    }),
    parameters: runbookParameters,
    variables,
    mainSteps: key('The steps, which run from top to bottom unless one says where to go.', list(step), { required: 'error', mistaken: ['steps'] }),
    outputs,
    files: checksums,
  },
  strict,
);

export const command: ObjectOf = object(
  {
    $schema,
    schemaVersion: version(versions.command, '2.2'),
    description,
    parameters: commandParameters,
    mainSteps: key('The steps, which run from top to bottom.', list(commandStep), { required: 'error', mistaken: ['steps'] }),
    files: { ...checksums, offered: false },
  },
  strict,
);

export const legacy: ObjectOf = object(
  {
    $schema,
    schemaVersion: version(versions.legacy, '1.2'),
    description,
    parameters: legacyParameters,
    runtimeConfig: key('The plugins that run, by name.', runtimeConfig, { required: 'error' }),
  },
  strict,
);

export const session: ObjectOf = object(
  { schemaVersion: version(versions.session, '1.0'), description, parameters: commandParameters, ...sessionKeys },
  strict,
);

export const packaged: ObjectOf = object(
  { schemaVersion: version(versions.package, '2.0'), description, ...packageKeys, files: { ...checksums, required: 'error' } },
  strict,
);

/** A template of CloudFormation as a document, and a change template: only their tops are known. */
const template: ObjectOf = object(
  {
    schemaVersion: key('Version of the format.', text()),
    description,
    templateBody: key('The template.', any),
    parameters: key('Parameters.', any),
  },
  { others: 'fine', slips: 'warning' },
);

const changeTemplate: ObjectOf = object(
  {
    schemaVersion: version(versions.runbook, '0.3'),
    description,
    templateInformation: key('Words about the change, as Markdown.', text()),
    emergencyChange: key('Whether the template is for emergencies.', any),
    autoApprovable: key('Whether a run may go without approvals.', any),
    assumeRole: key('Role with which the change acts.', text()),
    parameters: runbookParameters,
    mainSteps: key('The approvals.', list(any)),
    executableRunBooks: key('Runbooks that the change may run.', list(any)),
    outputs,
  },
  { others: 'fine', slips: 'warning' },
);

/** Where nothing says yet what it will be. */
const undecided: ObjectOf = object(
  {
    schemaVersion: key(
      'Version of the format, which says what sort of document it is. A string.',
      oneOf({
        '0.3': versions.runbook['0.3'],
        '2.2': versions.command['2.2'],
        '1.0': versions.session['1.0'],
        '2.0': versions.command['2.0'],
        '1.2': versions.legacy['1.2'],
      }),
    ),
    description,
    parameters: key('What whoever runs the document can or must give.', any),
    mainSteps: key('The steps of a command or runbook.', list(map('A key of the step.', any))),
    sessionType: key('What a session is.', any),
  },
  { others: 'fine' },
);

const actionNames = actionList.map(({ name }) => name);
const pluginNames = plugins.map(({ name }) => name);

export const schema: Schema = cases(
  [
    { when: { has: 'templateBody' }, use: template },
    ...['templateInformation', 'executableRunBooks', 'emergencyChange'].map((has) => ({ when: { has }, use: changeTemplate })),
    { when: { key: 'schemaVersion', is: ['0.3'] }, use: runbook },
    { when: { has: 'runtimeConfig' }, use: legacy },
    { when: { has: 'sessionType' }, use: session },
    // Some documents of other services have this version too.
    {
      when: { key: 'schemaVersion', is: ['1.0'] },
      use: cases(
        ['inputs', 'properties'].map((has) => ({ when: { has }, use: session })),
        undecided,
      ),
    },
    { when: { key: 'schemaVersion', is: ['1.2'] }, use: legacy },
    { when: { has: 'packages' }, use: packaged },
    { when: { key: 'schemaVersion', is: Object.keys(versions.command) }, use: command },
    // The version is missing or another one.
    { when: { above: '/mainSteps/*/action', is: pluginNames }, use: command },
    { when: { above: '/mainSteps/*/action', is: actionNames }, use: runbook },
  ],
  undecided,
);
