import type { Family } from '../../core/kind.ts';
import { environmentVariable } from '../environment-variable.ts';

/**
 * Environment variables that CodeBuild sets.
 * Source: CodeBuild user guide, build-env-ref-env-vars.html, checked 2026-11-30.
 */
const words: Readonly<Record<string, string>> = {
  AWS_DEFAULT_REGION: 'Region of the build, where the AWS CLI looks for it.',
  AWS_REGION: 'Region of the build, where the AWS SDKs look for it.',
  CODEBUILD_BATCH_BUILD_IDENTIFIER: "In a batch: this task's `identifier`.",
  CODEBUILD_BUILD_ARN: 'ARN of the build.',
  CODEBUILD_BUILD_ID: 'Id of the build: project name, colon, UUID.',
  CODEBUILD_BUILD_IMAGE: 'Id of the build image.',
  CODEBUILD_BUILD_NUMBER: 'Running number of the build in its project.',
  CODEBUILD_BUILD_SUCCEEDING:
    '`1` as long as all is well, `0` after a failure. post_build runs after a failed build too: test it there before you push or deploy.',
  CODEBUILD_BUILD_URL: 'Address of the build in the console.',
  CODEBUILD_CURRENT_SHARD_FILES: 'In the test command of codebuild-tests-run: the test files of this shard, one per line.',
  CODEBUILD_INITIATOR: 'Who started the build: `codepipeline/<pipeline>` for a pipeline, else a user name or `CodeBuild-Jenkins-Plugin`.',
  CODEBUILD_KMS_KEY_ID: 'The KMS key that encrypts the output artifact.',
  CODEBUILD_LOG_PATH: "Name of the build's log stream in CloudWatch Logs.",
  CODEBUILD_PROJECT_ARN: 'ARN of the project.',
  CODEBUILD_PUBLIC_BUILD_URL: 'Address of the results page, if the project makes its builds public.',
  CODEBUILD_RESOLVED_SOURCE_VERSION:
    'Commit id of the source, or the revision the pipeline names. Empty for sources in S3. The usual tag for images, cut to 7 characters.',
  CODEBUILD_SOURCE_REPO_URL:
    'Where the source came from: clone URL or place in S3; may be empty in a pipeline. `_<sourceIdentifier>` at its end: of that secondary source.',
  CODEBUILD_SOURCE_VERSION:
    'The version that was asked for: branch, tag, commit, `pr/<number>`, or an S3 version id. `_<sourceIdentifier>` at its end: of that secondary source.',
  CODEBUILD_SRC_DIR: 'Folder of the primary source. `_<sourceIdentifier>` at its end: of that secondary source.',
  CODEBUILD_START_TIME: 'Start of the build, in milliseconds since 1970.',
  CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID: 'Builds from a webhook: account id of the person behind the event.',
  CODEBUILD_WEBHOOK_BASE_REF: 'Builds from a webhook: the target branch of a pull request.',
  CODEBUILD_WEBHOOK_EVENT: 'Builds from a webhook: which event started the build.',
  CODEBUILD_WEBHOOK_HEAD_REF: 'Builds from a webhook: the branch that a pull request comes from, or that was pushed to.',
  CODEBUILD_WEBHOOK_MERGE_COMMIT: 'Builds from a webhook: id of the merge commit, after a pull request was merged.',
  CODEBUILD_WEBHOOK_PREV_COMMIT: 'Builds from a webhook: the newest commit before the push.',
  CODEBUILD_WEBHOOK_TRIGGER: 'Builds from a webhook: `pr/<number>`, `branch/<name>` or `tag/<name>`.',
  CODEBUILD_RUNNER_OWNER: 'Self-hosted runner: owner of the repository, or of the organization.',
  CODEBUILD_RUNNER_REPO: 'Self-hosted runner: name of the repository.',
  CODEBUILD_RUNNER_REPO_DOMAIN: 'Self-hosted runner: domain of the repository.',
  CODEBUILD_RUNNER_WITH_BUILDSPEC: 'Self-hosted runner: whether the phases of the buildspec run too.',
  CODEBUILD_WEBHOOK_JOB_ID: 'Self-hosted runner: id of the workflow job.',
  CODEBUILD_WEBHOOK_LABEL: 'Self-hosted runner: label by which the job asked for this runner.',
  CODEBUILD_WEBHOOK_RUN_ID: 'Self-hosted runner: id of the workflow run.',
  CODEBUILD_WEBHOOK_WORKFLOW_NAME: 'Self-hosted runner: name of the workflow.',
  HOME: 'Home folder; always `/root` in the Linux images of CodeBuild.',
};

/** Environment variables: those of CodeBuild, and the file's own. */
export const variable: Family = { ...environmentVariable, given: Object.entries(words).map(([value, about]) => ({ value, about })) };

/** Where variables are declared as keys, with what a person calls the place: the sort of the name. */
export const declarations = {
  '/env/variables/*': 'env.variables',
  '/env/parameter-store/*': 'env.parameter-store',
  '/env/secrets-manager/*': 'env.secrets-manager',
  '/environment_variables/plaintext/*': 'environment_variables.plaintext',
  '/batch/build-list/*/env/variables/*': 'a task of the batch',
  '/batch/build-graph/*/env/variables/*': 'a task of the batch',
  '/batch/build-matrix/static/env/variables/*': 'the matrix',
  '/batch/build-matrix/dynamic/env/variables/*': 'the matrix',
} as const;

/** The sorts of variables that are there for the whole build. */
export const environmentSorts: readonly string[] = Object.entries(declarations).flatMap(([pointer, sort]) => (pointer.startsWith('/env/') ? [sort] : []));

/** What CodeBuild's variable of a name holds; also of one that ends in the identifier of a secondary source. */
export const aboutVariable = (name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : words[/^CODEBUILD_(?:SOURCE_REPO_URL|SOURCE_VERSION|SRC_DIR)(?=_)/.exec(name)?.[0] ?? ''];
