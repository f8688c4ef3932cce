import { any, cases, either, type Key, key, list, map, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { described, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { count, pipelineParameters, retryPolicy, taskCount, taskParameters } from '../event-targets.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/**
 * Rules of EventBridge and their targets. Source: botocore 1.43.11, events/2015-10-07: PutRule, PutTargets, DescribeRule and
 * ListTargetsByRule, checked 2026-11-30.
 */

const name = (about: string, more: Partial<Key> = {}): Key =>
  key(about, string({ pattern: '^[.\\-_A-Za-z0-9]{1,64}$', expected: 'up to 64 letters, digits, `.`, `-` and `_`' }), more);
const arn = (about: string, more: Partial<Key> = {}): Key => key(about, string({ length: [1, 1600] }), more);
const bus = key('Name or ARN of the event bus. Rules with a schedule stand on the default bus only.', described(1600), { default: 'default' });
const role = arn('Role that EventBridge assumes to call the target.', { mistaken: ['Role'] });
const strings = (max?: number): Schema => list(string(), max === undefined ? {} : { max });

const transformer = object(
  {
    InputPathsMap: key(
      'Names of your own, each with the path of a value of the event; at most 100.',
      map('The JSON path of a value, such as `$.detail.instance-id`.', string({ length: [0, 256] })),
    ),
    InputTemplate: key('What is sent: JSON, or a string in quotes, in which `<name>` stands for a value.', string({ length: [1, 8192] }), {
      required: 'error',
      mistaken: ['Template'],
    }),
  },
  strict,
);

const target: Readonly<Record<string, Key>> = {
  Id: name('ID of the target in its rule.', { required: 'error' }),
  Arn: arn('ARN of the target.', { required: 'error', mistaken: ['TargetArn'] }),
  RoleArn: role,
  Input: key('JSON that is sent in place of the event, as a string.', string({ length: [0, 8192] })),
  InputPath: key('JSON path of the part of the event that is sent.', string({ length: [0, 256] })),
  InputTransformer: key('Makes what is sent out of values of the event.', transformer),
  KinesisParameters: key(
    'For data streams.',
    object(
      { PartitionKeyPath: key('JSON path of the partition key; without it the ID of the event.', string({ length: [0, 256] }), { required: 'error' }) },
      strict,
    ),
  ),
  RunCommandParameters: key(
    'For Run Command: which instances.',
    object(
      {
        RunCommandTargets: key(
          'Instances, by tag or ID.',
          list(
            object(
              {
                Key: key('`tag:` with the name of a tag, or `InstanceIds`.', described(128), { required: 'error' }),
                Values: key('Values of the tag, or IDs.', list(string(), { min: 1, max: 50 }), { required: 'error' }),
              },
              strict,
            ),
            { min: 1, max: 5 },
          ),
          { required: 'error' },
        ),
      },
      strict,
    ),
  ),
  EcsParameters: taskParameters({ TaskCount: taskCount(), Tags: key('Tags of the tasks.', tags(50)) }),
  BatchParameters: key(
    'For job queues of AWS Batch: the job.',
    object(
      {
        JobDefinition: key('Name or ARN of the job definition.', string(), { required: 'error' }),
        JobName: key('Name of the job.', string(), { required: 'error' }),
        ArrayProperties: key('An array of jobs.', object({ Size: key('Its size, 2 to 10,000.', count(2, 10000)) }, strict)),
        RetryStrategy: key('What happens to a job that fails.', object({ Attempts: key('How often it is tried, 1 to 10.', count(1, 10)) }, strict)),
      },
      strict,
    ),
  ),
  SqsParameters: key('For queues.', object({ MessageGroupId: key('Message group; a FIFO queue needs it.', string({ length: [0, 100] })) }, strict)),
  HttpParameters: key(
    'For API destinations and API Gateway.',
    object(
      {
        PathParameterValues: key('What stands in for the wildcards of the path, in order.', strings()),
        HeaderParameters: key('Headers.', map('Value of the header.', string())),
        QueryStringParameters: key('Query strings.', map('Value of the query string.', string())),
      },
      strict,
    ),
  ),
  RedshiftDataParameters: key(
    'For clusters of Amazon Redshift: the statement.',
    object(
      {
        Database: key('The database.', described(64), { required: 'error' }),
        DbUser: key('User of the database.', described(128)),
        SecretManagerArn: key('ARN of the secret to sign in with.', described(1600)),
        Sql: key('The statement.', described(100000)),
        Sqls: key('Several statements.', strings(40)),
        StatementName: key('Name of the statement.', described(500)),
        WithEvent: key('Whether an event says when it is done.', yesNo('One does.', 'None does.')),
      },
      strict,
    ),
  ),
  SageMakerPipelineParameters: pipelineParameters,
  AppSyncParameters: key('For APIs of AWS AppSync.', object({ GraphQLOperation: key('The GraphQL operation.', described(1048576)) }, strict)),
  DeadLetterConfig: key('Where events go that can’t be delivered.', object({ Arn: arn('ARN of a standard queue of Amazon SQS.') }, strict)),
  RetryPolicy: retryPolicy,
};

const targets = key('Targets of the rule: five, unless the quota was raised.', list(object(target, strict), { min: 1, max: 100 }), { mistaken: ['Target'] });

const common: Readonly<Record<string, Key>> = {
  ScheduleExpression: key('When the rule fires: `rate(5 minutes)`, or `cron(0 12 * * ? *)` in UTC.', string({ length: [0, 256] }), { mistaken: ['Schedule'] }),
  State: key(
    'Whether the rule works.',
    oneOf({
      ENABLED: 'It does.',
      DISABLED: 'It doesn’t.',
      ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS: 'It does, and read-only management events of CloudTrail count too.',
    }),
    { default: 'ENABLED' },
  ),
  Description: key('What the rule is for.', string({ length: [0, 512] })),
  EventBusName: bus,
};

const rule: Readonly<Record<string, Key>> = {
  Name: name('Name of the rule.', { required: 'error' }),
  EventPattern: key(
    'Which events match: a pattern as JSON in a string.',
    either(string({ length: [0, 4096], inside: { kind: 'eventbridge-pattern', when: '^\\s*\\{' } }), any),
  ),
  ...common,
  RoleArn: arn('Role for targets in other accounts; most targets have one of their own.'),
  Tags: key('Tags of the rule.', tags(50)),
  ...printed({
    Arn: 'ARN of the rule, as `describe-rule` prints it.',
    ManagedBy: 'The service that made the rule, as `describe-rule` prints it.',
    CreatedBy: 'The account that made the rule, as `describe-rule` prints it.',
  }),
};

const withTargets: Readonly<Record<string, Key>> = {
  Rule: name('Name of the rule that gets the targets.', { required: 'error', mistaken: ['Name', 'RuleName'] }),
  EventBusName: bus,
  Targets: { ...targets, required: 'error' },
};

const listed = object({ Targets: targets, ...printed({ NextToken: 'Where the next page begins, as `list-targets-by-rule` prints it.' }) }, strict);

export const schema = either(
  list(object(target, strict)),
  cases(
    [
      { when: { has: 'Rule' }, use: object(withTargets, strict) },
      { when: { has: 'NextToken' }, use: listed },
      { when: { has: 'Targets' }, use: object(withTargets, strict) },
      { when: { has: 'Id' }, use: object(target, strict) },
    ],
    object(rule, strict),
  ),
);

/** What of it a template has: its own schema judges it. */
export const inTemplate = object(
  { ...common, EventBusName: { ...bus, schema: text() }, Targets: key(targets.about, list(object(target, { others: 'fine' }))) },
  { others: 'fine' },
);
