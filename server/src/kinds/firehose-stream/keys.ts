// Names of keys that recognition and rules need. Source: botocore firehose/2015-08-04 of 2026-08-07, CreateDeliveryStream. Checked 2026-11-30.

/** Of these a stream has exactly one. */
export const destinationKeys = [
  'S3DestinationConfiguration',
  'ExtendedS3DestinationConfiguration',
  'RedshiftDestinationConfiguration',
  'ElasticsearchDestinationConfiguration',
  'AmazonopensearchserviceDestinationConfiguration',
  'AmazonOpenSearchServerlessDestinationConfiguration',
  'SplunkDestinationConfiguration',
  'HttpEndpointDestinationConfiguration',
  'SnowflakeDestinationConfiguration',
  'IcebergDestinationConfiguration',
] as const;

/** The configuration of each type of source. */
export const sourceOf: Readonly<Record<string, string>> = {
  DirectPut: 'DirectPutSourceConfiguration',
  KinesisStreamAsSource: 'KinesisStreamSourceConfiguration',
  MSKAsSource: 'MSKSourceConfiguration',
  DatabaseAsSource: 'DatabaseSourceConfiguration',
};

export const sourceKeys = Object.values(sourceOf);
