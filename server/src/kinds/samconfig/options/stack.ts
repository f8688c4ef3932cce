import { either, type Key, key, list, number, oneOf, type Schema, text } from '../../../core/schema.ts';
import { building } from './build.ts';
import { builtTemplateFile, languageExtensions, overrides, several, stackName, templateFile, usual, yesNo } from './common.ts';

/** Options of the commands that package, deploy and read a stack. Source: samcli/commands/_utils/options.py, checked 2026-11-30. */

export const capabilityValues = {
  CAPABILITY_IAM: 'The stack may create IAM resources whose names CloudFormation chooses.',
  CAPABILITY_NAMED_IAM: 'It may also create IAM resources with names of their own.',
  CAPABILITY_AUTO_EXPAND: 'It may contain macros in nested stacks, as nested applications do.',
  CAPABILITY_RESOURCE_POLICY: 'An application of the Serverless Application Repository may add policies to resources.',
};

const ecr = text({
  pattern: '^([A-Za-z0-9][\\w-]*\\.dkr\\.ecr\\.[A-Za-z0-9][\\w-]*\\.amazonaws\\.com(\\.cn)?|localhost(:\\d{1,5})?|127\\.0\\.0\\.1(:\\d{1,5})?)/[a-z0-9]',
  expected: 'the URI of an Amazon ECR repository, such as `123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop`',
});

const pairOf = (what: string, example: string): Schema => several(text({ pattern: '^[^=]+=[^=]+$', expected: `${what}, such as \`${example}\`` }));

const upload: Readonly<Record<string, Key>> = {
  s3_bucket: key(
    'Bucket to which artifacts and the template are uploaded.',
    text({
      pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
      expected: 'the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens, without `s3://`',
    }),
    {
      mistaken: ['bucket', 'bucket_name', 's3-bucket-name'],
    },
  ),
  s3_prefix: key('Folder of the bucket in which the artifacts are put.', text(), { mistaken: ['prefix'] }),
  image_repository: key('URI of the one Amazon ECR repository for the images of all functions.', ecr),
  image_repositories: key(
    'Amazon ECR repositories by function, each as `Function=URI`.',
    pairOf('a function and its repository', 'Hello=123456789012.dkr.ecr.eu-central-1.amazonaws.com/hello'),
  ),
  kms_key_id: key('KMS key with which the uploaded artifacts are encrypted.', text()),
  metadata: key('Metadata for all artifacts: `Name=value` with commas between, or a JSON object in a string.', text()),
};

const packaging: Readonly<Record<string, Key>> = {
  resolve_s3: key(
    'Whether the CLI makes a bucket of its own for the artifacts. It takes the place of `s3_bucket`.',
    yesNo('The bucket of the CLI is used.', '`s3_bucket` names one.'),
    {
      default: '`false`',
    },
  ),
  resolve_image_repos: key(
    'Whether the CLI makes an Amazon ECR repository for each function that has an image, in a stack of their own.',
    yesNo('It makes and removes them.', 'Other options name them.'),
    {
      mistaken: ['resolve_image_repositories', 'resolve_image_repository'],
      default: '`false`',
    },
  ),
  force_upload: key('Whether artifacts are uploaded that are in the bucket already.', yesNo('All are uploaded.', 'Only what is new.'), { default: '`false`' }),
  use_json: key('Whether the template that comes out is JSON.', yesNo('JSON.', 'YAML.'), { default: '`false`' }),
  signing_profiles: key('Profiles of AWS Signer by function or layer, each as `Function=profile` or `Function=profile:owner`.', several()),
  no_progressbar: key('Whether the progress of uploads is hidden, as a log of CI wants it.', yesNo('No progress is shown.', 'Progress is shown.'), {
    default: '`false`',
  }),
};

const arns = several(text());

const stack: Readonly<Record<string, Key>> = {
  parameter_overrides: overrides,
  capabilities: key(
    'Capabilities that you acknowledge for the stack: a string separated by spaces, or a list.',
    either(oneOf(capabilityValues, { others: 'fine' }), list(oneOf(capabilityValues, { others: 'warning', slips: 'error' }))),
    {
      mistaken: ['capability'],
    },
  ),
  tags: key('Tags of the stack, which its resources get as well: a string of `Name=value` with blanks between, or a list of such strings.', several(), {
    mistaken: ['tag'],
  }),
  role_arn: key(
    'Role that CloudFormation takes on to work on the stack.',
    text({ pattern: '^arn:[a-z0-9-]+:iam::\\d{12}:role/.+$', expected: 'the ARN of an IAM role' }),
  ),
  notification_arns: key('SNS topics that hear of the events of the stack: a string with blanks between, or a list.', arns),
};

const express = key(
  'Whether the command ends as soon as the configuration is applied, before the resources have settled.',
  yesNo('It ends early.', 'It waits for all.'),
  {
    default: '`false`',
  },
);

export const deploy: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  template_file: builtTemplateFile(),
  ...upload,
  ...packaging,
  ...stack,
  confirm_changeset: key(
    'Whether the CLI shows the change set and asks before it runs it. A pipeline has nobody to answer.',
    yesNo('It asks first.', 'It goes ahead.'),
    { default: '`false`' },
  ),
  no_execute_changeset: key('Whether the change set is made and left for you to look at.', yesNo('Nothing is changed yet.', 'The change set is run.'), {
    default: '`false`',
  }),
  fail_on_empty_changeset: key('Whether a deployment without changes ends with an error.', yesNo('It fails.', 'It succeeds.'), {
    default: '`true`',
    mistaken: ['no_fail_on_empty_changeset', 'no-fail-on-empty-changeset'],
  }),
  disable_rollback: key('Whether resources stay as they are when the deployment fails.', yesNo('They stay, for a look at them.', 'The stack is rolled back.'), {
    default: '`false`',
  }),
  on_failure: key(
    'What happens when the deployment fails.',
    oneOf({
      ROLLBACK: 'The stack goes back to its last working state.',
      DELETE: 'It goes back, or is deleted if there is no earlier state.',
      DO_NOTHING: 'It stays as it is, as with `disable_rollback`.',
    }),
    { default: '`ROLLBACK`' },
  ),
  max_wait_duration: key('How many minutes the CLI waits for the deployment.', number({ integer: true, min: 1 }), { default: '`60`' }),
  express,
  guided: key(
    'Whether each deployment asks for its settings. The first one usually does, on the command line.',
    yesNo('It asks.', 'It takes what this file says.'),
    { default: '`false`' },
  ),
  language_extensions: languageExtensions,
  ...usual,
};

export const packages: Readonly<Record<string, Key>> = {
  template_file: builtTemplateFile(),
  output_template_file: key('File to which the packaged template is written.', text(), { default: 'the standard output' }),
  ...upload,
  ...packaging,
  language_extensions: languageExtensions,
  ...usual,
};

export const sync: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  template_file: templateFile(),
  watch: key('Whether the CLI keeps watching the files and sends what changes.', yesNo('It runs until you stop it.', 'It works once.')),
  code: key('Whether only code is sent, and the rest of the template left alone.', yesNo('Code only.', 'All of it.')),
  resource_id: key('Logical IDs whose code is sent; those of a nested stack as `Stack/Function`.', several()),
  resource: key(
    'Types of resources whose code is sent.',
    several(
      oneOf({
        'AWS::Serverless::Function': 'Functions.',
        'AWS::Lambda::Function': 'Functions that are not written for SAM.',
        'AWS::Serverless::LayerVersion': 'Layers.',
        'AWS::Lambda::LayerVersion': 'Layers that are not written for SAM.',
        'AWS::Serverless::Api': 'REST APIs.',
        'AWS::ApiGateway::RestApi': 'REST APIs that are not written for SAM.',
        'AWS::Serverless::HttpApi': 'HTTP APIs.',
        'AWS::ApiGatewayV2::Api': 'HTTP APIs that are not written for SAM.',
        'AWS::Serverless::StateMachine': 'State machines.',
        'AWS::StepFunctions::StateMachine': 'State machines that are not written for SAM.',
      }),
    ),
  ),
  dependency_layer: key('Whether dependencies go to a layer of their own, so that code alone is sent fast.', yesNo('In a layer.', 'With the code.'), {
    default: '`true`',
  }),
  skip_deploy_sync: key(
    'Whether the first deployment is left out when the template is the one that is deployed.',
    yesNo('It is left out.', 'It is always made.'),
    { default: '`true`' },
  ),
  watch_exclude: key('Files that are not watched, each as `Function=path`.', pairOf('a function and a path', 'Hello=package-lock.json')),
  ...upload,
  ...stack,
  ...building,
  express,
  language_extensions: languageExtensions,
  ...usual,
};

export const remove: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  no_prompts: key('Whether the stack is deleted without a question.', yesNo('No question.', 'It asks.')),
  s3_bucket: upload.s3_bucket as Key,
  s3_prefix: upload.s3_prefix as Key,
  express,
  ...usual,
};
