import { any, cases, type Key, key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { alias, routing, templatedRouting } from './alias.ts';

/**
 * An event source mapping of Lambda.
 * Source: botocore lambda/2015-03-31 of 2026-08-07: CreateEventSourceMapping, UpdateEventSourceMapping and GetEventSourceMapping. Checked
 * 2026-11-30.
 */

const integer = (min: number, max: number): Schema => number({ min, max, integer: true });

const destination = (about: string): Key =>
  key(about, object({ Destination: key('ARN of a queue, topic or bucket, or a topic of Kafka.', string({ length: [0, 350] })) }, strict));

const registry = object(
  {
    SchemaRegistryURI: key('Address of the registry.', string({ length: [1, 10000] })),
    EventRecordFormat: key('How records reach the function.', oneOf({ JSON: 'As JSON.', SOURCE: 'As they are.' })),
    AccessConfigs: key(
      'How the registry is signed in to.',
      list(
        object(
          {
            Type: key(
              'The way.',
              oneOf({
                BASIC_AUTH: 'Name and password.',
                CLIENT_CERTIFICATE_TLS_AUTH: 'A certificate of the client.',
                SERVER_ROOT_CA_CERTIFICATE: 'The root certificate of the server.',
              }),
            ),
            URI: key('ARN of the secret.', string({ length: [0, 10000] })),
          },
          strict,
        ),
      ),
    ),
    SchemaValidationConfigs: key(
      'What of a record is checked.',
      list(object({ Attribute: key('The part.', oneOf({ KEY: 'Its key.', VALUE: 'Its value.' })) }, strict)),
    ),
  },
  strict,
);

const kafka = object(
  {
    ConsumerGroupId: key('The consumer group; it can’t be changed later.', string({ length: [1, 200] })),
    SchemaRegistryConfig: key('The registry of schemas.', registry),
  },
  strict,
);

const settings: Readonly<Record<string, Key>> = {
  FunctionName: key('Name or ARN of the function, also of a version or alias.', string({ length: [1, 256] }), {
    required: 'error',
    mistaken: ['Function', 'FunctionArn'],
  }),
  Enabled: key('Whether events are read.', yesNo('They are.', 'Reading pauses.'), { default: 'true' }),
  BatchSize: key('How many records a call gets at most: 10,000, of a FIFO queue 10.', integer(1, 10000), { mistaken: ['MaximumBatchSize'] }),
  MaximumBatchingWindowInSeconds: key('Seconds for which records are gathered, 0 to 300.', integer(0, 300), {
    mistaken: ['BatchWindow', 'MaximumBatchingWindow'],
  }),
  FilterCriteria: key(
    'Which records reach the function.',
    object(
      {
        Filters: key(
          'Filters, of which one is enough.',
          list(object({ Pattern: key('A pattern as EventBridge has it, as JSON in a string.', string({ length: [0, 4096] })) }, strict)),
        ),
      },
      strict,
    ),
  ),
  KMSKeyArn: key('KMS key that encrypts the filters.', string()),
  MetricsConfig: key(
    'More metrics.',
    object(
      {
        Metrics: key(
          'Which ones.',
          list(
            oneOf(
              { EventCount: 'How many events came and were filtered.', ErrorCount: 'How many failed.', KafkaMetrics: 'Those of Kafka.' },
              { others: 'warning', slips: 'error' },
            ),
            {
              max: 3,
            },
          ),
        ),
      },
      strict,
    ),
  ),
  LoggingConfig: key(
    'What Lambda logs of the mapping; Kafka only.',
    object({ SystemLogLevel: key('How much.', oneOf({ DEBUG: 'Everything.', INFO: 'The usual.', WARN: 'Warnings.' })) }, strict),
  ),
  ScalingConfig: key('How many calls run at once; Amazon SQS only.', object({ MaximumConcurrency: key('The most, 2 to 1,000.', integer(2, 1000)) }, strict)),
  ParallelizationFactor: key('How many batches of a shard run at once, 1 to 10; their order by key stays. Kinesis and DynamoDB.', integer(1, 10), {
    default: '1',
  }),
  DestinationConfig: key(
    'Where records go that were given up; streams and Kafka.',
    object({ OnFailure: destination('What gets word of failed batches.'), OnSuccess: destination('No event source uses it.') }, strict),
  ),
  MaximumRecordAgeInSeconds: key('Seconds after which a record is given up; -1 is never.', integer(-1, 604800), { default: '-1' }),
  MaximumRetryAttempts: key('How often a batch is tried again; -1 is until its records expire.', integer(-1, 10000), { default: '-1' }),
  BisectBatchOnFunctionError: key('Whether a batch that failed is split in two, to find the bad record.', yesNo('It is.', 'It is tried again as it is.'), {
    default: 'false',
  }),
  TumblingWindowInSeconds: key('Length of the windows over which a function adds up, 0 to 900 s; Kinesis and DynamoDB.', integer(0, 900)),
  FunctionResponseTypes: key(
    'What the function answers.',
    list(oneOf({ ReportBatchItemFailures: 'Which items failed, so that only those come again.' }, { others: 'warning', slips: 'error' }), { max: 1 }),
  ),
  SourceAccessConfigurations: key(
    'How the source is reached and signed in to.',
    list(
      object(
        {
          Type: key(
            'What it is.',
            oneOf(
              {
                BASIC_AUTH: 'A secret with name and password.',
                VPC_SUBNET: 'A subnet.',
                VPC_SECURITY_GROUP: 'A security group.',
                SASL_SCRAM_512_AUTH: 'A secret for SASL/SCRAM with SHA-512.',
                SASL_SCRAM_256_AUTH: 'A secret for SASL/SCRAM with SHA-256.',
                VIRTUAL_HOST: 'A virtual host of RabbitMQ.',
                CLIENT_CERTIFICATE_TLS_AUTH: 'A secret with a certificate of the client.',
                SERVER_ROOT_CA_CERTIFICATE: 'A secret with the root certificate of the server.',
              },
              { others: 'warning', slips: 'error' },
            ),
          ),
          URI: key('ARN, ID or name of it.', string({ length: [1, 200] })),
        },
        strict,
      ),
      { max: 23 },
    ),
  ),
  AmazonManagedKafkaEventSourceConfig: key('Settings of Amazon MSK.', kafka),
  SelfManagedKafkaEventSourceConfig: key('Settings of a Kafka cluster of your own.', kafka),
  DocumentDBEventSourceConfig: key(
    'What of DocumentDB is read.',
    object(
      {
        DatabaseName: key('The database.', string({ length: [1, 63] })),
        CollectionName: key('The collection; without it all.', string({ length: [1, 57] })),
        FullDocument: key('What an update has.', oneOf({ UpdateLookup: 'The change and the whole document.', Default: 'The change.' }), { default: 'Default' }),
      },
      strict,
    ),
  ),
  ProvisionedPollerConfig: key(
    'Pollers that are always there; Amazon SQS and Kafka.',
    object(
      {
        MinimumPollers: key('The least, 1 to 200.', integer(1, 200)),
        MaximumPollers: key('The most.', integer(1, 10000)),
        PollerGroupName: key('A group that shares them.', string({ length: [0, 128] })),
      },
      strict,
    ),
  ),
};

const source: Readonly<Record<string, Key>> = {
  EventSourceArn: key('ARN of the stream, queue, cluster or broker.', string({ pattern: '^arn:', expected: 'an ARN' }), {
    mistaken: ['SourceArn', 'EventSource'],
  }),
  SelfManagedEventSource: key(
    'A Kafka cluster of your own.',
    object(
      {
        Endpoints: key(
          'Its addresses.',
          object(
            { KAFKA_BOOTSTRAP_SERVERS: key('Bootstrap servers with their ports, up to 10.', list(string({ length: [1, 300] }), { min: 1, max: 10 })) },
            strict,
          ),
        ),
      },
      strict,
    ),
  ),
  StartingPosition: key(
    'Where reading starts; streams, Kafka and DocumentDB need it.',
    oneOf({ TRIM_HORIZON: 'At the oldest record.', LATEST: 'At new records.', AT_TIMESTAMP: 'At a time; not for DynamoDB.' }),
  ),
  StartingPositionTimestamp: key('That time, for `AT_TIMESTAMP`.', string()),
  Topics: key('The topic of Kafka, one.', list(string({ length: [1, 249] }), { min: 1, max: 1 })),
  Queues: key('The queue of Amazon MQ, one.', list(string({ length: [1, 1000] }), { min: 1, max: 1 })),
};

const uuid = key('ID of a mapping that exists, which `update-event-source-mapping` then changes.', string());
const created: Readonly<Record<string, Key>> = {
  ...source,
  ...settings,
  Tags: key('Tags of the mapping, names with values.', map('Value of the tag.', string({ length: [0, 256] }))),
  UUID: uuid,
};
const existing: Readonly<Record<string, Key>> = {
  ...optional({ ...settings, ...source }),
  UUID: { ...uuid, required: 'error' },
  // They are printed empty for other sources.
  Topics: key('The topic of Kafka.', list(string())),
  Queues: key('The queue of Amazon MQ.', list(string())),
  ...printed({
    FunctionArn: 'ARN of the function, as `get-event-source-mapping` prints it.',
    EventSourceMappingArn: 'ARN of the mapping, as `get-event-source-mapping` prints it.',
    FilterCriteriaError: ['What is wrong with the filters, as `get-event-source-mapping` prints it.', any],
    LastModified: 'When it was last changed, as `get-event-source-mapping` prints it.',
    LastProcessingResult: 'What became of the last batch, as `get-event-source-mapping` prints it.',
    State: 'Its state, as `get-event-source-mapping` prints it.',
    StateTransitionReason: 'Why it changed, as `get-event-source-mapping` prints it.',
  }),
};

export const schema = cases(
  [
    { when: { has: 'AdditionalVersionWeights' }, use: object(routing, strict) },
    { when: { has: 'AliasArn' }, use: object(optional(alias), strict) },
    ...['FunctionVersion', 'RoutingConfig', 'RevisionId', 'Name'].map((has) => ({ when: { has }, use: object(alias, strict) })),
    { when: { has: 'UUID' }, use: object(existing, strict) },
  ],
  object(created, strict),
);

const { KMSKeyArn, FunctionName, ...common } = { ...settings, ...source };

/** A mapping as templates have it. Source: the template reference of AWS::Lambda::EventSourceMapping, checked 2026-11-30. */
export const templatedMapping = object(
  {
    FunctionName: FunctionName ?? key('', string()),
    ...common,
    KmsKeyArn: KMSKeyArn ?? key('', string()),
    SelfManagedEventSource: key('A Kafka cluster of your own.', any),
    StartingPositionTimestamp: key('That time in seconds since 1970, for `AT_TIMESTAMP`.', any),
    Tags: key('Tags of the mapping.', any),
  },
  strict,
);

/** An alias as templates have it. Source: the template reference of AWS::Lambda::Alias, checked 2026-11-30. */
export const templatedAlias = object(
  {
    ...alias,
    RoutingConfig: key('Sends some calls to another version.', object(templatedRouting, strict)),
    ProvisionedConcurrencyConfig: key('Instances of the function that are always ready.', any),
  },
  strict,
);
