import { toldBy } from '../cli-input/files.ts';
import { destinationKeys, sourceKeys } from './keys.ts';

/**
 * A Firehose stream as `create-delivery-stream` takes it, or its destination in S3 alone, as the options of that command take it.
 * Source: botocore firehose/2015-08-04 of 2026-08-07, checked 2026-11-30.
 */
export const firehoseFiles = toldBy({
  names: ['*{delivery{_,-,}stream,firehose{_,-,}stream}*.{json,yaml,yml}'],
  by: [...destinationKeys.map((name) => ['DeliveryStreamName', name]), ['DeliveryStreamName', 'DeliveryStreamType'], ['RoleARN', 'BucketARN']],
  telling: ['DataFormatConversionConfiguration', 'DeliveryStreamName', 'DeliveryStreamType', 'DynamicPartitioningConfiguration', ...destinationKeys],
  shared: [
    'BucketARN',
    'BufferingHints',
    'CloudWatchLoggingOptions',
    'CompressionFormat',
    'CustomTimeZone',
    'DeliveryStreamEncryptionConfigurationInput',
    'EncryptionConfiguration',
    'ErrorOutputPrefix',
    'FileExtension',
    'Prefix',
    'ProcessingConfiguration',
    'RoleARN',
    'S3BackupConfiguration',
    'S3BackupMode',
    'Tags',
    ...sourceKeys,
  ],
});
