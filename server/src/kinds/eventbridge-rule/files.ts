import type { Files } from '../../core/recognize.ts';
import { toldBy } from '../cli-input/files.ts';

/**
 * A rule of EventBridge and its targets, as the AWS CLI takes and prints them: `put-rule`, `put-targets` and the list for `--targets file://`.
 * Source: botocore 1.43.11, events/2015-10-07, checked 2026-11-30.
 */
const told = toldBy({
  names: ['*put{_,-}{rule,targets}*.{json,yaml,yml}', '*rule{_,-}targets*.{json,yaml,yml}'],
  by: [
    ['Name', 'EventPattern'],
    ['Name', 'ScheduleExpression', 'EventBusName'],
    ['Rule', 'Targets'],
    ['Id', 'Arn', 'DeadLetterConfig'],
    ['Id', 'Arn', 'EcsParameters'],
    ['Id', 'Arn', 'Input'],
    ['Id', 'Arn', 'InputPath'],
    ['Id', 'Arn', 'InputTransformer'],
    ['Id', 'Arn', 'KinesisParameters'],
    ['Id', 'Arn', 'RetryPolicy'],
    ['Id', 'Arn', 'RoleArn'],
    ['Id', 'Arn', 'SqsParameters'],
  ],
  telling: ['EventPattern', 'InputTransformer', 'EcsParameters', 'KinesisParameters', 'SqsParameters', 'RunCommandParameters', 'EventBusName'],
  shared: [
    'AppSyncParameters',
    'Arn',
    'BatchParameters',
    'CreatedBy',
    'DeadLetterConfig',
    'Description',
    'HttpParameters',
    'Id',
    'Input',
    'InputPath',
    'ManagedBy',
    'Name',
    'NextToken',
    'RedshiftDataParameters',
    'RetryPolicy',
    'RoleArn',
    'Rule',
    'SageMakerPipelineParameters',
    'ScheduleExpression',
    'State',
    'Tags',
    'Targets',
  ],
});

/** A rule and its targets in one map are what other tools have: `put-rule` takes no targets. */
export const ruleFiles: Files = {
  ...told,
  isSure: (top, ...more) => told.isSure?.(top, ...more) === true && !(top.has('EventPattern') && top.has('Targets')),
};
