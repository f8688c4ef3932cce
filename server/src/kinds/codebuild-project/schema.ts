import { any, cases, either, type Key, key, list, number, object, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { artifacts, batch, cache, environment, fileSystem, logs, source, sourceVersion, vpc } from './parts.ts';
import { filterGroups, webhook } from './webhook.ts';

/**
 * A build project of CodeBuild.
 * Source: botocore codebuild/2016-10-06 of 2026-08-07: CreateProject, UpdateProject and BatchGetProjects. Checked 2026-11-30.
 */

const tag = object({ key: key('Name of the tag.', string({ length: [1, 127] })), value: key('Its value.', string({ length: [0, 255] })) }, strict);

const project: Readonly<Record<string, Key>> = {
  name: key('Name of the project.', string({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{1,149}$', expected: '2 to 150 letters, digits, `_` and `-`' }), {
    required: 'error',
  }),
  description: key('What it builds, up to 255 characters.', string({ length: [0, 255] })),
  source: key('What is built.', source(false), { required: 'error' }),
  sourceVersion: key('The commit, branch or tag that is built; without it the default branch.', string()),
  secondarySources: key('More sources, up to 12.', list(source(true), { max: 12 })),
  secondarySourceVersions: key('Which versions of them.', list(object(sourceVersion, strict), { max: 12 })),
  artifacts: key('Where artifacts go.', artifacts(false), { required: 'error' }),
  secondaryArtifacts: key('More artifacts, up to 12.', list(artifacts(true), { max: 12 })),
  cache: key('What is kept from one build to the next.', cache),
  environment: key('What builds run in.', environment, { required: 'error' }),
  serviceRole: key('ARN or name of the role with which builds work.', string({ length: [1, null] }), {
    required: 'error',
    mistaken: ['serviceRoleArn', 'role'],
  }),
  timeoutInMinutes: key('Minutes until a build is stopped, 5 to 2,160.', number({ min: 5, max: 2160, integer: true }), {
    default: '60',
    mistaken: ['timeout'],
  }),
  queuedTimeoutInMinutes: key('Minutes that a build may wait to start, 5 to 480.', number({ min: 5, max: 480, integer: true }), { default: '480' }),
  encryptionKey: key('KMS key for artifacts; without it that of S3.', string({ length: [1, null] })),
  tags: key('Tags of the project, up to 50.', list(tag, { max: 50 })),
  vpcConfig: key('The VPC in which builds run.', vpc),
  badgeEnabled: key('Whether there is a badge with the state of the last build.', yesNo('There is.', 'There is none.'), { default: 'false' }),
  logsConfig: key('Where logs go.', logs),
  fileSystemLocations: key('File systems that are mounted; they need a VPC.', list(fileSystem)),
  buildBatchConfig: key('How batches of builds run.', batch),
  concurrentBuildLimit: key('How many builds run at once.', number({ integer: true })),
  autoRetryLimit: key('How often a build that failed is tried again.', number({ integer: true })),
};

const printedProject: Readonly<Record<string, Key>> = {
  ...optional(project),
  ...printed({
    arn: 'ARN of the project, as `batch-get-projects` prints it.',
    created: 'When it was created, as `batch-get-projects` prints it.',
    lastModified: 'When it was last changed, as `batch-get-projects` prints it.',
    webhook: ['Its webhook, as `batch-get-projects` prints it.', any],
    badge: ['Its badge, as `batch-get-projects` prints it.', any],
    projectVisibility: 'Whether everybody sees its builds, as `batch-get-projects` prints it.',
    publicProjectAlias: 'Its public name, as `batch-get-projects` prints it.',
    resourceAccessRole: 'The role for public builds, as `batch-get-projects` prints it.',
  }),
};

const all: Schema = object(
  {
    projects: key('Projects, as `batch-get-projects` prints them.', list(object(printedProject, strict))),
    projectsNotFound: key('Names of which there is no project, as `batch-get-projects` prints them.', list(string())),
  },
  strict,
);

const isPrinted = ['arn', 'created', 'lastModified', 'projectVisibility'];

export const schema = either(
  cases(
    [
      { when: { has: 'projects' }, use: all },
      {
        when: { has: 'project' },
        use: object({ project: key('The project, as `create-project` and `update-project` print it.', object(printedProject, strict)) }, strict),
      },
      { when: { has: 'filterGroups' }, use: object(webhook, strict) },
      { when: { has: 'projectName' }, use: object(webhook, strict) },
      ...isPrinted.map((has) => ({ when: { has }, use: object(printedProject, strict) })),
    ],
    object(project, strict),
  ),
  // The file of `--filter-groups`.
  filterGroups.schema,
);

/** Where the template around says what stands in the buildspec. */
const byTemplate = string();

/**
 * As templates have it, whose webhook stands in `Triggers`. Source: the template reference of AWS::CodeBuild::Project, checked 2026-11-30.
 */
export const templatedProject = object(
  {
    ...optional(project),
    source: key('What is built.', source(false, byTemplate), { required: 'error' }),
    secondarySources: key('More sources, up to 12.', list(source(true, byTemplate), { max: 12 })),
    triggers: key(
      'What starts builds.',
      object(
        {
          webhook: key('Whether the provider calls CodeBuild.', yesNo('It does.', 'It does not.')),
          filterGroups,
          ...Object.fromEntries(
            ['buildType', 'scopeConfiguration', 'pullRequestBuildPolicy'].flatMap((name) => (webhook[name] ? [[name, webhook[name]]] : [])),
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);
