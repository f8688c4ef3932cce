import type { Files } from '../../core/recognize.ts';

/** Keys of the top level that no other program has. */
const telling = [
  'cloudwatch.emitMetrics',
  'cloudwatch.endpoint',
  'cloudwatch.namespace',
  'cloudwatch.tagInstance',
  'firehose.endpoint',
  'kinesis.endpoint',
  'kinesis.region',
  'sts.endpoint',
  'userDefinedCredentialsProvider.classname',
  'userDefinedCredentialsProvider.location',
  'assumeRoleARN',
  'assumeRoleExternalId',
  'checkpointTimeToLiveDays',
];

const shared = [
  'flows',
  'checkpointFile',
  'awsAccessKeyId',
  'awsSecretAccessKey',
  'log.emitMetrics',
  'log.emitInternalMetrics',
  'log.statusReportingPeriodSeconds',
  'maxSendingThreads',
  'maxSendingThreadsPerCore',
  'sendingThreadsMaxQueueSize',
  'sendingThreadsKeepAliveMillis',
  'maxConnections',
  'connectionTimeoutMillis',
  'connectionTTLMillis',
  'socketTimeoutMillis',
  'useTcpKeepAlive',
  'useHttpGzip',
  'shutdownTimeoutMillis',
  'userAgent',
  'userAgentOverride',
  'cloudwatch.metricsQueueSize',
  'cloudwatch.metricsBufferTimeMillis',
  'checkpoints.queryTimeoutSeconds',
  'checkpoints.connectionTimeoutSeconds',
];

/**
 * `/etc/aws-kinesis/agent.json`, and the files in `/etc/aws-kinesis/agent.d`, of which the agent reads the flows alone.
 * Source: awslabs/amazon-kinesis-agent at aa0d908, Agent.java and AgentOptions.java, checked 2026-11-30.
 */
export const kinesisAgentFiles: Files = {
  names: ['aws-kinesis/agent.json', 'aws-kinesis/agent.d/*.json', '*kinesis*agent*.json', '*kinesis*/**/agent.json'],
  telling,
  shared,
  // Two of the three, so that one may be misspelt.
  isSure: (top, _, head) =>
    top.size > 0 && [top.has('flows'), /"filePattern"\s{0,9}:/.test(head), /"(?:kinesisStream|deliveryStream)"\s{0,9}:/.test(head)].filter(Boolean).length >= 2,
};
