import { toldBy } from '../cli-input/files.ts';

/**
 * A schedule of EventBridge Scheduler, as `create-schedule` and `update-schedule` take it and `get-schedule` prints it, or its target alone.
 * Source: botocore 1.43.11, scheduler/2021-06-30: no other input has these keys together. Checked 2026-11-30.
 */
export const scheduleFiles = toldBy({
  names: ['*{create{_,-},update{_,-},scheduler{_,-}}schedule*.{json,yaml,yml}'],
  by: [
    ['ScheduleExpression', 'FlexibleTimeWindow'],
    ['ScheduleExpression', 'Target'],
    ['Arn', 'RoleArn', 'EventBridgeParameters'],
  ],
  telling: ['ActionAfterCompletion', 'EventBridgeParameters', 'FlexibleTimeWindow', 'ScheduleExpressionTimezone'],
  shared: [
    'Arn',
    'ClientToken',
    'CreationDate',
    'DeadLetterConfig',
    'Description',
    'EcsParameters',
    'EndDate',
    'GroupName',
    'Input',
    'KinesisParameters',
    'KmsKeyArn',
    'LastModificationDate',
    'Name',
    'RetryPolicy',
    'RoleArn',
    'SageMakerPipelineParameters',
    'ScheduleExpression',
    'SqsParameters',
    'StartDate',
    'State',
    'Target',
  ],
});
