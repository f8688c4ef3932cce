import { oneOf } from '../../core/schema.ts';

/**
 * A variable's name: those of CodeBuild's own that are worth handing on, and any other.
 * Source: CodeBuild user guide, build-env-ref-env-vars.html, checked 2026-11-23.
 */
export const variables = oneOf(
  {
    CODEBUILD_BUILD_ID: "The build's id: the project's name, a colon and a UUID.",
    CODEBUILD_BUILD_ARN: "The build's ARN.",
    CODEBUILD_BUILD_NUMBER: 'The number of the build, counted by the project.',
    CODEBUILD_BUILD_IMAGE: 'The build image.',
    CODEBUILD_INITIATOR: 'Who started the build: codepipeline/<name>, or the name of a user.',
    CODEBUILD_LOG_PATH: 'The name of the log stream.',
    CODEBUILD_PUBLIC_BUILD_URL: 'The address of the build result, if the builds are public.',
    CODEBUILD_RESOLVED_SOURCE_VERSION: 'The commit that was built. With a source in S3 it is not set.',
    CODEBUILD_SOURCE_VERSION: 'What was asked for: a branch, tag or commit, pr/<number>, or a version in S3.',
    CODEBUILD_START_TIME: 'When the build began, in milliseconds since 1970.',
    CODEBUILD_WEBHOOK_TRIGGER: 'What called the webhook: pr/<number>, branch/<name> or tag/<name>.',
    CODEBUILD_WEBHOOK_HEAD_REF: 'The branch of a pull request.',
    CODEBUILD_WEBHOOK_BASE_REF: 'The branch that a pull request is for.',
  },
  { others: 'fine' },
);
