import { type Fact, select } from '../../core/fact.ts';
import { textAt } from '../cli-input/computed.ts';

export type Source = 'kinesis' | 'dynamodb' | 'sqs' | 'msk' | 'kafka' | 'mq' | 'documentdb';

/** Sources of events: what they are called, whether they are read from a position, and the service in their ARN. */
export const sources: Readonly<Record<Source, { readonly title: string; readonly service: string; readonly isRead: boolean }>> = {
  kinesis: { title: 'Kinesis', service: 'kinesis', isRead: true },
  dynamodb: { title: 'DynamoDB Streams', service: 'dynamodb', isRead: true },
  sqs: { title: 'Amazon SQS', service: 'sqs', isRead: false },
  msk: { title: 'Amazon MSK', service: 'kafka', isRead: true },
  kafka: { title: 'a Kafka cluster of your own', service: '', isRead: true },
  mq: { title: 'Amazon MQ', service: 'mq', isRead: false },
  documentdb: { title: 'Amazon DocumentDB', service: 'rds', isRead: true },
};

const streams: readonly Source[] = ['kinesis', 'dynamodb'];
const kafkas: readonly Source[] = ['msk', 'kafka'];

/** Keys that only some sources take. Source: botocore lambda/2015-03-31 of 2026-08-07, CreateEventSourceMapping, checked 2026-11-30. */
export const takenBy: Readonly<Record<string, readonly Source[]>> = {
  AmazonManagedKafkaEventSourceConfig: ['msk'],
  BisectBatchOnFunctionError: [...streams, ...kafkas],
  DestinationConfig: [...streams, ...kafkas],
  DocumentDBEventSourceConfig: ['documentdb'],
  FunctionResponseTypes: [...streams, ...kafkas, 'sqs'],
  LoggingConfig: kafkas,
  MaximumRecordAgeInSeconds: [...streams, ...kafkas],
  MaximumRetryAttempts: [...streams, ...kafkas],
  ParallelizationFactor: streams,
  ProvisionedPollerConfig: ['sqs', ...kafkas],
  Queues: ['mq'],
  ScalingConfig: ['sqs'],
  SelfManagedKafkaEventSourceConfig: ['kafka'],
  StartingPosition: [...streams, ...kafkas, 'documentdb'],
  StartingPositionTimestamp: ['kinesis', ...kafkas, 'documentdb'],
  Topics: kafkas,
  TumblingWindowInSeconds: streams,
};

/** The source of a mapping; `undefined` where the file doesn't say it. */
export function sourceOf(mapping: Fact): Source | undefined {
  if (select(mapping, '/SelfManagedEventSource').length > 0) return 'kafka';
  const service = /^arn:[\w-]+:([a-z]+):/.exec(textAt(mapping, '/EventSourceArn') ?? '')?.[1];
  return (Object.keys(sources) as Source[]).find((each) => service !== undefined && sources[each].service === service);
}
