import snippets from '../../../../snippets/appspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { diagrams } from './diagrams.ts';
import { namesIn } from './env.ts';
import { appspecFiles } from './files.ts';
import { aclDefaultOnFile } from './rules/acl-default-on-file.ts';
import { aclEntry } from './rules/acl-entry.ts';
import { aliasRule } from './rules/alias.ts';
import { applicationStopFirst } from './rules/application-stop-first.ts';
import { byteOrderMark } from './rules/byte-order-mark.ts';
import { contextRange } from './rules/context-range.ts';
import { contextUser } from './rules/context-user.ts';
import { cpsAllZero } from './rules/cps-all-zero.ts';
import { cpsBaseTwice } from './rules/cps-base-twice.ts';
import { destinationLooksLikeFile } from './rules/destination-looks-like-file.ts';
import { destinationRelative } from './rules/destination-relative.ts';
import { duplicateTarget } from './rules/duplicate-target.ts';
import { ec2Json } from './rules/ec2-json.ts';
import { ecsContainerMismatch } from './rules/ecs-container-mismatch.ts';
import { ecsNetworkPartial } from './rules/ecs-network-partial.ts';
import { ecsPlaceholderChanged } from './rules/ecs-placeholder-changed.ts';
import { ecsPortType } from './rules/ecs-port-type.ts';
import { ecsTaskdefArn } from './rules/ecs-taskdef-arn.ts';
import { emptyFile } from './rules/empty-file.ts';
import { emptyHook } from './rules/empty-hook.ts';
import { fileExistsBehaviorPlace } from './rules/file-exists-behavior-place.ts';
import { fileNameRule } from './rules/file-name.ts';
import { hookFunctionPrefix } from './rules/hook-function-prefix.ts';
import { hookScriptLineEnds } from './rules/hook-script-line-ends.ts';
import { hookScriptNotFound } from './rules/hook-script-not-found.ts';
import { hookScriptStart } from './rules/hook-script-start.ts';
import { hookTwice } from './rules/hook-twice.ts';
import { hookWrongPlatform } from './rules/hook-wrong-platform.ts';
import { hooksShape } from './rules/hooks-shape.ts';
import { lambdaLatest } from './rules/lambda-latest.ts';
import { lambdaSameVersion } from './rules/lambda-same-version.ts';
import { mixedPlatform } from './rules/mixed-platform.ts';
import { modeLeadingZero } from './rules/mode-leading-zero.ts';
import { overwriteIgnored } from './rules/overwrite-ignored.ts';
import { pathEscape } from './rules/path-escape.ts';
import { pathVariable } from './rules/path-variable.ts';
import { patternOnFile } from './rules/pattern-on-file.ts';
import { permissionObject } from './rules/permission-object.ts';
import { permissionOwner } from './rules/permission-owner.ts';
import { permissionSlash } from './rules/permission-slash.ts';
import { permissionTwice } from './rules/permission-twice.ts';
import { permissionsOnWindows } from './rules/permissions-on-windows.ts';
import { platformMissing } from './rules/platform-missing.ts';
import { reservedHook } from './rules/reserved-hook.ts';
import { runasWindows } from './rules/runas-windows.ts';
import { sourceNotFound } from './rules/source-not-found.ts';
import { sourceWildcard } from './rules/source-wildcard.ts';
import { timeoutInvalid } from './rules/timeout-invalid.ts';
import { timeoutOverLimit } from './rules/timeout-over-limit.ts';
import { unknownHook } from './rules/unknown-hook.ts';
import { versionQuoted } from './rules/version-quoted.ts';
import { versionValue } from './rules/version-value.ts';
import { schema } from './schema.ts';

export const appspec: Kind = {
  id: 'appspec',
  title: 'an AppSpec',
  files: appspecFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [
    aclDefaultOnFile,
    aclEntry,
    aliasRule,
    applicationStopFirst,
    byteOrderMark,
    contextRange,
    contextUser,
    cpsAllZero,
    cpsBaseTwice,
    destinationLooksLikeFile,
    destinationRelative,
    duplicateTarget,
    ec2Json,
    ecsContainerMismatch,
    ecsNetworkPartial,
    ecsPlaceholderChanged,
    ecsPortType,
    ecsTaskdefArn,
    emptyFile,
    emptyHook,
    fileExistsBehaviorPlace,
    fileNameRule,
    hookFunctionPrefix,
    hookScriptLineEnds,
    hookScriptNotFound,
    hookScriptStart,
    hookTwice,
    hookWrongPlatform,
    hooksShape,
    lambdaLatest,
    lambdaSameVersion,
    mixedPlatform,
    modeLeadingZero,
    overwriteIgnored,
    pathEscape,
    pathVariable,
    patternOnFile,
    permissionObject,
    permissionOwner,
    permissionSlash,
    permissionTwice,
    permissionsOnWindows,
    platformMissing,
    reservedHook,
    runasWindows,
    sourceNotFound,
    sourceWildcard,
    timeoutInvalid,
    timeoutOverLimit,
    unknownHook,
    versionQuoted,
    versionValue,
  ],
  snippets,
  diagrams,
  names: namesIn,
};
