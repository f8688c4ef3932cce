import { toldBy } from '../cli-input/files.ts';

/**
 * A maintenance window, one of its tasks or targets, or the parameters of a task, as the AWS CLI takes and prints them.
 * Source: botocore ssm/2014-11-06 of 2026-08-07, checked 2026-11-30.
 */
export const maintenanceWindowFiles = toldBy({
  names: ['*maintenance{_,-,}{w,W}indow.{json,yaml,yml}', 'maintenance{_,-}window*.{json,yaml,yml}'],
  by: [
    ['Schedule', 'Duration', 'Cutoff'],
    ['Schedule', 'AllowUnassociatedTargets'],
    ['WindowId', 'Schedule'],
    ['WindowId', 'TaskArn'],
    ['WindowId', 'TaskType'],
    ['TaskArn', 'TaskType'],
    ['WindowId', 'WindowTaskId'],
    ['WindowId', 'WindowTargetId'],
    ['WindowId', 'ResourceType'],
  ],
  telling: [
    'AllowUnassociatedTargets',
    'Cutoff',
    'CutoffBehavior',
    'ScheduleTimezone',
    'TaskArn',
    'TaskInvocationParameters',
    'TaskParameters',
    'TaskType',
    'WindowId',
    'WindowTargetId',
    'WindowTaskId',
  ],
  shared: [
    'AlarmConfiguration',
    'ClientToken',
    'CreatedDate',
    'Description',
    'Duration',
    'Enabled',
    'EndDate',
    'LoggingInfo',
    'MaxConcurrency',
    'MaxErrors',
    'ModifiedDate',
    'Name',
    'NextExecutionTime',
    'OwnerInformation',
    'Priority',
    'Replace',
    'ResourceType',
    'Schedule',
    'ScheduleOffset',
    'ServiceRoleArn',
    'StartDate',
    'Tags',
    'Targets',
  ],
});
