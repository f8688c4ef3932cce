import { cases, either, type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { action } from './action.ts';
import { stageConditions } from './condition.ts';
import * as texts from './texts.ts';
import { triggers } from './trigger.ts';

/**
 * The structure of a pipeline, as `create-pipeline` and `update-pipeline` take it and `get-pipeline` prints it; also without its wrapper.
 * Source: botocore's model of CodePipeline (2015-07-09): CreatePipelineInput, PipelineDeclaration, PipelineMetadata; CodePipeline user
 * guide, pipeline-requirements.html, stage-requirements.html and limits.html. Checked 2026-11-30.
 */

const store: ObjectOf = object({
  type: key('Sort of store.', oneOf({ S3: 'A bucket; the only sort.' }, { strict: true }), { required: 'error', preset: 'S3', presetIsSure: true }),
  location: key('Name of the bucket, without a folder.', texts.bucket, { required: 'error', mistaken: ['bucket', 'bucketName'] }),
  encryptionKey: key(
    'KMS key that encrypts the artifacts; another account can only read what a customer managed key encrypts.',
    object({
      id: key('Id or ARN of the key. An alias is known in its own account only.', texts.string(1, 400), { required: 'error' }),
      type: key('Sort of key.', oneOf({ KMS: 'A key of KMS; the only sort.' }, { strict: true }), { required: 'error', preset: 'KMS', presetIsSure: true }),
    }),
    { default: 'the key `aws/s3`' },
  ),
});

/** The form of a template; a rule says where it is wrong. */
const storeList = list(
  object({
    region: key('The Region.', texts.region, { required: 'error' }),
    artifactStore: key('The store of this Region.', store, { required: 'error' }),
  }),
);

const blocker = object({
  name: key('Reserved for future use.', texts.string(1, 100), { required: 'error' }),
  type: key('Reserved for future use.', oneOf({ Schedule: 'The only sort.' }, { strict: true }), { required: 'error' }),
});

const stage: ObjectOf = object({
  name: key('Name of the stage, once in the pipeline.', texts.name, { required: 'error' }),
  actions: key('What the stage does: 1 to 50 actions, by `runOrder`.', list(action, { max: 50, why: 'A stage takes up to 50 actions.' }), {
    required: 'error',
    mistaken: ['action'],
  }),
  ...stageConditions,
  blockers: key('Reserved for future use.', list(blocker), { offered: false }),
});

const variable = object({
  name: key(
    'Name of the variable: `#{variables.NAME}` in the settings of actions.',
    text({ strict: true, pattern: texts.variablePattern, expected: texts.variableExpected }),
    { required: 'error' },
  ),
  defaultValue: key('Its value when nobody gives another; without one each start must give a value.', texts.string(1, 1000), {
    mistaken: ['default', 'value'],
  }),
  description: key('What it is for.', texts.string(0, 200)),
});

const pipelineKeys = {
  name: key("Name of the pipeline, once in account and Region; an update can't change it.", texts.name, { required: 'error' }),
  pipelineType: key(
    'Which features there are, and what a run costs.',
    oneOf(
      {
        V2: 'Triggers with filters, variables, execution modes, conditions and newer actions; paid by the minute of action time.',
        V1: 'The features up to 2023; paid by the pipeline and month.',
      },
      { strict: true },
    ),
    { default: 'V1; V2 if something here needs it', mistaken: ['type'] },
  ),
  executionMode: key(
    'What happens when a run starts before the last one has ended.',
    oneOf(
      {
        SUPERSEDED: 'A newer run overtakes one that waits before a stage.',
        QUEUED: 'Runs go through one by one, none is dropped. V2 only.',
        PARALLEL: 'Runs go side by side, each for itself, without rollbacks. V2 only.',
      },
      { strict: true },
    ),
    { default: 'SUPERSEDED' },
  ),
  roleArn: key('Service role of the pipeline.', texts.roleArn, { required: 'error', mistaken: ['role'] }),
  artifactStore: key('Bucket in which artifacts are kept, for a pipeline in one Region.', store),
  artifactStores: key(
    'The bucket of each Region in which an action acts, in place of `artifactStore`.',
    either(map('The store of this Region.', store), storeList),
  ),
  variables: key(
    'Variables that a start of the pipeline may set, up to 50. V2 only.',
    list(variable, { max: 50, why: 'A pipeline takes up to 50 variables.' }),
  ),
  triggers,
  stages: key('The stages in their order, 2 to 50; the first has the sources.', list(stage, { max: 50, why: 'A pipeline takes up to 50 stages.' }), {
    required: 'error',
  }),
  version: key('Number of this version of the structure; CodePipeline counts it.', number({ min: 1, integer: true })),
} satisfies Record<string, Key>;

const pipeline: ObjectOf = object(pipelineKeys);

const tags = key(
  'Tags of the pipeline; for `create-pipeline` only.',
  list(
    object({
      key: key('Name of the tag.', texts.string(1, 128), { required: 'error' }),
      value: key('Value of the tag.', texts.string(0, 256), { required: 'error' }),
    }),
  ),
);

const metadata = key(
  'What `get-pipeline` adds; `update-pipeline` refuses it.',
  object(
    {
      pipelineArn: key('ARN of the pipeline.', text()),
      created: key('When it was made.', text()),
      updated: key('When it was last changed.', text()),
      pollingDisabledAt: key('Since when CodePipeline no longer polls, for lack of runs.', text()),
    },
    { others: 'hint' },
  ),
  { offered: false },
);

const whole: ObjectOf = object({
  pipeline: key('The structure of the pipeline.', pipeline, { required: 'error' }),
  tags,
  metadata,
});

/** The keys at the top say whether the wrapper is there. */
export const schema: Schema = cases(
  [{ when: { has: 'pipeline' }, use: whole }, ...['stages', 'roleArn'].map((has) => ({ when: { has }, use: pipeline }))],
  whole,
);
