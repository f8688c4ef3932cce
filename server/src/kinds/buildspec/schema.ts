import { any, cases, either, flag, type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { computeTypes, environmentTypes, image } from '../build-compute.ts';
import { runtimes } from './runtimes.ts';

/**
 * The build specification of AWS CodeBuild, versions 0.2 and 0.1.
 * Source: CodeBuild user guide, build-spec-ref.html, batch-build-buildspec.html, caching-s3.html; enumerations from
 * botocore's codebuild model of 2026-08-07. Checked 2026-11-30.
 */

const afterMid2022 = 'after July 2022';
const texts = list(text());
// A string in place of the list runs too, and AWS's guide has had one.
const commandList = list(text({ shapeByRule: true }), { alone: 'hint', why: 'CodeBuild runs the items one by one.' });

const runAs = 'Linux user that runs the commands; it needs rights to read and run what they use. Windows builds know no such user.';

// Phases

const onFailure = oneOf(
  {
    ABORT: 'Stop: the phase fails, and so does the build.',
    CONTINUE: 'Go on with the next phase as if nothing had failed.',
    RETRY: { about: 'Run the phase again, up to three times, whatever the error was.', since: afterMid2022 },
    'RETRY-3': { about: 'Run the phase again up to the given number of times (0 to 100).', since: afterMid2022 },
    'RETRY-3-.*timeout.*': { about: 'Run it again up to that many times, but only if the error matches the regular expression.', since: afterMid2022 },
  },
  {
    ignoreCase: true,
    pattern: '^retry(-(100|\\d{1,2})(-.+)?|-(?!\\d+(-|$)).+)?$',
    why: 'The count of `RETRY-<count>` goes from 0 to 100; `RETRY-<regular expression>` has none.',
  },
);

const commands = key('Shell commands, run one after the other; the first that fails ends the list.', commandList);

const runtimeVersions = key('Language versions to switch to before the commands; each must be in the build image.', object(runtimes, { others: 'fine' }), {
  default: "the image's own",
});
/** Where it has no business. */
const strayRuntimeVersions = { ...runtimeVersions, offered: false as const };

const phase = {
  'run-as': key(runAs, text(), { default: "the file's `run-as`, else root" }),
  'on-failure': key('What happens to the build when this phase fails.', onFailure, {
    default: 'after `install` and `pre_build` the build stops, after `build` it continues with `post_build`',
  }),
  commands,
  finally: key('Commands that run after the others in any case; if one fails, the phase fails.', commandList),
};
// CodeBuild says in the log that it doesn't know such a key, and runs the phase.
const ofPhase = { others: 'warning' } as const;
const withCommands = object(
  {
    ...phase,
    commands: { ...commands, required: 'warning', why: 'AWS asks for them in every phase but install.' },
    'runtime-versions': strayRuntimeVersions,
  },
  ofPhase,
);

const phaseKeys = {
  install: key(
    'Prepare the environment: runtimes, package managers, tools. Its failure skips the phases after it.',
    object({ 'runtime-versions': runtimeVersions, ...phase }, ofPhase),
  ),
  pre_build: key('What the build needs first: sign in to registries, restore dependencies. Its failure skips the phases after it.', withCommands, {
    mistaken: ['prebuild', 'pre-build', 'preBuild', 'before_build'],
  }),
  build: key('The build and its tests. If it fails, post_build still runs.', withCommands),
  post_build: key('Package, push, notify. It also runs after a failed build: look at CODEBUILD_BUILD_SUCCEEDING first.', withCommands, {
    mistaken: ['postbuild', 'post-build', 'postBuild', 'after_build'],
  }),
};
const phases = object({ ...phaseKeys, 'runtime-versions': strayRuntimeVersions }, { why: 'CodeBuild runs these four and no others.' });
/** Phases in the column of "phases": a rule says where they belong. */
const strayPhases = Object.fromEntries(Object.entries(phaseKeys).map(([name, { about, schema }]) => [name, key(about, schema, { offered: false })]));

// Variables

const variableName = 'Name of an environment variable of the build.';

const env = object(
  {
    shell: key(
      'The shell that runs the commands.',
      oneOf(
        {
          bash: { about: 'GNU Bash, on Linux.', mistaken: ['/bin/bash', '/usr/bin/bash', '/usr/bin/env bash'] },
          '/bin/sh': { about: 'The POSIX shell of the image, on Linux.', mistaken: ['sh', '/usr/bin/sh'] },
          'powershell.exe': { about: 'Windows PowerShell, on Windows.', mistaken: ['powershell', 'pwsh', 'pwsh.exe'] },
          'cmd.exe': { about: 'The Windows command prompt, on Windows.', mistaken: ['cmd'] },
        },
        { others: 'warning' },
      ),
      { default: 'sh on Linux, PowerShell on Windows' },
    ),
    variables: key('Plain variables. The values are taken literally, and everyone who may read the build sees them.', map(variableName, text())),
    plaintext: key('What `variables` was called in version 0.1, below `environment_variables`.', map(variableName, text()), { offered: false }),
    'parameter-store': key(
      'Variables filled from SSM Parameter Store; logs mask them. The service role needs ssm:GetParameters.',
      map('Variable; its value is the name of a parameter in Parameter Store.', text()),
    ),
    'secrets-manager': key(
      'Variables filled from AWS Secrets Manager; logs mask them. The service role needs secretsmanager:GetSecretValue.',
      map(
        'Variable; its value is secret-id:json-key:version-stage:version-id. The id may be an ARN; the rest may be left out: the whole secret, and the stage AWSCURRENT.',
        text(),
      ),
    ),
    'exported-variables': key(
      'Names of variables handed to CodePipeline, for later actions as #{namespace.NAME}. Names that begin with AWS_ and the secrets of the project are refused.',
      texts,
    ),
    'git-credential-helper': key(
      'Whether git in the build may use the credentials with which CodeBuild fetched the source.',
      flag('Git commands sign in as CodeBuild does.', 'Git has no credentials of its own.'),
      { default: 'no' },
    ),
  },
  { others: 'warning' },
);

// Batch builds

const privileged = key(
  'Whether the build may run a Docker daemon, as image builds need.',
  flag('The container runs privileged.', 'No Docker daemon can run.'),
  { default: 'no' },
);
const ignoreFailure = key('Whether the batch may succeed although this fails.', flag('Its failure is ignored.', 'Its failure fails the batch.'), {
  default: 'no',
});

const taskEnv = object(
  {
    'compute-type': key('Size of the machine; not together with `fleet`.', computeTypes),
    fleet: key('Name or ARN of a reserved fleet; not together with `compute-type`.', text(), { since: afterMid2022 }),
    image: key("Build image, in place of the project's.", image),
    'privileged-mode': privileged,
    type: key("Environment type, in place of the project's.", environmentTypes),
    variables: key('Variables for this task.', map(variableName, text())),
  },
  { others: 'warning' },
);

const buildspecPath = text({ path: 'file', pattern: '^(?!s3:)', expected: 'a path in the source, or the ARN of an object in S3' });
const task = {
  identifier: key(
    'Name of the task, unique in the list; the build sees it as CODEBUILD_BATCH_BUILD_IDENTIFIER.',
    text({ pattern: '^\\w{1,127}$', others: 'warning', expected: 'up to 127 letters, digits and underscores' }),
    { required: 'error' },
  ),
  buildspec: key('Path of the buildspec for this task, or the ARN of one in S3.', buildspecPath, { default: 'this file' }),
  'debug-session': key('Whether one can enter the running build by Session Manager.', flag('A breakpoint opens the build for a session.', 'No session.'), {
    default: 'no',
  }),
  env: key("Environment of this task, in place of the project's.", taskEnv),
  'ignore-failure': ignoreFailure,
};

const dependOn = key('Identifiers of the tasks that must have finished first.', texts);

const batch = object(
  {
    'fast-fail': key('Whether the first failed build stops those that run.', flag('Stop everything at the first failure.', 'Let the others finish.'), {
      default: 'no',
    }),
    'build-list': key('Tasks that run side by side.', list(object({ ...task, 'depend-on': { ...dependOn, offered: false } }, { others: 'warning' }))),
    'build-graph': key('Tasks that wait for each other through `depend-on`.', list(object({ ...task, 'depend-on': dependOn }, { others: 'warning' }))),
    'build-matrix': key(
      'One build for each combination of values.',
      object({
        static: key(
          'What all builds of the matrix have in common.',
          object({
            'ignore-failure': ignoreFailure,
            env: key('Environment of all builds.', taskEnv),
          }),
        ),
        dynamic: key(
          'The axes: each key has a list, and each combination of their members makes a build.',
          object({
            buildspec: key('Axis of buildspec paths.', either(list(buildspecPath), buildspecPath)),
            env: key(
              'Axes of the environment.',
              object(
                {
                  'compute-type': key('Axis of machine sizes.', either(list(computeTypes), computeTypes)),
                  image: key('Axis of build images.', either(list(image), image)),
                  variables: key(
                    'Axes of variables.',
                    map('Variable; its value is the list of values it takes.', {
                      ...texts,
                      why: 'Each variable of a matrix is an axis, and an axis is a list.',
                    }),
                  ),
                },
                { others: 'warning', slips: 'error', why: 'AWS documents `type` and `privileged-mode` for `static` alone.' },
              ),
            ),
          }),
        ),
      }),
    ),
    'build-fanout': key(
      'One build, started several times side by side, each for a part of the tests.',
      object({
        parallelism: key('Number of shards: equal builds, among which codebuild-tests-run divides the tests.', number({ min: 1, integer: true }), {
          required: 'error',
          preset: '2',
        }),
        'ignore-failure': ignoreFailure,
      }),
      { since: afterMid2022 },
    ),
  },
  { others: 'warning' },
);

// Reports

const reportFormats = oneOf(
  {
    JUNITXML: 'JUnit XML, for test results.',
    CUCUMBERJSON: 'Cucumber JSON, for test results.',
    NUNITXML: 'NUnit 2 XML, for test results.',
    NUNIT3XML: 'NUnit 3 XML, for test results.',
    TESTNGXML: 'TestNG XML, for test results.',
    VISUALSTUDIOTRX: 'Visual Studio TRX, for test results.',
    CLOVERXML: 'Clover XML, for code coverage.',
    COBERTURAXML: 'Cobertura XML, for code coverage.',
    JACOCOXML: 'JaCoCo XML, for code coverage.',
    SIMPLECOV: 'SimpleCov JSON, for code coverage.',
  },
  { ignoreCase: true },
);

const discardPaths = key(
  'Whether the files lose their folders, so that files of one name overwrite each other.',
  flag('All files end up in one folder.', 'Files keep their folders.'),
  { default: 'no' },
);

const report = object(
  {
    files: key('Globs of the result files.', either(texts, text()), { required: 'error' }),
    'file-format': key('Format of the files, in any letter case. It also tells test results from code coverage.', reportFormats, { default: 'JUNITXML' }),
    'base-directory': key('Folder from which `files` counts.', text({ path: 'folder' }), { default: 'the source folder' }),
    'discard-paths': discardPaths,
  },
  { others: 'warning' },
);

// Artifacts and cache

const artifact = {
  files: key('Globs of the files to upload.', either(texts, text()), { required: 'error' as const }),
  name: key('Name of the artifact; shell expressions work. It counts only if the project lets the buildspec override the name.', text(), {
    default: "the project's",
  }),
  'discard-paths': discardPaths,
  'base-directory': key('Folder from which `files` counts, or a glob of such folders; it is not itself part of the artifact.', text({ path: 'folder' }), {
    default: 'the source folder',
  }),
  'exclude-paths': key('Globs, from `base-directory` on, of files to leave out.', either(texts, text())),
  'enable-symlinks': key(
    'Whether symbolic links inside the artifact stay links; for ZIP output only.',
    flag('Links stay links.', 'Links become the files they point to.'),
    { default: 'no' },
  ),
  's3-prefix': key('Beginning of the key in the bucket, if the project has the namespace type BUILD_ID: prefix, build id, name of the artifact.', text()),
  type: key('Left over from version 0.1.', any, { deprecated: 'version 0.2 takes the type from the project.' }),
};
const typeOf01 = key('How the output is packed.', oneOf({ zip: 'One ZIP file.' }, { ignoreCase: true, others: 'fine' }));

const artifactsWith = (required: 'error' | 'hint', more: Readonly<Record<string, Key>> = {}): ObjectOf =>
  object(
    {
      ...artifact,
      ...more,
      files: { ...artifact.files, required },
      'secondary-artifacts': key(
        'Further artifacts, 12 at most; each name is an artifactIdentifier of the project, or an output of the pipeline action.',
        map('Identifier of a secondary artifact, as the project has it.', object(artifact, { others: 'warning' })),
      ),
    },
    { others: 'warning' },
  );

const cache = object(
  {
    paths: key('Globs of what to keep between builds; absolute paths work.', either(texts, text())),
    key: key('Name under which the cache is saved; shell expressions and $(codebuild-hash-files GLOB) work. A saved name is never overwritten.', text(), {
      since: afterMid2022,
    }),
    'fallback-keys': key('Up to five beginnings of names to try when `key` is not found.', list(text(), { max: 5 }), { since: afterMid2022 }),
    action: key('Which way the cache goes.', oneOf({ restore: 'Read the cache, never save it.', save: 'Save the cache, never read it.' }), {
      default: 'both',
      since: afterMid2022,
    }),
  },
  { others: 'warning' },
);

// The file

const version = key(
  'Version of the format; new files take 0.2.',
  number({
    values: [
      { value: '0.2', about: 'All commands run in one shell: `cd` and `export` last.' },
      { value: '0.1', about: 'Each command runs in its own shell: `cd` and `export` have no effect on the next one. AWS recommends 0.2.' },
    ],
  }),
  { required: 'error', preset: '0.2', presetIsSure: true },
);

const plaintext = key('Plain variables of version 0.1.', map(variableName, text()));
const environmentVariables = key('Variables of version 0.1; in 0.2 it is `env` with `variables`.', object({ plaintext }));

const top = {
  version,
  'run-as': key(runAs, text(), { default: 'root' }),
  env: key('Environment variables, where their values come from, and the shell.', env, { mistaken: ['environment', 'enviroment', 'envs', 'environments'] }),
  proxy: key(
    'How the build uses an explicit proxy server.',
    object(
      {
        'upload-artifacts': key('Whether artifacts go through the proxy.', flag('Through the proxy.', 'Directly.'), { default: 'no' }),
        logs: key('Whether CloudWatch logs go through the proxy.', flag('Through the proxy.', 'Directly.'), { default: 'no' }),
      },
      { others: 'warning' },
    ),
  ),
  batch: key('Several builds from one start. The project must allow batches and have a role for them.', batch),
  phases: key('What to run, in four phases.', phases),
  reports: key(
    'Test and coverage reports, in five report groups at most.',
    map('Name of a report group, its ARN, or a variable with one of them: a plain name makes a group called <project>-<name>.', report),
  ),
  artifacts: key(
    'Files to keep after the build.',
    cases(
      [
        { when: { has: 'secondary-artifacts' }, use: artifactsWith('hint') },
        { when: { above: '/version', is: ['0.1'] }, use: artifactsWith('error', { type: typeOf01 }) },
      ],
      artifactsWith('error'),
    ),
  ),
  cache: key('Files to keep between builds.', cache),
  eb_codebuild_settings: key(
    'What the Elastic Beanstalk CLI passes to CodeBuild; CodeBuild itself ignores it.',
    object(
      {
        CodeBuildServiceRole: key('IAM role for the build.', text()),
        ComputeType: key('Size of the machine.', computeTypes),
        Image: key('Build image.', text()),
        Timeout: key('Minutes after which the build is stopped.', number({ min: 5, max: 2160, integer: true }), { default: '60' }),
      },
      { others: 'warning' },
    ),
  ),
  ...strayPhases,
  'runtime-versions': strayRuntimeVersions,
};

const old = { environment_variables: environmentVariables };
const stray = { environment_variables: { ...environmentVariables, offered: false as const } };
const withoutPhases = object({ ...top, ...stray }, { others: 'warning' });
const withPhases = { ...top, phases: { ...top.phases, required: 'hint' as const } };

export const schema: Schema = cases(
  [
    { when: { key: 'version', is: ['0.1'] }, use: object({ ...withPhases, ...old }, { others: 'warning' }) },
    // The tasks of a batch may have buildspecs of their own, and this file nothing to run; of phases at the top level a rule speaks.
    ...['batch', ...Object.keys(phaseKeys)].map((has) => ({ when: { has }, use: withoutPhases })),
  ],
  object({ ...withPhases, ...stray }, { others: 'warning' }),
);
