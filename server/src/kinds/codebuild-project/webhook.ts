import { type Key, key, list, object, oneOf } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/** A webhook of a project. Source: botocore codebuild/2016-10-06 of 2026-08-07: CreateWebhook and UpdateWebhook. Checked 2026-11-30. */

const filter = object(
  {
    type: key(
      'What of an event is looked at.',
      oneOf({
        EVENT: 'The sort of event; each group needs it.',
        BASE_REF: 'The branch that a pull request goes to.',
        HEAD_REF: 'The branch or tag of a push, or that of a pull request.',
        ACTOR_ACCOUNT_ID: 'The ID of who did it.',
        FILE_PATH: 'Paths of changed files.',
        COMMIT_MESSAGE: 'The message of the head commit.',
        WORKFLOW_NAME: 'The name of the workflow.',
        TAG_NAME: 'The tag of a release.',
        RELEASE_NAME: 'The name of a release.',
        REPOSITORY_NAME: 'The name of the repository; for webhooks of an organization.',
        ORGANIZATION_NAME: 'The name of the organization; for global webhooks.',
      }),
      { required: 'error' },
    ),
    pattern: key('Events with commas for `EVENT`, a regular expression for all else.', string(), { required: 'error', mistaken: ['value', 'regex'] }),
    excludeMatchedPattern: key('Whether what matches starts no build.', yesNo('It starts none.', 'It starts one.'), { default: 'false' }),
  },
  strict,
);

export const filterGroups: Key = key('Groups of filters: a build starts when an event meets all filters of one group.', list(list(filter)), {
  mistaken: ['filters'],
});

const roles = {
  GITHUB_READ: 'Readers on GitHub.',
  GITHUB_TRIAGE: 'Triage on GitHub.',
  GITHUB_WRITE: 'Writers on GitHub.',
  GITHUB_MAINTAIN: 'Maintainers on GitHub.',
  GITHUB_ADMIN: 'Administrators on GitHub.',
  GITLAB_GUEST: 'Guests on GitLab.',
  GITLAB_PLANNER: 'Planners on GitLab.',
  GITLAB_REPORTER: 'Reporters on GitLab.',
  GITLAB_DEVELOPER: 'Developers on GitLab.',
  GITLAB_MAINTAINER: 'Maintainers on GitLab.',
  GITLAB_OWNER: 'Owners on GitLab.',
  BITBUCKET_READ: 'Readers on Bitbucket.',
  BITBUCKET_WRITE: 'Writers on Bitbucket.',
  BITBUCKET_ADMIN: 'Administrators on Bitbucket.',
};

export const webhook: Readonly<Record<string, Key>> = {
  projectName: key('Name of the project.', string({ length: [2, 150] }), { required: 'error' }),
  filterGroups,
  branchFilter: key('A regular expression for branches; not with `filterGroups`, which say more.', string()),
  buildType: key(
    'What starts.',
    oneOf({ BUILD: 'A build.', BUILD_BATCH: 'A batch of builds.', RUNNER_BUILDKITE_BUILD: 'A build of Buildkite.' }, { others: 'warning', slips: 'error' }),
    { default: 'BUILD' },
  ),
  manualCreation: key('Whether you make the webhook at GitHub yourself, of the address and the secret that you get.', yesNo('You do.', 'CodeBuild does.')),
  scopeConfiguration: key(
    'What a webhook for many repositories is for.',
    object(
      {
        name: key('The organization, enterprise or group.', string(), { required: 'error' }),
        domain: key('The domain of GitHub Enterprise or of a GitLab of your own.', string()),
        scope: key(
          'The kind of it.',
          oneOf({ GITHUB_ORGANIZATION: 'An organization of GitHub.', GITHUB_GLOBAL: 'An enterprise of GitHub.', GITLAB_GROUP: 'A group of GitLab.' }),
          { required: 'error' },
        ),
      },
      strict,
    ),
  ),
  pullRequestBuildPolicy: key(
    'Whose pull requests build only when somebody approves it in a comment.',
    object(
      {
        requiresCommentApproval: key('Which ones need it.', oneOf({ DISABLED: 'None.', ALL_PULL_REQUESTS: 'All.', FORK_PULL_REQUESTS: 'Those from forks.' }), {
          required: 'error',
        }),
        approverRoles: key('Who may approve.', list(oneOf(roles, { others: 'warning', slips: 'error' }))),
      },
      strict,
    ),
  ),
  rotateSecret: key('Whether the secret is renewed; for `update-webhook`.', yesNo('It is.', 'It is not.')),
};
