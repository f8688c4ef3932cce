import type { Table } from '../../core/kind.ts';
import { cases, choice, type Key, key, number, object, oneOf } from '../../core/schema.ts';
import { clientToken, described, optional, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { byDocument, documentNames } from '../systems-manager/document-parameters.ts';
import { alarms, concurrency, errors, listed, named, offset, targetKeys, targets, yesNo } from '../systems-manager/shapes.ts';
import { invocations, invocationsOf, oldParameter, oldParameters, taskTypes } from './tasks.ts';

/**
 * A maintenance window, its tasks and its targets.
 * Source: botocore ssm/2014-11-06 of 2026-08-07: CreateMaintenanceWindow, RegisterTaskWithMaintenanceWindow, RegisterTargetWithMaintenanceWindow,
 * and what updates them and prints them. Checked 2026-11-30.
 */

const id = key(
  'ID of the window: `mw-` and 17 digits.',
  string({ pattern: '^mw-[0-9a-zA-Z]{12,20}$', others: 'warning', expected: 'an ID such as `mw-0123456789abcdef0`' }),
);

const timestamp = (about: string): Key => key(about, string({ length: [1, 64] }));
const description = key('What it is for, up to 128 characters.', described(128));
const replace = (what: string): Key =>
  key('Whether what the input leaves out is removed.', yesNo(`Left out means empty; what ${what} needs must be there.`, 'Left out stays as it is.'), {
    default: 'false',
  });

const window: Readonly<Record<string, Key>> = {
  Name: key('Name of the window.', named, { required: 'error' }),
  Description: description,
  Schedule: key('When the window opens: `cron(...)`, `rate(...)`, or `at(...)` for a single time.', string({ length: [1, 256] }), {
    required: 'error',
    mistaken: ['ScheduleExpression', 'Cron'],
  }),
  ScheduleTimezone: key('Time zone of the schedule, an IANA name such as `Europe/Berlin`.', string(), {
    default: 'UTC',
    mistaken: ['ScheduleTimeZone', 'Timezone', 'TimeZone', 'ScheduleExpressionTimezone'],
  }),
  ScheduleOffset: key(offset, number({ min: 1, max: 6, integer: true })),
  StartDate: timestamp('The time before which the window is not active, such as `2027-01-01T00:00:00-08:00`.'),
  EndDate: timestamp('The time after which the window is not active.'),
  Duration: key('How long the window is open, in hours, 1 to 24.', number({ min: 1, max: 24, integer: true }), { required: 'error' }),
  Cutoff: key('Hours before the end from which no new task starts, 0 to 23 and less than `Duration`.', number({ min: 0, max: 23, integer: true }), {
    required: 'error',
    mistaken: ['CutOff'],
  }),
  AllowUnassociatedTargets: key('Whether tasks may name nodes that are not registered with the window.', yesNo('Any node.', 'Registered targets only.'), {
    required: 'error',
  }),
};

const created: Readonly<Record<string, Key>> = { ...window, Tags: key('Tags of the window.', tags(1000)), ClientToken: clientToken, WindowId: id };

const uuid = string({ pattern: '^[0-9a-zA-Z-]{36}$', others: 'warning', expected: 'an ID of 36 characters' });
const taskId = key('ID of a task that is registered, which `update-maintenance-window-task` then changes.', uuid);
const targetId = key('ID of a target that is registered, which `update-maintenance-window-target` then changes.', uuid);

const target: Readonly<Record<string, Key>> = {
  WindowId: { ...id, required: 'error' },
  ResourceType: key('What the targets are.', oneOf({ INSTANCE: 'Managed nodes.', RESOURCE_GROUP: 'A resource group.' }), { required: 'error' }),
  Targets: key(
    'Up to 5 criteria; a node must match all of them.',
    targets('How nodes are told.', targetKeys({ 'resource-groups:ResourceTypeFilters': 'Types of resources in the group, such as `AWS::EC2::Instance`.' })),
    { required: 'error' },
  ),
  WindowTargetId: targetId,
  OwnerInformation: key('A string that events about these targets carry.', string({ length: [1, 128] })),
  Name: key('Name of the target.', named),
  Description: description,
  ClientToken: clientToken,
};

const task: Readonly<Record<string, Key>> = {
  WindowId: { ...id, required: 'error' },
  TaskArn: key(
    'What runs: the name or ARN of a document or runbook, or the ARN of a function or state machine.',
    { ...string({ length: [1, 1600] }), values: documentNames('command', 'runbook'), others: 'fine' },
    {
      required: 'error',
      mistaken: ['TaskARN', 'DocumentName'],
    },
  ),
  TaskType: key(
    'What sort of task it is.',
    oneOf(Object.fromEntries(Object.entries(taskTypes).map(([name, { about, mistaken }]) => [name, { about, mistaken }]))),
    { required: 'error', mistaken: ['Type'] },
  ),
  Targets: key(
    'What it runs on; `RUN_COMMAND` needs it.',
    targets('How targets are told.', targetKeys({ WindowTargetIds: 'Targets that are registered with the window, by their IDs.' })),
  ),
  TaskInvocationParameters: key('Parameters of the task, under the name of its type.', object(invocations, strict), { mistaken: ['InvocationParameters'] }),
  Priority: key('Order of the tasks: 0 comes first, and equal ones run side by side.', number({ min: 0, integer: true })),
  MaxConcurrency: key('How many targets it runs on at once: a number or a percentage, in quotes. A task with targets needs it.', concurrency),
  MaxErrors: key('How many errors stop it from reaching more targets: a number or a percentage, in quotes. A task with targets needs it.', errors),
  ServiceRoleArn: key('ARN of the role that runs the task; without it the service-linked role does.', string()),
  CutoffBehavior: key(
    'What becomes of the task at the cutoff.',
    oneOf({
      CONTINUE_TASK: 'It goes on.',
      CANCEL_TASK: 'No new runs start, and commands get a request to cancel, without a guarantee.',
    }),
    { default: 'CONTINUE_TASK' },
  ),
  WindowTaskId: taskId,
  AlarmConfiguration: alarms('An alarm of CloudWatch that stops the task.'),
  Name: key('Name of the task.', named),
  Description: description,
  LoggingInfo: key(
    'A bucket for output.',
    object(
      {
        S3BucketName: key('The bucket.', string({ length: [3, 63] }), { required: 'error' }),
        S3KeyPrefix: key('Prefix of the keys.', string({ length: [0, 500] })),
        S3Region: key('Region of the bucket.', string({ length: [3, 20] }), { required: 'error' }),
      },
      strict,
    ),
    { deprecated: '`TaskInvocationParameters` has `OutputS3BucketName` for it.' },
  ),
  TaskParameters: key('Parameters of the document.', oldParameters, { deprecated: '`TaskInvocationParameters` has `Parameters` for it.' }),
  ClientToken: clientToken,
};

const existing = (keys: Readonly<Record<string, Key>>, name: string, own: Key): Readonly<Record<string, Key>> => ({
  ...optional(keys),
  WindowId: { ...id, required: 'warning' },
  [name]: { ...own, required: 'error' },
  Replace: replace('registering'),
});

const existingTask = existing(task, 'WindowTaskId', taskId);

/** A task by the document that it runs, whose parameters it has, in the new form and in the old one. */
const withParameters = (keys: Readonly<Record<string, Key>>): Table =>
  byDocument(['command', 'runbook'], (parameters, sort) =>
    object(
      {
        ...keys,
        TaskInvocationParameters: { ...(task.TaskInvocationParameters as Key), schema: object(invocationsOf(sort, parameters(listed)), strict) },
        TaskParameters: { ...(task.TaskParameters as Key), schema: parameters(oldParameter) },
      },
      strict,
    ),
  );
export const tables = { task: withParameters(task), existingTask: withParameters(existingTask) };
const taskOf = choice('/TaskArn', 'task', object(task, strict));

/** Keys with which another sort of input begins. */
const begins = optional({
  WindowTaskId: taskId,
  WindowTargetId: targetId,
  TaskArn: task.TaskArn as Key,
  TaskType: task.TaskType as Key,
  ResourceType: target.ResourceType as Key,
  Targets: target.Targets as Key,
});

const existingWindow = object(
  {
    ...optional(window),
    WindowId: id,
    Enabled: key('Whether the window opens at all.', yesNo('It does.', 'It keeps its tasks and targets, and does not open.'), { default: 'true' }),
    Replace: replace('creating'),
    ...begins,
    ...printed({
      NextExecutionTime: 'When the window opens next, as `get-maintenance-window` prints it.',
      CreatedDate: 'When the window was created, as `get-maintenance-window` prints it.',
      ModifiedDate: 'When it was last changed, as `get-maintenance-window` prints it.',
    }),
  },
  strict,
);

export const schema = cases(
  [
    { when: { has: 'WindowTaskId' }, use: choice('/TaskArn', 'existingTask', object(existingTask, strict)) },
    { when: { has: 'WindowTargetId' }, use: object(existing(target, 'WindowTargetId', targetId), strict) },
    { when: { has: 'TaskArn' }, use: taskOf },
    { when: { has: 'TaskType' }, use: taskOf },
    { when: { has: 'ResourceType' }, use: object(target, strict) },
    { when: { has: 'WindowId' }, use: existingWindow },
  ],
  object(created, strict),
);
