import type { Table } from '../../core/kind.ts';
import { choice, type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { categories, providerOf, providers, settingsFor } from './providers/index.ts';
import { type Category, type Provider, providerValue, setting } from './providers/provider.ts';
import * as texts from './texts.ts';

/**
 * An action, whose settings depend on its provider.
 * Source: botocore's model of CodePipeline (ActionDeclaration); CodePipeline user guide, action-requirements.html. Checked 2026-11-30.
 */

const owners = oneOf(
  {
    AWS: 'An action of an AWS service.',
    ThirdParty: 'An action of a partner, such as GitHub by OAuth.',
    Custom: 'An action type of your own account, such as Jenkins.',
  },
  { strict: true },
);

const typeKeys = (provider: Schema): Record<string, Key> => ({
  category: key(
    'What the action is for.',
    { ...oneOf(categories, { strict: true }), values: Object.entries(categories).map(([value, about]) => ({ value, about })) },
    { required: 'error' },
  ),
  owner: key('Who made the action type.', owners, { required: 'error', preset: 'AWS' }),
  provider: key('Which service or tool acts.', provider, { required: 'error' }),
  version: key(
    'Version of the action type: a string, nearly always `"1"`.',
    text({ strict: true, pattern: '^[0-9A-Za-z_-]{1,9}$', expected: '`"1"`, or 1 to 9 letters, digits, hyphens and underscores' }),
    { required: 'error', preset: '1' },
  ),
  __type: key('What older samples of AWS have here.', text(), { offered: false, deprecated: 'The AWS CLI refuses it.' }),
});

/** A rule of ours looks at names that aren't listed: whoever made an action type named it. */
const providerText = (all: readonly Provider[]): Schema => ({ type: 'text', strict: true, others: 'fine', values: all.map(providerValue) });

const anyType = object(typeKeys(providerText([...new Map(providers.map((each) => [each.name, each])).values()])));

const types = new Map(
  Object.keys(categories).map((category) => [category, object(typeKeys(providerText(providers.filter((each) => each.category === category))))]),
);

const variable = object({
  name: key(
    'Name of the variable in the shell.',
    text({ strict: true, pattern: '^[A-Za-z0-9_]{1,128}$', expected: '1 to 128 letters, digits and underscores' }),
    { required: 'error' },
  ),
  value: key('Its value, or with SECRETS_MANAGER the name of a secret.', texts.string(1, 2000), { required: 'error' }),
  type: key(
    'Where the value comes from.',
    oneOf({ PLAINTEXT: 'From this file.', SECRETS_MANAGER: 'From a secret; in Commands actions only.' }, { strict: true }),
    { default: 'PLAINTEXT' },
  ),
});

export const commandList: Schema = list(texts.string(1, 1000), { max: 50, why: 'An action takes 1 to 50 commands.' });

export const inputArtifacts: Key = key(
  'The artifacts the action reads, each an output of an action before it.',
  list(object({ name: key('Name of the artifact, as an earlier action puts it out.', texts.artifactName, { required: 'error' }) })),
  { mistaken: ['inputs'] },
);

const outputArtifacts = (hasFiles: boolean): Key =>
  key(
    'The artifacts the action makes; each name is there once in the pipeline.',
    list(
      object({
        name: key('Name of the artifact.', texts.artifactName, { required: 'error' }),
        files: key('Files of the artifact, as patterns of CodeBuild; in Commands actions only.', list(texts.string(1, 128), { max: 10 }), {
          ...(hasFiles ? {} : { offered: false as const }),
        }),
      }),
    ),
    { mistaken: ['outputs'] },
  );

const environmentVariables: Key = key('Environment variables of a Commands or EKS action, up to 10.', list(variable, { max: 10 }));

const unlessKnown = (isKnown: boolean): { offered?: false } => (isKnown ? {} : { offered: false });

/** The keys of an action of a provider; of any action without one. */
function actionOf(provider: Provider | undefined): ObjectOf {
  const isAny = provider === undefined;
  const isCommands = provider?.name === 'Commands';
  const settings = provider && settingsFor(provider);
  const needsSettings = Object.values(settings?.keys ?? {}).some(({ required }) => required === 'error');
  return object({
    name: key('Name of the action, once in its stage.', texts.name, { required: 'error' }),
    actionTypeId: key('What kind of action it is: category, owner, provider and version.', choice('/category', 'types', anyType), {
      required: 'error',
      mistaken: ['type', 'actionType'],
    }),
    runOrder: key('When the action runs in its stage: lower numbers first, equal numbers together.', number({ min: 1, max: 999, integer: true }), {
      default: '1',
    }),
    configuration: key(
      'Settings of the action, which depend on its provider. All values are strings.',
      settings ?? map('A setting, as the action type defines it.', setting()),
      { ...(needsSettings ? { required: 'error' as const } : {}), mistaken: ['config'] },
    ),
    commands: key('Shell commands of a Commands action, each on one line.', commandList, unlessKnown(isAny || isCommands)),
    inputArtifacts,
    outputArtifacts: outputArtifacts(isAny || isCommands),
    outputVariables: key(
      'Variables of the shell that the action gives under its namespace, up to 15.',
      list(texts.string(1, 128), { max: 15 }),
      unlessKnown(isAny || isCommands),
    ),
    environmentVariables: { ...environmentVariables, ...unlessKnown(isAny || isCommands || provider?.name === 'EKS') },
    roleArn: key('Role with which the action acts, to work in another account.', texts.roleArn),
    region: key('Region in which the action acts. One other than that of the pipeline needs an artifact store there.', texts.region, {
      default: "the pipeline's",
    }),
    namespace: key(
      'Name under which later actions use the variables of this one: `#{NAMESPACE.Name}`.',
      text({ strict: true, pattern: texts.namespacePattern, expected: texts.namespaceExpected }),
    ),
    timeoutInMinutes: key('Minutes until an approval without an answer fails, 5 to 86400 (60 days).', number({ min: 5, max: 86400, integer: true }), {
      default: '10080 (7 days)',
      ...unlessKnown(isAny || provider?.name === 'Manual'),
    }),
  });
}

const anyAction = actionOf(undefined);

const made = new Map<Provider, ObjectOf>();

/** The action by `<category>/<owner>/<provider>`; any action while that is no provider of AWS's guide. */
export const actions: Table = (member) => {
  const provider = providerOf(member);
  if (!provider) return anyAction;
  const known = made.get(provider) ?? actionOf(provider);
  made.set(provider, known);
  return known;
};

/** The type of an action by its category, so that only its providers are offered. */
export const actionTypes: Table = (category) => types.get(category as Category);

export const action: Schema = choice(['/actionTypeId/category', '/actionTypeId/owner', '/actionTypeId/provider'], 'actions', anyAction);
