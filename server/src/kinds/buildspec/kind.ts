import snippets from '../../../../snippets/buildspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from './commands.ts';
import { diagrams } from './diagrams.ts';
import { buildspecFiles } from './files.ts';
import { isOpen, names } from './names.ts';
import { arrayLost } from './rules/array-lost.ts';
import { artifactNotFound } from './rules/artifact-not-found.ts';
import { artifactWrittenElsewhere } from './rules/artifact-written-elsewhere.ts';
import { artifactsDotOrBase } from './rules/artifacts-dot-or-base.ts';
import { batchBuildspecNotFound } from './rules/batch-buildspec-not-found.ts';
import { batchComputeAndFleet } from './rules/batch-compute-and-fleet.ts';
import { batchCycle } from './rules/batch-cycle.ts';
import { batchDependOnInList } from './rules/batch-depend-on-in-list.ts';
import { batchDuplicateIdentifier } from './rules/batch-duplicate-identifier.ts';
import { batchLambdaLimits } from './rules/batch-lambda-limits.ts';
import { batchMultipleTypes } from './rules/batch-multiple-types.ts';
import { batchUnknownDependency } from './rules/batch-unknown-dependency.ts';
import { cacheFallbackWithoutKey } from './rules/cache-fallback-without-key.ts';
import { cacheKeyStatic } from './rules/cache-key-static.ts';
import { cacheLocalFile } from './rules/cache-local-file.ts';
import { commandCommentCut } from './rules/command-comment-cut.ts';
import { commandNotString } from './rules/command-not-string.ts';
import { commandNull } from './rules/command-null.ts';
import { commandSpecialStart } from './rules/command-special-start.ts';
import { commandSplit } from './rules/command-split.ts';
import { discardPathsCollision } from './rules/discard-paths-collision.ts';
import { duplicateEnv } from './rules/duplicate-env.ts';
import { ecrGetLogin } from './rules/ecr-get-login.ts';
import { envNotExpanded } from './rules/env-not-expanded.ts';
import { exportForbidden } from './rules/export-forbidden.ts';
import { exportUndefined } from './rules/export-undefined.ts';
import { failureHidden } from './rules/failure-hidden.ts';
import { foldedScript } from './rules/folded-script.ts';
import { imageFileKey } from './rules/image-file-key.ts';
import { imagedefinitionsContainer } from './rules/imagedefinitions-container.ts';
import { imagedefinitionsNotInArtifacts } from './rules/imagedefinitions-not-in-artifacts.ts';
import { javaVersionName } from './rules/java-version-name.ts';
import { loginOutputRun } from './rules/login-output-run.ts';
import { pathLiteral } from './rules/path-literal.ts';
import { phaseIndent } from './rules/phase-indent.ts';
import { phaseWithoutCommands } from './rules/phase-without-commands.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { postBuildUnguarded } from './rules/post-build-unguarded.ts';
import { reservedEnvName } from './rules/reserved-env-name.ts';
import { runtimeVersionNumber } from './rules/runtime-version-number.ts';
import { runtimeVersionsEmpty } from './rules/runtime-versions-empty.ts';
import { runtimeVersionsMisplaced } from './rules/runtime-versions-misplaced.ts';
import { secretsRefFormat } from './rules/secrets-ref-format.ts';
import { shellBashism } from './rules/shell-bashism.ts';
import { tooManyReportGroups } from './rules/too-many-report-groups.ts';
import { unknownRuntime } from './rules/unknown-runtime.ts';
import { v01Keys } from './rules/v01-keys.ts';
import { version01 } from './rules/version-01.ts';
import { versionQuotedBatch } from './rules/version-quoted-batch.ts';
import { windowsRunAs } from './rules/windows-run-as.ts';
import { schema } from './schema.ts';
import { variable } from './variables.ts';

export const buildspec: Kind = {
  id: 'buildspec',
  title: 'a buildspec',
  files: buildspecFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [
    arrayLost,
    artifactNotFound,
    artifactWrittenElsewhere,
    artifactsDotOrBase,
    batchBuildspecNotFound,
    batchComputeAndFleet,
    batchCycle,
    batchDependOnInList,
    batchDuplicateIdentifier,
    batchLambdaLimits,
    batchMultipleTypes,
    batchUnknownDependency,
    cacheFallbackWithoutKey,
    cacheKeyStatic,
    cacheLocalFile,
    commandCommentCut,
    commandNotString,
    commandNull,
    commandSpecialStart,
    commandSplit,
    discardPathsCollision,
    duplicateEnv,
    ecrGetLogin,
    envNotExpanded,
    exportForbidden,
    exportUndefined,
    failureHidden,
    foldedScript,
    imageFileKey,
    imagedefinitionsContainer,
    imagedefinitionsNotInArtifacts,
    javaVersionName,
    loginOutputRun,
    pathLiteral,
    phaseIndent,
    phaseWithoutCommands,
    plaintextSecret,
    postBuildUnguarded,
    reservedEnvName,
    runtimeVersionNumber,
    runtimeVersionsEmpty,
    runtimeVersionsMisplaced,
    secretsRefFormat,
    shellBashism,
    tooManyReportGroups,
    unknownRuntime,
    v01Keys,
    version01,
    versionQuotedBatch,
    windowsRunAs,
  ],
  snippets,
  names,
  environment: variable,
  diagrams,
  isOpen,
};
