import { either, type Key, key, list, number, oneOf, type Schema, text } from '../../../core/schema.ts';
import { building } from './build.ts';
import { builtTemplateFile, languageExtensions, overrides, several, stackName, templateFile, usual, yesNo } from './common.ts';

/** Options of the commands that package, deploy and read a stack. Source: samcli/commands/_utils/options.py, checked 2026-11-30. */

export const capabilityValues = {
  CAPABILITY_IAM: 'The stack can create IAM resources, with names that CloudFormation generates.',
  CAPABILITY_NAMED_IAM: 'The stack can also create IAM resources with custom names.',
  CAPABILITY_AUTO_EXPAND: 'The template can contain macros in nested stacks, as nested applications do.',
  CAPABILITY_RESOURCE_POLICY: 'An application from the Serverless Application Repository can add policies to resources.',
};

const ecr = text({
  pattern: '^([A-Za-z0-9][\\w-]*\\.dkr\\.ecr\\.[A-Za-z0-9][\\w-]*\\.amazonaws\\.com(\\.cn)?|localhost(:\\d{1,5})?|127\\.0\\.0\\.1(:\\d{1,5})?)/[a-z0-9]',
  expected: 'the URI of an Amazon ECR repository, such as `123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop`',
});

const pairOf = (what: string, example: string): Schema => several(text({ pattern: '^[^=]+=[^=]+$', expected: `${what}, such as \`${example}\`` }));

const upload: Readonly<Record<string, Key>> = {
  s3_bucket: key(
    'S3 bucket to upload artifacts and the template to.',
    text({
      pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
      expected: 'a bucket name: 3 to 63 lowercase letters, digits, dots and hyphens, without `s3://`',
    }),
    {
      mistaken: ['bucket', 'bucket_name', 's3-bucket-name'],
    },
  ),
  s3_prefix: key('Prefix (folder) for the artifacts in the bucket.', text(), { mistaken: ['prefix'] }),
  image_repository: key('URI of one Amazon ECR repository for the images of all functions.', ecr),
  image_repositories: key(
    'Amazon ECR repositories by function, each as `Function=URI`.',
    pairOf('a function and its repository', 'Hello=123456789012.dkr.ecr.eu-central-1.amazonaws.com/hello'),
  ),
  kms_key_id: key('KMS key to encrypt the uploaded artifacts with.', text()),
  metadata: key('Metadata for all artifacts: `Name=value` pairs separated by commas, or a JSON object in a string.', text()),
};

const packaging: Readonly<Record<string, Key>> = {
  resolve_s3: key(
    'Whether the CLI creates and uses its own bucket for the artifacts, instead of `s3_bucket`.',
    yesNo('Use the CLI’s own bucket.', 'Use `s3_bucket`.'),
    {
      default: '`false`',
    },
  ),
  resolve_image_repos: key(
    'Whether the CLI creates an Amazon ECR repository for each function with an image, in a separate stack.',
    yesNo('Create and remove them.', 'Use the repositories in other options.'),
    {
      mistaken: ['resolve_image_repositories', 'resolve_image_repository'],
      default: '`false`',
    },
  ),
  force_upload: key('Whether to upload artifacts that are already in the bucket.', yesNo('Upload all.', 'Only upload new ones.'), { default: '`false`' }),
  use_json: key('Whether the generated template is JSON.', yesNo('JSON.', 'YAML.'), { default: '`false`' }),
  signing_profiles: key('AWS Signer profiles by function or layer, each as `Function=profile` or `Function=profile:owner`.', several()),
  no_progressbar: key('Whether to hide the upload progress bar, for example in CI logs.', yesNo('Hide it.', 'Show it.'), {
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
  tags: key(
    'Tags of the stack, which are also added to its resources: a string of `Name=value` pairs separated by spaces, or a list of such strings.',
    several(),
    {
      mistaken: ['tag'],
    },
  ),
  role_arn: key(
    'Role that CloudFormation assumes to create and update the stack.',
    text({ pattern: '^arn:[a-z0-9-]+:iam::\\d{12}:role/.+$', expected: 'the ARN of an IAM role' }),
  ),
  notification_arns: key('SNS topics that are notified of stack events: a string of ARNs separated by spaces, or a list.', arns),
};

const express = key(
  'Whether to finish as soon as the configuration is applied, before the resources have stabilized.',
  yesNo('Finish early.', 'Wait until all resources are stable.'),
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
    'Whether to show the change set and ask before executing it. In a pipeline, nobody can answer.',
    yesNo('Ask first.', 'Execute it without asking.'),
    { default: '`false`' },
  ),
  no_execute_changeset: key('Whether to only create the change set, for you to review.', yesNo('Don’t execute it.', 'Execute it.'), {
    default: '`false`',
  }),
  fail_on_empty_changeset: key('Whether a deployment without changes ends with an error.', yesNo('It fails.', 'It succeeds.'), {
    default: '`true`',
    mistaken: ['no_fail_on_empty_changeset', 'no-fail-on-empty-changeset'],
  }),
  disable_rollback: key('Whether to keep resources as they are if the deployment fails.', yesNo('Keep them, to investigate.', 'Roll back the stack.'), {
    default: '`false`',
  }),
  on_failure: key(
    'What to do if the deployment fails.',
    oneOf({
      ROLLBACK: 'Roll back the stack to its last stable state.',
      DELETE: 'Roll back, or delete the stack if it has no previous stable state.',
      DO_NOTHING: 'Leave the stack as it is, the same as `disable_rollback`.',
    }),
    { default: '`ROLLBACK`' },
  ),
  max_wait_duration: key('How many minutes to wait for the deployment.', number({ integer: true, min: 1 }), { default: '`60`' }),
  express,
  guided: key(
    'Whether every deployment prompts for its settings. Usually `--guided` is used on the command line, for the first deployment.',
    yesNo('Prompt.', 'Use the settings in this file.'),
    { default: '`false`' },
  ),
  language_extensions: languageExtensions,
  ...usual,
};

export const packages: Readonly<Record<string, Key>> = {
  template_file: builtTemplateFile(),
  output_template_file: key('File to write the packaged template to.', text(), { default: 'standard output' }),
  ...upload,
  ...packaging,
  language_extensions: languageExtensions,
  ...usual,
};

export const sync: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  template_file: templateFile(),
  watch: key('Whether to keep watching files and sync every change.', yesNo('It runs until you stop it.', 'It works once.')),
  code: key('Whether to sync only code, and no other template changes.', yesNo('Only code.', 'Everything.')),
  resource_id: key('Logical IDs of the resources to sync; in a nested stack, `Stack/Function`.', several()),
  resource: key(
    'Resource types to sync.',
    several(
      oneOf({
        'AWS::Serverless::Function': 'Functions.',
        'AWS::Lambda::Function': 'Functions, as plain CloudFormation resources.',
        'AWS::Serverless::LayerVersion': 'Layers.',
        'AWS::Lambda::LayerVersion': 'Layers, as plain CloudFormation resources.',
        'AWS::Serverless::Api': 'REST APIs.',
        'AWS::ApiGateway::RestApi': 'REST APIs, as plain CloudFormation resources.',
        'AWS::Serverless::HttpApi': 'HTTP APIs.',
        'AWS::ApiGatewayV2::Api': 'HTTP APIs, as plain CloudFormation resources.',
        'AWS::Serverless::StateMachine': 'State machines.',
        'AWS::StepFunctions::StateMachine': 'State machines, as plain CloudFormation resources.',
      }),
    ),
  ),
  dependency_layer: key('Whether to put dependencies in a separate layer, so that code syncs faster.', yesNo('In a separate layer.', 'With the code.'), {
    default: '`true`',
  }),
  skip_deploy_sync: key('Whether to skip the initial deployment if the template hasn’t changed.', yesNo('Skip it.', 'Always deploy first.'), {
    default: '`true`',
  }),
  watch_exclude: key('Files to exclude from watching, each as `Function=path`.', pairOf('a function and a path', 'Hello=package-lock.json')),
  ...upload,
  ...stack,
  ...building,
  express,
  language_extensions: languageExtensions,
  ...usual,
};

export const remove: Readonly<Record<string, Key>> = {
  stack_name: stackName,
  no_prompts: key('Whether to delete the stack without confirmation.', yesNo('Don’t ask.', 'Ask first.')),
  s3_bucket: upload.s3_bucket as Key,
  s3_prefix: upload.s3_prefix as Key,
  express,
  ...usual,
};
