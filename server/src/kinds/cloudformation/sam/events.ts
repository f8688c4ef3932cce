import { select } from '../../../core/fact.ts';
import { literalIn } from '../resources.ts';
import type { Settings } from './effective.ts';
import { childrenOf, type Make, PERMISSION, QUEUE, QUEUE_POLICY, ROLE, type Row } from './made.ts';

// What events become. Source: aws/serverless-application-model, model/eventsources and model/stepfunctions/events.py at 7000d0a, checked 2026-11-30.

const permission: Row = ['Permission', PERMISSION, 'Lets the source of the event invoke the function.'];
const mapping: readonly Row[] = [['', 'AWS::Lambda::EventSourceMapping', 'Reads the source of the event and invokes the function.']];
const deadLetters: readonly Row[] = [
  ['Queue', QUEUE, 'Receives the events that could not be delivered.', '/DeadLetterConfig/Type'],
  ['QueuePolicy', QUEUE_POLICY, 'Lets the rule send events to its dead-letter queue.', '/DeadLetterConfig/Type'],
];
const ruleRow: Row = ['', 'AWS::Events::Rule', 'The rule that matches the event.'];
const scheduleRow: Row = ['', 'AWS::Scheduler::Schedule', 'The schedule of EventBridge Scheduler.'];
const eventRole: Row = ['Role', ROLE, 'The role with which the event starts its target.'];
const rule: readonly Row[] = [ruleRow, permission, ...deadLetters];

/** What an event of a function becomes, by its type. */
export const functionEvents: Readonly<Record<string, readonly Row[]>> = {
  AlexaSkill: [permission],
  Api: [permission],
  CloudWatchEvent: rule,
  CloudWatchLogs: [['', 'AWS::Logs::SubscriptionFilter', 'Sends matching log events to the function.'], permission],
  Cognito: [],
  DocumentDB: mapping,
  DynamoDB: mapping,
  EventBridgeRule: rule,
  HttpApi: [permission],
  IoTRule: [['', 'AWS::IoT::TopicRule', 'The rule that invokes the function.'], permission],
  Kinesis: mapping,
  MQ: mapping,
  MSK: mapping,
  S3: [permission],
  SNS: [
    ['', 'AWS::SNS::Subscription', 'Subscribes the function, or its queue, to the topic.'],
    ['EventSourceMapping', 'AWS::Lambda::EventSourceMapping', 'Reads the queue between topic and function.', '/SqsSubscription'],
    ['Queue', QUEUE, 'The queue between topic and function.', '/SqsSubscription'],
    ['QueuePolicy', QUEUE_POLICY, 'Lets the topic send to the queue.', '/SqsSubscription'],
    permission,
  ],
  SQS: mapping,
  Schedule: rule,
  ScheduleV2: [scheduleRow, eventRole, ...deadLetters],
  SelfManagedKafka: mapping,
};

/** The same of a state machine. */
export const machineEvents: Readonly<Record<string, readonly Row[]>> = {
  Api: [eventRole],
  CloudWatchEvent: [ruleRow, eventRole, ...deadLetters],
  EventBridgeRule: [ruleRow, eventRole, ...deadLetters],
  Schedule: [ruleRow, eventRole, ...deadLetters],
  ScheduleV2: [scheduleRow, eventRole, ...deadLetters],
};

/** The permissions of these have the name of the stage, or a hash of it, at the end. */
const staged = ['Api', 'HttpApi'];

/** What is made of the events of a function or state machine. */
export function events(settings: Settings, all: Readonly<Record<string, readonly Row[]>>, make: Make): void {
  for (const event of childrenOf(settings.get('Events'))) {
    const name = String(event.segment);
    const type = literalIn(event, 'Type') ?? '';
    const rows = Object.hasOwn(all, type) ? all[type] : undefined;
    if (!rows) make(name, '', 'Made of an event.', true);
    for (const [suffix, made, about, when] of rows ?? [])
      if (when === undefined || select(event, `/Properties${when}`).length > 0)
        make(`${name}${suffix}`, made, about, made === PERMISSION && staged.includes(type) ? true : undefined);
  }
}
