import { any, type Key, key, list, object, text } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { call, needed, of, steps, truth, word } from './steps/call.ts';

const isOpen = { others: 'fine', slips: 'warning' } as const;

const named = {
  name: word('Its name: `params.NAME` in the pipeline, and an environment variable.', needed),
  description: word('What people read when they start a build.'),
};

/**
 * Types of parameters. Plugins add others.
 * Source: symbols and `@DataBound` members of ParameterDefinition classes in Jenkins core ff9430e and credentials-plugin d96751b, checked 2026-11-30.
 */
const parameterTypes: Readonly<Record<string, Key>> = {
  string: call(
    'A line of text.',
    {
      ...named,
      defaultValue: word('The default value.'),
      trim: truth('Whitespace around it is removed.', 'Removed.', 'Kept.', { default: 'false' }),
    },
    { first: 'name', isOpen: true },
  ),
  text: call(
    'Several lines of text.',
    { ...named, defaultValue: word('The default value.'), trim: truth('Whitespace around it is removed.', 'Removed.', 'Kept.') },
    { first: 'name', isOpen: true },
  ),
  booleanParam: call(
    'Yes or no.',
    { ...named, defaultValue: truth('The default value.', 'Yes.', 'No.', { default: 'false' }) },
    { first: 'name', isOpen: true },
  ),
  choice: call(
    'One of a list, of which the first is the default.',
    { ...named, choices: of('The list, or one string with a choice per line.', any, { required: 'warning' }) },
    { first: 'name', isOpen: true },
  ),
  password: call(
    'A secret, which Jenkins stores encrypted.',
    { ...named, defaultValue: word('The default value. Everyone who can read the Jenkinsfile sees it.') },
    { first: 'name', isOpen: true },
  ),
  file: call('A file that is uploaded.', named, { first: 'name', isOpen: true }),
  credentials: call(
    'Credentials of Jenkins.',
    {
      ...named,
      credentialType: word('The class of the credentials.'),
      defaultValue: word('The default.'),
      required: truth('A value is required.', 'Required.', 'Optional.'),
    },
    { isOpen: true },
  ),
  run: call('A build of another job.', { ...named, projectName: word('The job.'), filter: word('Which of its builds are offered.') }, { isOpen: true }),
};
export const parameters = key(
  'What people are asked when they start a build.',
  list(object(parameterTypes, { ...isOpen, rest: object({}, { others: 'fine' }) })),
);

/** Source: symbols and constructors of Trigger classes: Jenkins core ff9430e, github-plugin ff28c72, parameterized-scheduler-plugin 2932074; checked 2026-11-30. */
const triggerTypes: Readonly<Record<string, Key>> = {
  cron: call(
    'Starts builds on a schedule.',
    { spec: word('Minute, hour, day of month, month, day of week. `H` is a fixed number that spreads the load.', needed) },
    { first: 'spec', isOpen: true },
  ),
  pollSCM: call(
    'Checks for commits on a schedule, and starts a build when there are some.',
    {
      scmpoll_spec: word('Minute, hour, day of month, month, day of week. `H` is a fixed number that spreads the load.', needed),
      ignorePostCommitHooks: truth('Notifications from the source host are ignored.', 'Ignored.', 'Used.'),
    },
    { first: 'scmpoll_spec', isOpen: true },
  ),
  upstream: call(
    'Starts a build after builds of other jobs.',
    {
      upstreamProjects: word('The jobs, separated by commas.', needed),
      threshold: of('The worst result that counts, such as `hudson.model.Result.SUCCESS`.', any),
    },
    { first: 'upstreamProjects' },
  ),
  githubPush: call('Starts a build when GitHub reports a push.', {}, { isOpen: true }),
  parameterizedCron: call(
    'Starts builds on a schedule, with parameters.',
    { parameterizedSpecification: word('Lines of a time, `%`, and `name=value` with `;` between them.', needed) },
    { first: 'parameterizedSpecification' },
  ),
};
export const triggers = key('What starts a build, besides people and branch scans.', object(triggerTypes, isOpen));

/**
 * Source: Tools.groovy of pipeline-model-definition-plugin 42c9dc3 takes every symbol of a ToolDescriptor. Those of Jenkins core ff9430e and of
 * the plugins gradle 259ef8f, nodejs 30a4984, ant 72fde87, git-client 0f4ff57, golang 16b452c, docker-commons ee120e2, terraform b0a71c2; checked 2026-11-30.
 */
export const tools = key(
  'Tools that Jenkins installs and adds to the path, by their names in its configuration.',
  object(
    {
      maven: word('A Maven installation.'),
      jdk: word('A JDK: `JAVA_HOME` is set.'),
      gradle: word('A Gradle installation.'),
      nodejs: word('A Node.js installation.'),
      ant: word('An Ant installation.'),
      git: word('A Git installation.'),
      go: word('A Go installation.'),
      dockerTool: word('A Docker client.'),
      terraform: word('A Terraform installation.'),
    },
    { others: 'fine', slips: 'warning' },
  ),
);

export const libraries = key(
  'Shared libraries that the pipeline uses.',
  list(object({ lib: call('A shared library.', { identifier: word('Name and version, `name@version`.', needed) }, { first: 'identifier', isOpen: true }) })),
);

const always = (about: string): Key => key(about, steps);

/**
 * Conditions of `post`, in the order in which they run.
 * Source: BuildCondition classes and their ordinals in pipeline-model-definition-plugin 42c9dc3, checked 2026-11-30.
 */
const postConditions: Readonly<Record<string, Key>> = {
  always: always('Whatever the result.'),
  changed: always('If the result differs from that of the build before, or there is none before.'),
  fixed: always('If it succeeded after a failed or unstable build.'),
  regression: always('If the result is worse than that of the build before.'),
  aborted: always('If somebody, or a timeout, stopped it.'),
  success: always('If it succeeded.'),
  unsuccessful: always('If it did not succeed.'),
  unstable: always('If it is unstable, mostly because tests failed.'),
  failure: always('If it failed.'),
  notBuilt: always('If it was not run.'),
  cleanup: always('After all other conditions, whatever the result.'),
};
/** A function, since the pages of pipeline and stage differ in one word. */
export const post = (of: string): Key =>
  key(`What runs after ${of}, by its result.`, object(postConditions, { why: 'The result says which of them run.' }), {
    more: `The conditions that apply run in this order: ${Object.keys(postConditions)
      .map((name) => code(name))
      .join(', ')}.`,
  });

const credentials = call(
  'Credentials of Jenkins: a user name and a password also come as `NAME_USR` and `NAME_PSW`.',
  { credentialsId: word('The id of the credentials.', needed) },
  { first: 'credentialsId' },
);
export const environment = key('Environment variables, written as `NAME = value`.', {
  type: 'map',
  each: key('An environment variable.', { type: 'either', of: [text(), object({ credentials })] }),
});
