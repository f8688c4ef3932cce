import { type Key, key, list, object, oneOf, type Schema } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { arn, backup, bucket, buffering, integer, logging, name, needed, processing, retry, role, secret } from './shapes.ts';

// Destinations and sources that are tables. Source: botocore firehose/2015-08-04 of 2026-08-07, CreateDeliveryStream. Checked 2026-12-01.

const endpointService = string({
  pattern: '\\.vpce-svc-[a-zA-Z0-9-]{17}$',
  length: [1, 255],
  expected: 'an endpoint service, such as `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`',
});

const common: Readonly<Record<string, Key>> = {
  RetryOptions: retry,
  S3BackupMode: backup('FailedDataOnly', 'AllData'),
  S3Configuration: bucket,
  ProcessingConfiguration: processing,
  CloudWatchLoggingOptions: logging,
};

export const snowflake: Schema = object(
  {
    AccountUrl: needed(
      'Address of the account.',
      string({ pattern: '\\.snowflakecomputing\\.com', length: [24, 2048], expected: 'an address such as `https://shop.snowflakecomputing.com`' }),
    ),
    User: key('The user, unless a secret has it.', name(255)),
    PrivateKey: key('Private key of the user, unless a secret has it.', string({ length: [256, 4096] })),
    KeyPassphrase: key('Passphrase of the private key.', string({ length: [7, 255] })),
    Database: needed('The database.', name(255)),
    Schema: needed('The schema in it.', name(255)),
    Table: needed('The table in that.', name(255)),
    SnowflakeRoleConfiguration: key(
      'Role of Snowflake; without it the user’s default.',
      object(
        {
          Enabled: key('Whether a role is taken.', yesNo('One is.', 'The user’s default is.')),
          SnowflakeRole: key('The role.', name(255)),
        },
        strict,
      ),
    ),
    DataLoadingOption: key(
      'Which columns records go to.',
      oneOf({
        JSON_MAPPING: 'Each key to the column of its name.',
        VARIANT_CONTENT_MAPPING: 'The whole record to one column.',
        VARIANT_CONTENT_AND_METADATA_MAPPING: 'The whole record to one column, and what Firehose knows of it to another.',
      }),
      { default: 'JSON_MAPPING' },
    ),
    ContentColumnName: key('Column of the whole record.', name(255)),
    MetaDataColumnName: key('Column of what Firehose knows of the record.', name(255)),
    SnowflakeVpcConfiguration: key(
      'A private connection.',
      object({ PrivateLinkVpceId: needed('The endpoint service of Snowflake.', endpointService) }, strict),
    ),
    RoleARN: role('Role that writes to the bucket.'),
    SecretsManagerConfiguration: secret,
    BufferingHints: buffering(128, 900),
    ...common,
  },
  strict,
);

const letters = string({ pattern: '^[a-zA-Z0-9._]{1,255}$', expected: 'letters, digits, `.` and `_`' });
const column = string({ pattern: '^\\S+$', length: [1, 1024], expected: 'a name without blanks' });

const table = object(
  {
    DestinationDatabaseName: needed('The database.', letters),
    DestinationTableName: needed('The table.', letters),
    UniqueKeys: key('Columns by which rows are told when they are changed.', list(column)),
    PartitionSpec: key(
      'Partitions of a table that Firehose makes; a preview.',
      object({ Identity: key('Columns whose values are partitions.', list(object({ SourceName: needed('The column.', column) }, strict))) }, strict),
    ),
    S3ErrorOutputPrefix: key('Prefix of what failed for this table.', string({ length: [0, 1024] })),
  },
  strict,
);

const switched = (about: string): Key => key(about, object({ Enabled: needed('Whether it does.', yesNo('It does.', 'It doesn’t.')) }, strict));

export const iceberg: Schema = object(
  {
    RoleARN: role('Role that writes to tables and bucket.'),
    CatalogConfiguration: needed(
      'Where the tables stand.',
      object(
        {
          CatalogARN: key('ARN of the catalog of AWS Glue.', arn()),
          WarehouseLocation: key(
            'Where tables that Firehose makes are kept; a preview.',
            string({ pattern: '^s3://', length: [1, 2048], expected: 'a place such as `s3://shop-tables/`' }),
          ),
        },
        strict,
      ),
    ),
    DestinationTableConfigurationList: key('The tables; without them each record says which.', list(table)),
    SchemaEvolutionConfiguration: switched('Whether Firehose adds columns that records have; a preview.'),
    TableCreationConfiguration: switched('Whether Firehose makes tables that lack; a preview.'),
    AppendOnly: key('Whether rows are only added.', yesNo('They are.', 'They are changed and deleted too.')),
    BufferingHints: buffering(128, 900),
    ...common,
  },
  strict,
);

const chosen = (what: string, longest: number): Schema =>
  object(
    { Include: key(`Patterns of ${what} that are read.`, list(name(longest))), Exclude: key(`Patterns of ${what} that aren’t.`, list(name(longest))) },
    strict,
  );

export const database: Schema = object(
  {
    Type: needed('What database it is.', oneOf({ MySQL: 'MySQL.', PostgreSQL: 'PostgreSQL.' }, { others: 'warning', slips: 'error' })),
    Endpoint: needed('Address of the server.', name(255)),
    Port: needed('Port of the server: 3306 for MySQL, 5432 for PostgreSQL.', integer(0, 65535)),
    SSLMode: key('Whether the connection is encrypted.', oneOf({ Enabled: 'It is.', Disabled: 'It isn’t.' })),
    Databases: needed('Which databases.', chosen('databases', 64)),
    Tables: needed('Which tables.', chosen('tables', 129)),
    Columns: key('Which columns.', chosen('columns', 194)),
    SurrogateKeys: key('Columns that tell rows of tables without a primary key.', list(column)),
    SnapshotWatermarkTable: needed('Table in which Firehose keeps how far it has come.', name(129)),
    DatabaseSourceAuthenticationConfiguration: needed(
      'How Firehose signs in.',
      object({ SecretsManagerConfiguration: { ...secret, required: 'error' } }, strict),
    ),
    DatabaseSourceVPCConfiguration: needed(
      'The private connection.',
      object({ VpcEndpointServiceName: needed('The endpoint service in front of the server.', endpointService) }, strict),
    ),
  },
  strict,
);
