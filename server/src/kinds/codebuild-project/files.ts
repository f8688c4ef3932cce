import type { Files } from '../../core/recognize.ts';
import { toldBy } from '../cli-input/files.ts';

/**
 * A build project of CodeBuild or its webhook, as the AWS CLI takes and prints them.
 * Source: botocore codebuild/2016-10-06 of 2026-08-07, checked 2026-11-30.
 */
const told = toldBy({
  names: ['*codebuild*{p,P}roject*.{json,yaml,yml}', '*build{_,-,}project.{json,yaml,yml}'],
  by: [
    ['name', 'source', 'artifacts', 'environment', 'serviceRole'],
    ['projectName', 'filterGroups'],
  ],
  telling: ['autoRetryLimit', 'buildBatchConfig', 'concurrentBuildLimit', 'filterGroups', 'queuedTimeoutInMinutes', 'secondaryArtifacts', 'secondarySources'],
  shared: [
    'arn',
    'artifacts',
    'badge',
    'badgeEnabled',
    'branchFilter',
    'buildType',
    'cache',
    'created',
    'description',
    'encryptionKey',
    'environment',
    'fileSystemLocations',
    'lastModified',
    'logsConfig',
    'manualCreation',
    'name',
    'projectName',
    'projectVisibility',
    'project',
    'projects',
    'projectsNotFound',
    'publicProjectAlias',
    'pullRequestBuildPolicy',
    'resourceAccessRole',
    'rotateSecret',
    'scopeConfiguration',
    'secondarySourceVersions',
    'serviceRole',
    'source',
    'sourceVersion',
    'tags',
    'timeoutInMinutes',
    'vpcConfig',
    'webhook',
  ],
});

/** Words of an environment of CodeBuild. */
const marks = /"?computeType"?\s*:|BUILD_GENERAL1_|BUILD_LAMBDA_/;

export const buildProjectFiles: Files = {
  ...told,
  isSure: (top, hasOthers, head) =>
    told.isSure?.(top, hasOthers, head) === true ||
    (marks.test(head) && !hasOthers() && (top.has('projects') || top.has('project') || (top.has('environment') && top.has('source')))),
};
