import { type Key, key, list, type ObjectOf, object, text } from '../../../../core/schema.ts';
import { formatted } from '../../formats.ts';
import type { Borrow } from '../borrow.ts';
import { yesNo } from '../parts.ts';
import { needed, type Source } from './event.ts';

// Sources that Lambda polls. The transform takes one wide set of properties for all of them, and CloudFormation refuses what doesn't fit the source
// only later. Sources: samtranslator/model/eventsources/pull.py and aws_serverless_function.py at commit 7000d0a, checked 2026-11-30.

const MAPPING = 'AWS::Lambda::EventSourceMapping';

/** A property of another source of this sort passes the transform. */
const polled = (keys: Readonly<Record<string, Key>>): ObjectOf =>
  object(keys, { others: 'warning', slips: 'error', why: 'The transform can let it pass, but this event source does not support it.' });

const common = (cfn: Borrow): Record<string, Key> => ({
  BatchSize: cfn('The maximum number of records in one invocation.', `${MAPPING}.BatchSize`),
  Enabled: cfn('Whether Lambda polls.', `${MAPPING}.Enabled`, { default: 'true' }),
  FilterCriteria: cfn('Which records the function receives; the others are dropped.', `${MAPPING}.FilterCriteria`),
  KmsKeyArn: cfn('The KMS key that encrypts the filter criteria.', `${MAPPING}.KmsKeyArn`),
});

const window = (cfn: Borrow): Record<string, Key> => ({
  MaximumBatchingWindowInSeconds: cfn('How long Lambda gathers records before it invokes the function.', `${MAPPING}.MaximumBatchingWindowInSeconds`),
});

const metrics = (cfn: Borrow): Record<string, Key> => ({ MetricsConfig: cfn('Which metrics the polling emits.', `${MAPPING}.MetricsConfig`) });

const responses = (cfn: Borrow): Record<string, Key> => ({
  FunctionResponseTypes: cfn(
    '`ReportBatchItemFailures`: the function reports which records failed, and only those are retried.',
    `${MAPPING}.FunctionResponseTypes`,
  ),
});

const start = (cfn: Borrow): Record<string, Key> => ({
  StartingPosition: cfn('Where to start reading: at the oldest records, the newest, or a point in time.', `${MAPPING}.StartingPosition`),
  StartingPositionTimestamp: cfn('The time to start at, for `AT_TIMESTAMP`, in seconds since 1970.', `${MAPPING}.StartingPositionTimestamp`),
});

const retries = (cfn: Borrow): Record<string, Key> => ({
  BisectBatchOnFunctionError: cfn('Whether a failed batch is split in two before it is retried.', `${MAPPING}.BisectBatchOnFunctionError`),
  MaximumRecordAgeInSeconds: cfn('The maximum age of records in seconds; older ones are discarded. -1 means no limit.', `${MAPPING}.MaximumRecordAgeInSeconds`),
  MaximumRetryAttempts: cfn('How many times a failed batch is retried; -1 retries until the records expire.', `${MAPPING}.MaximumRetryAttempts`),
});

const destination = (cfn: Borrow): Record<string, Key> => ({
  DestinationConfig: cfn(
    'Where records of discarded batches go. SAM also takes `Type: SQS` or `SNS` beside the ARN, and adds the permission.',
    `${MAPPING}.DestinationConfig`,
    { schema: destinationConfig },
  ),
});

/** SAM wants to know what the destination is, for the permission. Source: pull.py, get_policy_statements, checked 2026-11-30. */
const destinationConfig: ObjectOf = object({
  OnFailure: key(
    'The destination of discarded batches.',
    object({
      Destination: key('The ARN of the queue, topic or bucket, or the Kafka topic.', text(), { required: 'error' }),
      Type: key('The type of the destination. SAM gives the function permission to send to it.', {
        type: 'text',
        values: [
          { value: 'SQS', about: 'A queue.' },
          { value: 'SNS', about: 'A topic.' },
          { value: 'S3', about: 'A bucket.' },
          { value: 'Kafka', about: 'A topic of Kafka.' },
        ],
      }),
    }),
  ),
});

const shards = (cfn: Borrow): Record<string, Key> => ({
  Stream: key('The ARN of the stream.', text(), { required: 'error' }),
  ...common(cfn),
  ...window(cfn),
  ...start(cfn),
  StartingPosition: needed(cfn('Where to start reading: at the oldest records, the newest, or a point in time.', `${MAPPING}.StartingPosition`)),
  ...retries(cfn),
  ...responses(cfn),
  ...destination(cfn),
  ...metrics(cfn),
  ParallelizationFactor: cfn('How many batches of a shard are processed concurrently.', `${MAPPING}.ParallelizationFactor`),
  TumblingWindowInSeconds: cfn('The length in seconds of the tumbling windows over which the function keeps state.', `${MAPPING}.TumblingWindowInSeconds`),
});

const secrets =
  (about: string): ((cfn: Borrow) => Key) =>
  (cfn) =>
    cfn(about, `${MAPPING}.SourceAccessConfigurations`);

const secretsKey = key('The ID of the KMS key of the secret, if it is a customer managed key. SAM then allows the function to decrypt.', text());

const kafka = (cfn: Borrow): Record<string, Key> => ({
  ...common(cfn),
  ...start(cfn),
  ...retries(cfn),
  ...responses(cfn),
  ...destination(cfn),
  ...metrics(cfn),
  Topics: needed(cfn('The name of the topic.', `${MAPPING}.Topics`)),
  ProvisionedPollerConfig: cfn('Provisioned mode: the minimum and maximum number of event pollers.', `${MAPPING}.ProvisionedPollerConfig`),
  LoggingConfig: cfn('Which logs the polling writes.', `${MAPPING}.LoggingConfig`),
});

/** The sources that Lambda polls, by the `Type` of the event. */
export const streams: Readonly<Record<string, Source>> = {
  DocumentDB: {
    about: 'Change streams of a DocumentDB cluster.',
    properties: (cfn) =>
      polled({
        Cluster: key('The ARN of the cluster.', text(), { required: 'error' }),
        DatabaseName: needed(cfn('The database.', `${MAPPING}.DocumentDBEventSourceConfig.DatabaseName`)),
        CollectionName: cfn('The collection; without it, all of the database.', `${MAPPING}.DocumentDBEventSourceConfig.CollectionName`),
        FullDocument: cfn('What an update event contains.', `${MAPPING}.DocumentDBEventSourceConfig.FullDocument`),
        SourceAccessConfigurations: needed(secrets('The secret with the user name and password of the cluster: `BASIC_AUTH`.')(cfn)),
        SecretsManagerKmsKeyId: secretsKey,
        ...common(cfn),
        ...window(cfn),
        ...start(cfn),
      }),
  },
  DynamoDB: { about: 'The stream of a DynamoDB table.', properties: (cfn) => polled(shards(cfn)) },
  Kinesis: {
    about: 'A stream of Kinesis Data Streams.',
    properties: (cfn) => polled({ ...shards(cfn), Stream: key('The ARN of the stream.', formatted('arn'), { required: 'error' }) }),
  },
  MQ: {
    about: 'A queue of an Amazon MQ broker.',
    properties: (cfn) =>
      polled({
        Broker: key('The ARN of the broker.', text(), { required: 'error' }),
        Queues: needed(cfn('The name of the queue.', `${MAPPING}.Queues`)),
        SourceAccessConfigurations: needed(secrets('The secret with the user name and password of the broker, and the virtual host for RabbitMQ.')(cfn)),
        SecretsManagerKmsKeyId: secretsKey,
        DynamicPolicyName: yesNo(
          'Whether the name of the generated policy includes the event’s name, so that several brokers can have one each.',
          'Each event has its own policy.',
          'All policies have the same name.',
          { default: 'false' },
        ),
        ...common(cfn),
        ...window(cfn),
      }),
  },
  MSK: {
    about: 'A topic of an Amazon MSK cluster.',
    properties: (cfn) =>
      polled({
        Stream: key('The ARN of the cluster.', text(), { required: 'error' }),
        ...kafka(cfn),
        ...window(cfn),
        StartingPosition: needed(cfn('Where to start reading: at the oldest records, the newest, or a point in time.', `${MAPPING}.StartingPosition`)),
        ConsumerGroupId: cfn('The consumer group it joins.', `${MAPPING}.AmazonManagedKafkaEventSourceConfig.ConsumerGroupId`),
        SchemaRegistryConfig: cfn('The schema registry that describes the records.', `${MAPPING}.AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig`),
        SourceAccessConfigurations: secrets('How it authenticates to the cluster.')(cfn),
      }),
  },
  SelfManagedKafka: {
    about: 'A topic of a self-managed Kafka cluster.',
    properties: (cfn) =>
      polled({
        KafkaBootstrapServers: key('The brokers: names with ports.', list(text()), { required: 'error' }),
        ...kafka(cfn),
        // The transform takes no second one.
        Topics: needed(cfn('The name of the topic.', `${MAPPING}.Topics`, { schema: list(text(), { min: 1, max: 1 }) })),
        ConsumerGroupId: cfn('The consumer group it joins.', `${MAPPING}.SelfManagedKafkaEventSourceConfig.ConsumerGroupId`),
        SchemaRegistryConfig: cfn('The schema registry that describes the records.', `${MAPPING}.SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig`),
        SourceAccessConfigurations: needed(secrets('How it authenticates, and the subnets and security group of the cluster.')(cfn)),
      }),
  },
  SQS: {
    about: 'An SQS queue. Lambda deletes the messages that were processed.',
    properties: (cfn) =>
      polled({
        Queue: key('The ARN of the queue.', formatted('arn'), { required: 'error' }),
        ...common(cfn),
        ...window(cfn),
        ...responses(cfn),
        ...metrics(cfn),
        ScalingConfig: cfn('The maximum number of concurrent invocations.', `${MAPPING}.ScalingConfig`),
      }),
  },
};
