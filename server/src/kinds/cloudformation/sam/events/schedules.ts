import { type Key, key, type ObjectOf, object, oneOf, text } from '../../../../core/schema.ts';
import { formatted } from '../../formats.ts';
import type { Borrow } from '../borrow.ts';
import { yesNo } from '../parts.ts';
import { needed } from './event.ts';

// Events of EventBridge rules and of EventBridge Scheduler, for functions and state machines. Sources: samtranslator/model/eventsources/push.py
// and scheduler.py, model/stepfunctions/events.py at commit 7000d0a, checked 2026-11-30.

const RULE = 'AWS::Events::Rule';
const SCHEDULE = 'AWS::Scheduler::Schedule';

/** A queue for events that did not arrive: one of yours, or one that SAM makes. */
const deadLetters: Key = key(
  'The queue for events that could not be delivered.',
  object({
    Arn: key('The ARN of your own queue. Use it or `Type`.', formatted('arn')),
    Type: key('Makes SAM create the queue. Use it or `Arn`.', oneOf({ SQS: 'A queue of SQS.' })),
    QueueLogicalId: key('The logical ID of the queue that SAM creates; only with `Type`.', text()),
  }),
);

const input = key('What is sent instead of the event, as JSON in a string.', text());

const delivery = (cfn: Borrow): Record<string, Key> => ({
  Input: input,
  DeadLetterConfig: deadLetters,
  RetryPolicy: cfn('How many times and for how long an undelivered event is retried.', `${RULE}.Target.RetryPolicy`),
  State: cfn('Whether the rule is enabled.', `${RULE}.State`),
});

const target = key('The target of the rule.', object({ Id: key('Its ID in the rule.', text(), { required: 'error' }) }));

const enabled = yesNo('Whether the rule is enabled. Use it or `State`.', 'The rule is on.', 'The rule is off.');

/** The properties of `Schedule`. */
export const schedule = (cfn: Borrow, more: Record<string, Key> = {}): ObjectOf =>
  object({
    Schedule: needed(cfn('When: `rate(5 minutes)`, or `cron(0 12 * * ? *)` in UTC.', `${RULE}.ScheduleExpression`)),
    Name: cfn('The name of the rule.', `${RULE}.Name`),
    Description: cfn('A description of the rule.', `${RULE}.Description`),
    ...delivery(cfn),
    Enabled: enabled,
    ...more,
  });

/** What a function’s schedule takes besides. */
export const ruleName: Record<string, Key> = {
  RuleName: key('The name of the rule. The transform accepts it, but `Name` is the documented key.', text(), { offered: false }),
};

/** What a state machine’s schedule takes besides. */
export const machineSchedule: Record<string, Key> = {
  RoleArn: key('The role that starts the executions. Without one, SAM creates it.', text()),
  Target: target,
};

/** The properties of `EventBridgeRule` and `CloudWatchEvent`. */
export const rule = (cfn: Borrow, more: Record<string, Key> = {}): ObjectOf =>
  object({
    Pattern: cfn('Which events match: a pattern of their fields.', `${RULE}.EventPattern`),
    EventBusName: cfn('The event bus; without one, the default bus.', `${RULE}.EventBusName`),
    RuleName: cfn('The name of the rule.', `${RULE}.Name`),
    ...delivery(cfn),
    InputPath: cfn('The part of the event that is sent, as a JSON path.', `${RULE}.Target.InputPath`),
    InputTransformer: cfn('What is sent, built from parts of the event.', `${RULE}.Target.InputTransformer`),
    Target: target,
    ...more,
  });

/** What a function’s rule takes besides. */
export const functionRule: Record<string, Key> = { Enabled: enabled };

/** The properties of `ScheduleV2`. */
export const scheduler = (cfn: Borrow): ObjectOf =>
  object({
    ScheduleExpression: needed(cfn('When: `rate(5 minutes)`, `cron(0 12 * * ? *)` or `at(2030-01-31T12:00:00)`.', `${SCHEDULE}.ScheduleExpression`)),
    ScheduleExpressionTimezone: cfn('The time zone of the expression, such as `Europe/Berlin`.', `${SCHEDULE}.ScheduleExpressionTimezone`),
    FlexibleTimeWindow: cfn('The minutes within which it starts. Without it, it starts on time.', `${SCHEDULE}.FlexibleTimeWindow`),
    StartDate: cfn('The time before which it does not start.', `${SCHEDULE}.StartDate`),
    EndDate: cfn('The time after which it does not start.', `${SCHEDULE}.EndDate`),
    State: cfn('Whether the schedule is on.', `${SCHEDULE}.State`),
    Name: cfn('The name of the schedule. Without one, the logical IDs of the resource and the event make it.', `${SCHEDULE}.Name`),
    OmitName: yesNo('Whether SAM leaves the schedule without a name.', 'CloudFormation generates one.', 'SAM gives it one.', { default: 'false' }),
    GroupName: cfn('The group of schedules that it is in.', `${SCHEDULE}.GroupName`),
    Description: cfn('A description of the schedule.', `${SCHEDULE}.Description`),
    Input: input,
    KmsKeyArn: cfn('The KMS key that encrypts the schedule.', `${SCHEDULE}.KmsKeyArn`),
    DeadLetterConfig: deadLetters,
    RetryPolicy: cfn('How many times and for how long an undelivered event is retried.', `${SCHEDULE}.Target.RetryPolicy`),
    RoleArn: key('The role that EventBridge Scheduler uses to call the target. Without one, SAM creates it.', text()),
    PermissionsBoundary: cfn('The permissions boundary of the generated role.', 'AWS::IAM::Role.PermissionsBoundary'),
  });
