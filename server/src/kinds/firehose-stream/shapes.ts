import { type Key, key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

// What destinations of Firehose have in common. Source: botocore firehose/2015-08-04 of 2026-08-07, CreateDeliveryStream. Checked 2026-11-30.

export const integer = (min: number, max?: number): Schema => number({ min, ...(max === undefined ? {} : { max }), integer: true });
const share = number({ min: 0, max: 1 });

/** A key that must be there. */
export const needed = (about: string, schema: Schema, more: Partial<Key> = {}): Key => key(about, schema, { required: 'error', ...more });

export const arn = (max = 512): Schema => string({ pattern: '^arn:', length: [1, max], expected: 'an ARN' });
export const role = (about: string): Key => needed(about, arn(), { mistaken: ['RoleArn'] });
export const name = (max = 1024): Schema => string({ length: [1, max] });

export const buffering = (size: number, seconds: number): Key =>
  key(
    'When the buffer is delivered: at a size or after a time, whichever comes first.',
    object(
      {
        SizeInMBs: key(`Size in MiB, 1 to ${size}.`, integer(1, size), { mistaken: ['SizeInMB'] }),
        IntervalInSeconds: key(`Time in seconds, 0 to ${seconds}.`, integer(0, seconds), { mistaken: ['Interval'] }),
      },
      strict,
    ),
  );

export const retry: Key = key('How long a failed delivery is retried.', object({ DurationInSeconds: key('Seconds, 0 to 7,200.', integer(0, 7200)) }, strict));

export const logging: Key = key(
  'Where errors of the delivery are logged.',
  object(
    {
      Enabled: key('Whether they are logged.', yesNo('They are.', 'They aren’t.')),
      LogGroupName: key('The log group, which must exist.', string({ length: [0, 512] })),
      LogStreamName: key('The log stream in it.', string({ length: [0, 512] })),
    },
    strict,
  ),
);

const parameters = {
  LambdaArn: 'ARN of the function, also of a version or alias.',
  NumberOfRetries: 'How often a failed call is repeated; 3 by default.',
  RoleArn: 'Role that calls the function.',
  BufferSizeInMBs: 'Size of what one call gets, 0.2 to 3 MB.',
  BufferIntervalInSeconds: 'Seconds for which records are gathered for a call; 60 by default.',
  MetadataExtractionQuery: 'Expression of jq that makes an object of partition keys, such as `{customer:.customer}`.',
  JsonParsingEngine: 'Engine of that expression: `JQ-1.6`.',
  SubRecordType: 'How records are joined: `JSON` or `DELIMITED`.',
  Delimiter: 'What stands between records, or is put behind each.',
  CompressionFormat: 'How records are compressed: `GZIP`.',
  DataMessageExtraction: 'Whether only the log events are kept: `true`.',
};

export const processing: Key = key(
  'What is done with records before delivery.',
  object(
    {
      Enabled: key('Whether it is done.', yesNo('It is.', 'It isn’t.')),
      Processors: key(
        'The steps.',
        list(
          object(
            {
              Type: needed(
                'The sort of step.',
                oneOf(
                  {
                    Lambda: 'A function changes, drops or rejects records.',
                    MetadataExtraction: 'jq extracts partition keys.',
                    RecordDeAggregation: 'Records that hold several are split.',
                    AppendDelimiterToRecord: 'A delimiter is put behind each record.',
                    Decompression: 'Records of CloudWatch Logs are decompressed.',
                    CloudWatchLogProcessing: 'Log events are taken out of records of CloudWatch Logs.',
                  },
                  { others: 'warning', slips: 'error' },
                ),
              ),
              Parameters: key(
                'Its parameters.',
                list(
                  object(
                    {
                      ParameterName: needed('Name of the parameter.', oneOf(parameters, { others: 'warning', slips: 'error' })),
                      ParameterValue: needed('Its value, always a string.', string({ length: [1, 5120] })),
                    },
                    strict,
                  ),
                ),
              ),
            },
            strict,
          ),
        ),
      ),
    },
    strict,
  ),
);

/** A destination in S3, which the others have too, for a backup or on the way. */
export const s3: Readonly<Record<string, Key>> = {
  RoleARN: role('Role that writes to the bucket.'),
  BucketARN: needed(
    'ARN of the bucket.',
    string({ pattern: '^arn:[^:]*:s3:::', length: [1, 2048], expected: 'the ARN of a bucket, such as `arn:aws:s3:::logs`' }),
    {
      mistaken: ['BucketArn', 'Bucket'],
    },
  ),
  Prefix: key('Prefix of the objects, with expressions such as `!{timestamp:yyyy/MM/dd}`.', string({ length: [0, 1024] })),
  ErrorOutputPrefix: key('Prefix of records that failed, with `!{firehose:error-output-type}` for the reason.', string({ length: [0, 1024] })),
  BufferingHints: buffering(128, 900),
  CompressionFormat: key(
    'How the objects are compressed.',
    oneOf(
      {
        UNCOMPRESSED: 'They aren’t.',
        GZIP: 'With gzip.',
        ZIP: 'As ZIP; not for Redshift.',
        Snappy: 'With Snappy; not for Redshift.',
        HADOOP_SNAPPY: 'With Snappy as Hadoop reads it.',
      },
      { others: 'warning', slips: 'error' },
    ),
    { default: 'UNCOMPRESSED' },
  ),
  EncryptionConfiguration: key(
    'How the objects are encrypted.',
    object(
      {
        NoEncryptionConfig: key('They aren’t encrypted by Firehose.', oneOf({ NoEncryption: 'The bucket’s own setting counts.' })),
        KMSEncryptionConfig: key('With a KMS key.', object({ AWSKMSKeyARN: needed('ARN of the key.', arn()) }, strict)),
      },
      strict,
    ),
  ),
  CloudWatchLoggingOptions: logging,
};

const parquet = object(
  {
    BlockSizeBytes: key('Block size of HDFS, at least 64 MiB.', integer(67108864)),
    PageSizeBytes: key('Page size, at least 64 KiB.', integer(65536)),
    Compression: key('Compression of blocks.', oneOf({ UNCOMPRESSED: 'None.', GZIP: 'Smaller.', SNAPPY: 'Faster to read.' }), { default: 'SNAPPY' }),
    EnableDictionaryCompression: key('Whether dictionaries compress.', yesNo('They do.', 'They don’t.')),
    MaxPaddingBytes: key('The most padding.', integer(0)),
    WriterVersion: key('Version of the format.', oneOf({ V1: 'The first.', V2: 'The second.' }), { default: 'V1' }),
  },
  strict,
);

const orc = object(
  {
    StripeSizeBytes: key('Size of stripes, at least 8 MiB.', integer(8388608)),
    BlockSizeBytes: key('Block size of HDFS, at least 64 MiB.', integer(67108864)),
    RowIndexStride: key('Rows between entries of the index, at least 1,000.', integer(1000)),
    EnablePadding: key('Whether stripes are padded to blocks.', yesNo('They are.', 'They aren’t.')),
    PaddingTolerance: key('Tolerance of the padding, 0 to 1.', share),
    Compression: key('Compression of blocks.', oneOf({ NONE: 'None.', ZLIB: 'Smaller.', SNAPPY: 'Faster to read.' }), { default: 'SNAPPY' }),
    BloomFilterColumns: key('Columns with Bloom filters.', list(name())),
    BloomFilterFalsePositiveProbability: key('How often a filter is wrong, 0 to 1.', share),
    DictionaryKeyThreshold: key('Share of keys up to which a dictionary is used, 0 to 1.', share),
    FormatVersion: key('Version of the format.', oneOf({ V0_11: 'Version 0.11.', V0_12: 'Version 0.12.' }), { default: 'V0_12' }),
  },
  strict,
);

export const conversion: Key = key(
  'JSON becomes Parquet or ORC, by a table of AWS Glue.',
  object(
    {
      Enabled: key('Whether it does.', yesNo('It does.', 'The settings are kept, unused.'), { default: 'true' }),
      SchemaConfiguration: key(
        'The table of AWS Glue.',
        object(
          {
            RoleARN: key('Role that reads the table, of the same account.', name()),
            CatalogId: key('The catalog; the account by default.', name()),
            DatabaseName: key('The database.', name()),
            TableName: key('The table.', name()),
            Region: key('The Region; this one by default.', name()),
            VersionId: key('Version of the table.', name(), { default: 'LATEST' }),
          },
          strict,
        ),
      ),
      InputFormatConfiguration: key(
        'How JSON is read.',
        object(
          {
            Deserializer: key(
              'One of two readers.',
              object(
                {
                  OpenXJsonSerDe: key(
                    'The reader of OpenX.',
                    object(
                      {
                        ConvertDotsInJsonKeysToUnderscores: key('Whether dots in keys become `_`.', yesNo('They do.', 'They stay.'), { default: 'false' }),
                        CaseInsensitive: key('Whether keys become lower case.', yesNo('They do.', 'They stay.'), { default: 'true' }),
                        ColumnToJsonKeyMappings: key('Columns with other names than their keys.', map('The key of the column.', name())),
                      },
                      strict,
                    ),
                  ),
                  HiveJsonSerDe: key(
                    'The reader of Hive.',
                    object({ TimestampFormats: key('Formats of dates, as Joda-Time has them.', list(name())) }, strict),
                  ),
                },
                strict,
              ),
            ),
          },
          strict,
        ),
      ),
      OutputFormatConfiguration: key(
        'What is written.',
        object(
          { Serializer: key('One of two formats.', object({ ParquetSerDe: key('Apache Parquet.', parquet), OrcSerDe: key('Apache ORC.', orc) }, strict)) },
          strict,
        ),
      ),
    },
    strict,
  ),
);

export const s3Object = object(s3, strict);

/** The bucket that a destination other than S3 needs. */
export const bucket: Key = needed('The bucket for a backup, and for what failed.', s3Object);

export const secret: Key = key(
  'Credentials in AWS Secrets Manager.',
  object(
    {
      SecretARN: key('ARN of the secret.', arn(2048)),
      RoleARN: key('Role that reads it.', arn()),
      Enabled: needed('Whether it is used.', yesNo('It is.', 'It isn’t.')),
    },
    strict,
  ),
);

export const backup = (failed: string, all: string): Key =>
  key('What goes to the bucket besides.', oneOf({ [failed]: 'What could not be delivered.', [all]: 'Everything.' }), { default: failed });
