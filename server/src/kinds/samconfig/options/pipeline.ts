import { type Key, key, oneOf, text } from '../../../core/schema.ts';
import { always, saving, usual, yesNo } from './common.ts';

/** Options of `sam pipeline`. Source: samcli/commands/pipeline, checked 2026-11-30. */

const role = text({ pattern: '^arn:[a-z0-9-]+:iam::\\d{12}:role/.+$', expected: 'the ARN of an IAM role' });

export const bootstrap: Readonly<Record<string, Key>> = {
  stage: key('Name of the stage for which resources are made; it ends their names.', text()),
  interactive: key('Whether the command asks for what is missing.', yesNo('It asks.', 'What is missing is an error.'), { default: '`true`' }),
  pipeline_user: key(
    'ARN of an IAM user of your own, whose keys the pipeline has.',
    text({ pattern: '^arn:[a-z0-9-]+:iam::\\d{12}:user/.+$', expected: 'the ARN of an IAM user' }),
  ),
  pipeline_execution_role: key('ARN of a role of your own that the pipeline takes on in this stage.', role),
  cloudformation_execution_role: key('ARN of a role of your own with which CloudFormation deploys the stack.', role),
  bucket: key('ARN of a bucket of your own for the artifacts.', text({ pattern: '^arn:[a-z0-9-]+:s3:::.+$', expected: 'the ARN of a bucket' })),
  create_image_repository: key('Whether an Amazon ECR repository is made for images.', yesNo('One is made.', 'None.'), { default: '`false`' }),
  image_repository: key(
    'ARN of an Amazon ECR repository of your own for images.',
    text({ pattern: '^arn:[a-z0-9-]+:ecr:.+:repository/.+$', expected: 'the ARN of an Amazon ECR repository' }),
  ),
  confirm_changeset: key('Whether the CLI asks before it makes the resources.', yesNo('It asks first.', 'It goes ahead.'), { default: '`true`' }),
  permissions_provider: key(
    'How the pipeline gets its permissions.',
    oneOf({ iam: 'With the keys of an IAM user.', oidc: 'With tokens of an OpenID Connect provider, and no keys.' }),
    {
      default: '`iam`',
    },
  ),
  oidc_provider: key(
    'Where the pipeline runs, with OpenID Connect.',
    oneOf({ 'github-actions': 'GitHub Actions.', gitlab: 'GitLab.', 'bitbucket-pipelines': 'Bitbucket Pipelines.' }),
  ),
  oidc_provider_url: key('Address of the OpenID Connect provider.', text()),
  oidc_client_id: key('Client ID that the provider knows.', text()),
  github_org: key('Organization or user on GitHub that owns the repository.', text()),
  github_repo: key('Name of the repository on GitHub.', text()),
  deployment_branch: key('Branch whose runs may deploy, with GitHub Actions.', text()),
  gitlab_group: key('Group on GitLab that owns the project.', text()),
  gitlab_project: key('Name of the project on GitLab.', text()),
  bitbucket_repo_uuid: key('UUID of the repository on Bitbucket.', text()),
  cicd_provider: key('CI/CD system of the pipeline.', text()),
  ...usual,
};

export const pipelineInit: Readonly<Record<string, Key>> = {
  bootstrap: key('Whether the command goes on to make the resources of the stages.', yesNo('It does both.', 'It writes the pipeline alone.')),
  ...always,
  ...saving,
};
