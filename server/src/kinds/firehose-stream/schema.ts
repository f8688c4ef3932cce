import { any, cases, type Key, key, list, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, strict, string, tags } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { arn, backup, bucket, buffering, conversion, integer, logging, name, needed, processing, retry, role, s3, s3Object, secret } from './shapes.ts';
import { database, iceberg, snowflake } from './tables.ts';

/**
 * A stream of Amazon Data Firehose.
 * Source: botocore firehose/2015-08-04 of 2026-08-07, CreateDeliveryStream. Checked 2026-11-30.
 */

const onOff = (about: string): Key =>
  key(about, oneOf({ Disabled: 'It is off.', Enabled: 'It is on; it can’t be turned off later.' }), { default: 'Disabled' });

const extended: Readonly<Record<string, Key>> = {
  ...s3,
  ProcessingConfiguration: processing,
  S3BackupMode: onOff('Whether records are backed up as they came.'),
  S3BackupConfiguration: key('The bucket of the backup.', s3Object),
  DataFormatConversionConfiguration: conversion,
  DynamicPartitioningConfiguration: key(
    'Objects are grouped by keys in the records.',
    object(
      {
        Enabled: key('Whether they are; it can’t be changed later.', yesNo('They are.', 'They aren’t.')),
        RetryOptions: retry,
      },
      strict,
    ),
  ),
  FileExtension: key(
    'Ending of the objects, such as `.json.gz`.',
    string({ pattern: "^$|^\\.[0-9a-z!_.*'()-]+$", length: [0, 128], expected: 'a dot and lower-case letters' }),
  ),
  CustomTimeZone: key('Time zone of prefixes, such as `Europe/Berlin`.', string({ length: [0, 50] }), { default: 'UTC' }),
};

const extendedObject = object(extended, strict);

const around: Readonly<Record<string, Key>> = {
  RetryOptions: retry,
  S3Configuration: bucket,
  ProcessingConfiguration: processing,
  CloudWatchLoggingOptions: logging,
};

const vpc: Key = key(
  'The VPC of the domain or collection.',
  object(
    {
      SubnetIds: needed('Subnets, 1 to 16.', list(name(), { min: 1, max: 16 })),
      RoleARN: role('Role that makes network interfaces.'),
      SecurityGroupIds: needed('Security groups, 1 to 5.', list(name(), { min: 1, max: 5 })),
    },
    strict,
  ),
);

const search: Readonly<Record<string, Key>> = {
  RoleARN: role('Role that writes to it.'),
  IndexName: needed('Name of the index.', name(80)),
  BufferingHints: buffering(100, 900),
  S3BackupMode: backup('FailedDocumentsOnly', 'AllDocuments'),
  VpcConfiguration: vpc,
  ...around,
};

const domain = object(
  {
    DomainARN: key('ARN of the domain; it or the endpoint.', arn()),
    ClusterEndpoint: key(
      'Endpoint of the domain; it or the ARN.',
      string({ pattern: '^https:', length: [1, 512], expected: 'an address that begins with `https:`' }),
    ),
    TypeName: key('Type of the documents, of old versions only.', string({ length: [0, 100] })),
    IndexRotationPeriod: key(
      'How often a new index begins; its time is put behind the name.',
      oneOf({ NoRotation: 'Never.', OneHour: 'Each hour.', OneDay: 'Each day.', OneWeek: 'Each week.', OneMonth: 'Each month.' }),
      { default: 'OneDay' },
    ),
    DocumentIdOptions: key(
      'Who makes IDs of documents.',
      object({ DefaultDocumentIdFormat: needed('Who does.', oneOf({ FIREHOSE_DEFAULT: 'Firehose.', NO_DOCUMENT_ID: 'OpenSearch, with less load.' })) }, strict),
    ),
    ...search,
  },
  strict,
);

const collection = object(
  {
    CollectionEndpoint: key('Endpoint of the collection.', string({ pattern: '^https:', length: [1, 512], expected: 'an address that begins with `https:`' })),
    ...search,
  },
  strict,
);

const redshift = object(
  {
    RoleARN: role('Role that writes to the bucket.'),
    ClusterJDBCURL: needed(
      'Address of the database.',
      string({
        pattern: '^jdbc:(redshift|postgresql)://',
        length: [1, 512],
        expected: 'an address such as `jdbc:redshift://shop.abc.eu-west-1.redshift.amazonaws.com:5439/shop`',
      }),
    ),
    CopyCommand: needed(
      'The `COPY` command that loads the objects.',
      object(
        {
          DataTableName: needed('The table.', name(512)),
          DataTableColumns: key('Its columns, with commas between.', string({ length: [0, 10240] })),
          CopyOptions: key("Options of the command, such as `JSON 'auto'`.", string({ length: [0, 10240] })),
        },
        strict,
      ),
    ),
    Username: key('The user, unless a secret has it.', name(512)),
    Password: key('The password, unless a secret has it.', string({ length: [6, 512] })),
    S3BackupMode: onOff('Whether records are backed up as they came.'),
    S3BackupConfiguration: key('The bucket of the backup.', s3Object),
    SecretsManagerConfiguration: secret,
    ...around,
  },
  strict,
);

const splunk = object(
  {
    HECEndpoint: needed('Address of the HTTP Event Collector.', string({ length: [0, 2048] })),
    HECEndpointType: needed('What it takes.', oneOf({ Raw: 'Raw data.', Event: 'Events as JSON.' })),
    HECToken: key('Its token, unless a secret has it.', string({ length: [0, 2048] })),
    HECAcknowledgmentTimeoutInSeconds: key('Seconds to wait for an acknowledgment, 180 to 600.', integer(180, 600)),
    S3BackupMode: backup('FailedEventsOnly', 'AllEvents'),
    BufferingHints: buffering(5, 60),
    SecretsManagerConfiguration: secret,
    ...around,
  },
  strict,
);

const http = object(
  {
    EndpointConfiguration: needed(
      'The endpoint.',
      object(
        {
          Url: needed('Its address.', string({ pattern: '^https://', length: [1, 1000], expected: 'an address that begins with `https://`' })),
          Name: key('A name for it.', name(256)),
          AccessKey: key('Its access key, unless a secret has it.', string({ length: [0, 4096] })),
        },
        strict,
      ),
    ),
    BufferingHints: buffering(64, 900),
    RequestConfiguration: key(
      'What requests have.',
      object(
        {
          ContentEncoding: key('How their body is compressed.', oneOf({ NONE: 'Not at all.', GZIP: 'With gzip.' }), { default: 'NONE' }),
          CommonAttributes: key(
            'Attributes of every request, up to 50.',
            list(object({ AttributeName: needed('Its name.', name(256)), AttributeValue: needed('Its value.', string({ length: [0, 1024] })) }, strict), {
              max: 50,
            }),
          ),
        },
        strict,
      ),
    ),
    RoleARN: key('Role that writes to the bucket.', arn()),
    S3BackupMode: backup('FailedDataOnly', 'AllData'),
    SecretsManagerConfiguration: secret,
    ...around,
  },
  strict,
);

const stream: Readonly<Record<string, Key>> = {
  DeliveryStreamName: needed('Name of the stream.', string({ pattern: '^[a-zA-Z0-9_.-]{1,64}$', expected: '1 to 64 letters, digits, `_`, `.` and `-`' })),
  DeliveryStreamType: key(
    'Where records come from.',
    oneOf(
      {
        DirectPut: 'Producers send them.',
        KinesisStreamAsSource: 'A Kinesis data stream has them.',
        MSKAsSource: 'A topic of Amazon MSK has them.',
        DatabaseAsSource: 'Changes of a database; a preview.',
      },
      { others: 'warning', slips: 'error' },
    ),
    { default: 'DirectPut' },
  ),
  DirectPutSourceConfiguration: key(
    'More on direct puts.',
    object({ ThroughputHintInMBs: needed('The throughput you expect, 1 to 100 MB/s; it changes nothing.', integer(1, 100)) }, strict),
  ),
  KinesisStreamSourceConfiguration: key(
    'The Kinesis data stream.',
    object(
      {
        KinesisStreamARN: needed('ARN of the stream.', arn(), { mistaken: ['KinesisStreamArn', 'StreamARN'] }),
        RoleARN: role('Role that reads it.'),
      },
      strict,
    ),
  ),
  MSKSourceConfiguration: key(
    'The topic of Amazon MSK.',
    object(
      {
        MSKClusterARN: needed('ARN of the cluster.', arn()),
        TopicName: needed('The topic.', name(255)),
        AuthenticationConfiguration: needed(
          'How the cluster is reached.',
          object(
            {
              RoleARN: role('Role that reads the topic.'),
              Connectivity: needed('The network.', oneOf({ PUBLIC: 'Public brokers.', PRIVATE: 'A private connection.' })),
            },
            strict,
          ),
        ),
        ReadFromTimestamp: key('Where reading starts; without it at new records.', string()),
      },
      strict,
    ),
  ),
  DatabaseSourceConfiguration: key('The database; a preview.', database),
  DeliveryStreamEncryptionConfigurationInput: key(
    'How records are encrypted while Firehose has them; direct put only.',
    object(
      {
        KeyType: needed('Whose key.', oneOf({ AWS_OWNED_CMK: 'A key of AWS.', CUSTOMER_MANAGED_CMK: 'Your own key.' })),
        KeyARN: key('ARN of your own key.', arn()),
      },
      strict,
    ),
  ),
  ExtendedS3DestinationConfiguration: key('S3, with all that Firehose can do before.', extendedObject),
  S3DestinationConfiguration: key('S3, the old form: use `ExtendedS3DestinationConfiguration`, which takes the same keys and more.', s3Object),
  RedshiftDestinationConfiguration: key('Amazon Redshift, through S3.', redshift),
  AmazonopensearchserviceDestinationConfiguration: key('A domain of OpenSearch Service.', domain),
  ElasticsearchDestinationConfiguration: key('A domain of OpenSearch Service, by its old name.', domain),
  AmazonOpenSearchServerlessDestinationConfiguration: key('A collection of OpenSearch Serverless.', collection),
  SplunkDestinationConfiguration: key('Splunk.', splunk),
  HttpEndpointDestinationConfiguration: key('An HTTP endpoint.', http),
  SnowflakeDestinationConfiguration: key('Snowflake.', snowflake),
  IcebergDestinationConfiguration: key('Tables of Apache Iceberg.', iceberg),
  Tags: key('Tags of the stream, up to 50.', tags(50)),
};

const alone = ['BucketARN', 'Prefix', 'DataFormatConversionConfiguration', 'DynamicPartitioningConfiguration'];

export const schema: Schema = cases(
  alone.map((has) => ({ when: { has }, use: extendedObject })),
  object(stream, strict),
);

/** As templates have it: a name is not needed. Source: the template reference of AWS::KinesisFirehose::DeliveryStream, checked 2026-11-30. */
export const templated = object(
  { ...stream, ...optional({ DeliveryStreamName: stream.DeliveryStreamName ?? key('', string()) }), Tags: key('Tags of the stream.', any) },
  strict,
);
