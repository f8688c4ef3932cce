import { cases, type Key, key, list, object, oneOf } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/**
 * A subscription filter of CloudWatch Logs.
 * Source: botocore logs/2014-03-28 of 2026-08-07: PutSubscriptionFilter and DescribeSubscriptionFilters. Checked 2026-11-30.
 */

const filter: Readonly<Record<string, Key>> = {
  logGroupName: key(
    'Name of the log group; it takes two subscription filters.',
    string({ pattern: '^[.\\-_/#A-Za-z0-9]+$', length: [1, 512], expected: 'letters, digits and `. - _ / #`' }),
    { required: 'error', mistaken: ['logGroup'] },
  ),
  filterName: key(
    'Name of the filter. One of the log group that has it is replaced.',
    string({ pattern: '^[^:*]*$', length: [1, 512], expected: 'a string without `:` and `*`' }),
    { required: 'error', mistaken: ['name'] },
  ),
  filterPattern: key('Which log events are sent; an empty string is all.', string({ length: [0, 1024], inside: { kind: 'filter-pattern' } }), {
    required: 'error',
    mistaken: ['pattern'],
  }),
  destinationArn: key(
    'ARN of what gets them: a Kinesis data stream, a Firehose stream or a Lambda function of the account, or a destination of another account.',
    string({ length: [1, null] }),
    { required: 'error', mistaken: ['destination'] },
  ),
  roleArn: key(
    'ARN of the role with which CloudWatch Logs writes to a stream. A function allows it by its own policy instead.',
    string({ length: [1, null] }),
    {
      mistaken: ['role'],
    },
  ),
  distribution: key(
    'How log events are spread over the shards of a Kinesis data stream.',
    oneOf({ ByLogStream: 'Those of a log stream go to one shard, in order.', Random: 'Evenly: for busy log streams.' }),
    { default: 'ByLogStream' },
  ),
  applyOnTransformedLogs: key(
    'Whether the pattern is held against what a transformer made of the log events.',
    yesNo('Against that.', 'Against what came in.'),
    { default: 'false' },
  ),
  fieldSelectionCriteria: key('Which accounts and Regions count, of centralized logs: `@aws.region = "eu-west-1"`.', string({ length: [0, 2000] })),
  emitSystemFields: key(
    'System fields that are sent with each log event.',
    list(
      oneOf(
        { '@aws.account': 'The account that logged.', '@aws.region': 'The Region in which it did.', '@source.log': 'The log group from which it came.' },
        { others: 'warning', slips: 'error' },
      ),
    ),
  ),
};

const existing = object(
  { ...optional(filter), ...printed({ creationTime: 'When the filter was created, as `describe-subscription-filters` prints it.' }) },
  strict,
);

export const schema = cases(
  [
    {
      when: { has: 'subscriptionFilters' },
      use: object(
        {
          subscriptionFilters: key('Filters, as `describe-subscription-filters` prints them.', list(existing)),
          ...printed({ nextToken: 'Where the next page begins.' }),
        },
        strict,
      ),
    },
    { when: { has: 'creationTime' }, use: existing },
  ],
  object(filter, strict),
);

/** The same as properties of a resource. Source: the template reference of AWS::Logs::SubscriptionFilter, checked 2026-11-30. */
export const templateSchema = object(optional(filter), strict);
