import { type Key, key, oneOf, text } from '../../../core/schema.ts';
import { always, saving, usual, yesNo } from './common.ts';

/** Options of `sam pipeline`. Source: samcli/commands/pipeline, checked 2026-11-30. */

const role = text({ pattern: '^arn:[a-z0-9-]+:iam::\\d{12}:role/.+$', expected: 'the ARN of an IAM role' });

export const bootstrap: Readonly<Record<string, Key>> = {
  stage: key('Name of the stage to create resources for, used as a suffix of their names.', text()),
  interactive: key('Whether to prompt for missing values.', yesNo('Prompt for them.', 'Missing values are an error.'), { default: '`true`' }),
  pipeline_user: key(
    'ARN of an existing IAM user whose access keys the pipeline uses.',
    text({ pattern: '^arn:[a-z0-9-]+:iam::\\d{12}:user/.+$', expected: 'the ARN of an IAM user' }),
  ),
  pipeline_execution_role: key('ARN of an existing role that the pipeline assumes for this stage.', role),
  cloudformation_execution_role: key('ARN of an existing role that CloudFormation uses to deploy the stack.', role),
  bucket: key('ARN of an existing bucket for the artifacts.', text({ pattern: '^arn:[a-z0-9-]+:s3:::.+$', expected: 'the ARN of a bucket' })),
  create_image_repository: key('Whether to create an Amazon ECR repository for images.', yesNo('Create one.', 'Don’t create one.'), { default: '`false`' }),
  image_repository: key(
    'ARN of an existing Amazon ECR repository for images.',
    text({ pattern: '^arn:[a-z0-9-]+:ecr:.+:repository/.+$', expected: 'the ARN of an Amazon ECR repository' }),
  ),
  confirm_changeset: key('Whether to ask for confirmation before creating the resources.', yesNo('Ask first.', 'Create them without asking.'), {
    default: '`true`',
  }),
  permissions_provider: key(
    'How the pipeline gets its permissions.',
    oneOf({ iam: 'With the access keys of an IAM user.', oidc: 'With tokens of an OpenID Connect provider instead of access keys.' }),
    {
      default: '`iam`',
    },
  ),
  oidc_provider: key(
    'CI/CD system that is the OpenID Connect provider.',
    oneOf({ 'github-actions': 'GitHub Actions.', gitlab: 'GitLab.', 'bitbucket-pipelines': 'Bitbucket Pipelines.' }),
  ),
  oidc_provider_url: key('URL of the OpenID Connect provider.', text()),
  oidc_client_id: key('Client ID (audience) registered with the provider.', text()),
  github_org: key('Organization or user on GitHub that owns the repository.', text()),
  github_repo: key('Name of the repository on GitHub.', text()),
  deployment_branch: key('Branch that deployments are allowed from, with GitHub Actions.', text()),
  gitlab_group: key('Group on GitLab that owns the project.', text()),
  gitlab_project: key('Name of the project on GitLab.', text()),
  bitbucket_repo_uuid: key('UUID of the repository on Bitbucket.', text()),
  cicd_provider: key('CI/CD system of the pipeline.', text()),
  ...usual,
};

export const pipelineInit: Readonly<Record<string, Key>> = {
  bootstrap: key('Whether to also create the resources of the stages.', yesNo('Do both.', 'Only generate the pipeline.')),
  ...always,
  ...saving,
};
