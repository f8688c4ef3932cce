/**
 * Operations of an API that need an action of another name, by prefix. Sources: S3 user guide, using-with-s3-policy-actions.html; Lambda
 * API reference, API_Invoke.html; SQS developer guide, sqs-api-permissions-reference.html. Checked 2026-11-30.
 */
const operations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  s3: {
    CompleteMultipartUpload: 'PutObject',
    CopyObject: 'PutObject',
    CreateMultipartUpload: 'PutObject',
    DeleteBucketCors: 'PutBucketCORS',
    DeleteBucketEncryption: 'PutEncryptionConfiguration',
    DeleteBucketLifecycle: 'PutLifecycleConfiguration',
    DeleteBucketReplication: 'PutReplicationConfiguration',
    DeleteObjects: 'DeleteObject',
    GetBucketEncryption: 'GetEncryptionConfiguration',
    GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
    GetBucketNotificationConfiguration: 'GetBucketNotification',
    GetBucketReplication: 'GetReplicationConfiguration',
    GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
    HeadBucket: 'ListBucket',
    HeadObject: 'GetObject',
    ListBuckets: 'ListAllMyBuckets',
    ListMultipartUploads: 'ListBucketMultipartUploads',
    ListObjectVersions: 'ListBucketVersions',
    ListObjects: 'ListBucket',
    ListObjectsV2: 'ListBucket',
    ListParts: 'ListMultipartUploadParts',
    PutBucketEncryption: 'PutEncryptionConfiguration',
    PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
    PutBucketNotificationConfiguration: 'PutBucketNotification',
    PutBucketReplication: 'PutReplicationConfiguration',
    PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
    UploadPart: 'PutObject',
  },
  sqs: { ChangeMessageVisibilityBatch: 'ChangeMessageVisibility', DeleteMessageBatch: 'DeleteMessage', SendMessageBatch: 'SendMessage' },
  lambda: { Invoke: 'InvokeFunction' },
};

/** The action that an operation of an API needs, if it is called otherwise. */
export function actionOfOperation(prefix: string, name: string): string | undefined {
  const known = operations[prefix.toLowerCase()];
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}
