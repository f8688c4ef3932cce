import snippets from '../../../../snippets/appspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { appspecFiles } from './files.ts';
import { applicationStopFirst } from './rules/application-stop-first.ts';
import { cpsAllZero } from './rules/cps-all-zero.ts';
import { cpsBaseTwice } from './rules/cps-base-twice.ts';
import { ecsContainerMismatch } from './rules/ecs-container-mismatch.ts';
import { ecsNetworkPartial } from './rules/ecs-network-partial.ts';
import { ecsPlaceholderChanged } from './rules/ecs-placeholder-changed.ts';
import { ecsPortType } from './rules/ecs-port-type.ts';
import { ecsTaskdefArn } from './rules/ecs-taskdef-arn.ts';
import { emptyHook } from './rules/empty-hook.ts';
import { hookFunctionPrefix } from './rules/hook-function-prefix.ts';
import { hookScriptLineEnds } from './rules/hook-script-line-ends.ts';
import { hookScriptNotFound } from './rules/hook-script-not-found.ts';
import { hookTwice } from './rules/hook-twice.ts';
import { hookWrongPlatform } from './rules/hook-wrong-platform.ts';
import { hooksShape } from './rules/hooks-shape.ts';
import { lambdaLatest } from './rules/lambda-latest.ts';
import { lambdaSameVersion } from './rules/lambda-same-version.ts';
import { reservedHook } from './rules/reserved-hook.ts';
import { runasWindows } from './rules/runas-windows.ts';
import { sourceNotFound } from './rules/source-not-found.ts';
import { timeoutInvalid } from './rules/timeout-invalid.ts';
import { timeoutOverLimit } from './rules/timeout-over-limit.ts';
import { unknownHook } from './rules/unknown-hook.ts';
import { schema } from './schema.ts';

export const appspec: Kind = {
  id: 'appspec',
  title: 'an AppSpec',
  files: appspecFiles,
  reader: 'yaml',
  schema,
  rules: [
    applicationStopFirst,
    cpsAllZero,
    cpsBaseTwice,
    ecsContainerMismatch,
    ecsNetworkPartial,
    ecsPlaceholderChanged,
    ecsPortType,
    ecsTaskdefArn,
    emptyHook,
    hookFunctionPrefix,
    hookScriptLineEnds,
    hookScriptNotFound,
    hookTwice,
    hookWrongPlatform,
    hooksShape,
    lambdaLatest,
    lambdaSameVersion,
    reservedHook,
    runasWindows,
    sourceNotFound,
    timeoutInvalid,
    timeoutOverLimit,
    unknownHook,
  ],
  snippets,
};
