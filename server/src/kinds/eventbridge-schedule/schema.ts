import { cases, type Key, key, list, map, object, oneOf, text } from '../../core/schema.ts';
import { clientToken, described, optional, printed, strict, string } from '../cli-input/shapes.ts';
import { count, pipelineParameters, retryPolicy, taskCount, taskParameters } from '../event-targets.ts';

/**
 * Schedules of EventBridge Scheduler. Source: botocore 1.43.11, scheduler/2021-06-30: CreateSchedule and GetSchedule, checked 2026-11-30.
 */

const named = string({ pattern: '^[0-9a-zA-Z_.-]{1,64}$', expected: '1 to 64 letters, digits, `-`, `_` and `.`' });

const window = object(
  {
    Mode: key('Whether the target is called at the time, or within a window after it.', oneOf({ OFF: 'At the time.', FLEXIBLE: 'Within the window.' }), {
      required: 'error',
    }),
    MaximumWindowInMinutes: key('How long the window is, in minutes, 1 to 1,440; with `FLEXIBLE`.', count(1, 1440), { mistaken: ['MaximumWindow'] }),
  },
  strict,
);

const target: Readonly<Record<string, Key>> = {
  Arn: key('ARN of the target, or of the call of a service: `arn:aws:scheduler:::aws-sdk:sqs:sendMessage`.', described(1600), {
    required: 'error',
    mistaken: ['TargetArn'],
  }),
  RoleArn: key('Role that EventBridge Scheduler assumes to call the target; `scheduler.amazonaws.com` must be able to.', described(1600), {
    required: 'error',
    mistaken: ['Role'],
  }),
  Input: key('What the target gets, as a string: JSON for functions, state machines, event buses and calls of services.', string({ length: [1, 262144] })),
  RetryPolicy: retryPolicy,
  DeadLetterConfig: key('Where a call goes that failed for good.', object({ Arn: key('ARN of a standard queue of Amazon SQS.', described(1600)) }, strict)),
  EcsParameters: taskParameters({
    TaskCount: taskCount(10),
    Tags: key('Tags of the tasks.', list(map('Key or value of the tag.', string({ length: [1, 256] })), { max: 50 })),
  }),
  EventBridgeParameters: key(
    'For event buses: what the event says of itself.',
    object(
      {
        DetailType: key('Detail type of the event.', described(128), { required: 'error', mistaken: ['detail-type'] }),
        Source: key(
          'Source of the event, one of your own.',
          string({ pattern: '^(?!aws\\.).{1,256}$', expected: 'a source that doesn’t begin with `aws.`, up to 256 characters' }),
          { required: 'error' },
        ),
      },
      strict,
    ),
  ),
  KinesisParameters: key(
    'For data streams.',
    object({ PartitionKey: key('Partition key of the record.', described(256), { required: 'error', mistaken: ['PartitionKeyPath'] }) }, strict),
  ),
  SageMakerPipelineParameters: pipelineParameters,
  SqsParameters: key('For FIFO queues.', object({ MessageGroupId: key('Message group; a FIFO queue needs it.', described(128)) }, strict)),
};

const schedule: Readonly<Record<string, Key>> = {
  Name: key('Name of the schedule, in its group.', named, { required: 'error' }),
  GroupName: key('The group that it is in.', named, { default: 'default' }),
  Description: key('What it is for.', string({ length: [0, 512] })),
  ScheduleExpression: key('When: `rate(5 minutes)`, `cron(0 12 * * ? *)`, or `at(2027-01-31T22:30:00)` for once.', string({ length: [1, 256] }), {
    required: 'error',
    mistaken: ['Schedule'],
  }),
  ScheduleExpressionTimezone: key('Time zone of the schedule, an IANA name such as `Europe/Berlin`.', string({ length: [1, 50] }), {
    default: 'UTC',
    mistaken: ['ScheduleTimezone', 'ScheduleExpressionTimeZone', 'Timezone'],
  }),
  StartDate: key('The time, in UTC, before which it doesn’t fire.', text()),
  EndDate: key('The time, in UTC, after which it doesn’t fire.', text()),
  FlexibleTimeWindow: key('How exactly the time is kept.', window, { required: 'error' }),
  State: key('Whether the schedule works.', oneOf({ ENABLED: 'It does.', DISABLED: 'It doesn’t.' }), { default: 'ENABLED' }),
  ActionAfterCompletion: key('What becomes of the schedule after its last call.', oneOf({ NONE: 'It stays.', DELETE: 'It is deleted.' }), { default: 'NONE' }),
  KmsKeyArn: key('Key of your own that encrypts the schedule.', described(2048)),
  Target: key('What it calls.', object(target, strict), { required: 'error' }),
};

export const schema = cases(
  ['EventBridgeParameters'].map((has) => ({ when: { has }, use: object(target, strict) })),
  object(
    {
      ...schedule,
      ClientToken: clientToken,
      ...printed({
        Arn: 'ARN of the schedule, as `get-schedule` prints it.',
        CreationDate: 'When it was made, as `get-schedule` prints it.',
        LastModificationDate: 'When it was changed last, as `get-schedule` prints it.',
      }),
    },
    strict,
  ),
);

/** As templates have it: a name is not needed. Source: the template reference of AWS::Scheduler::Schedule, checked 2026-11-30. */
export const templated = object({ ...schedule, ...optional({ Name: schedule.Name ?? key('', named) }) }, strict);
