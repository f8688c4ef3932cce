import { any, cases, flag, type Key, key, list, number, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { optional } from '../cli-input/shapes.ts';
import { fieldsOf } from './formats.ts';

/**
 * The configuration of the Kinesis agent. Keys with a dot are one key each: the agent reads no map below `kinesis` or `cloudwatch`.
 * Source: awslabs/amazon-kinesis-agent at aa0d908: AgentConfiguration.java, AgentContext.java, FileFlow.java, KinesisFileFlow.java,
 * FirehoseFileFlow.java, ProcessingUtilsFactory.java and the converters it makes. Checked 2026-11-30.
 */

const ignored = { others: 'warning', slips: 'error', why: 'The agent ignores keys that it doesn’t know.' } as const;

const string = text();
const yesNo = (yes: string, no: string): Schema => flag(yes, no, { others: 'fine' });
const whole = (min: number, max?: number): Schema => number({ integer: true, min, ...(max === undefined ? {} : { max }) });
const millis = whole(0);
const quarter = number({ integer: true, min: 1000, max: 900000, why: 'The agent refuses anything else and stops.' });

/** Known and explained, never offered: it has no effect here, or shouldn’t stand here. */
const unwise = (about: string, schema: Schema): Key => key(about, schema, { offered: false });

// Steps of processing

const formats: Readonly<Record<string, string>> = {
  COMMONAPACHELOG: 'Apache’s access log in the common format',
  COMBINEDAPACHELOG: 'Apache’s access log in the combined format',
  APACHEERRORLOG: 'Apache’s error log',
  SYSLOG: 'Syslog with times such as `Oct 11 22:14:15`',
  RFC3339SYSLOG: 'Syslog with times such as `2026-11-30T22:14:15Z`',
};

const logFormat = (about: string): Key =>
  key(
    about,
    oneOf(
      Object.fromEntries(
        Object.entries(formats).map(([name, words]) => [name, `${words}. Fields: ${(fieldsOf[name] ?? []).map((each) => code(each)).join(', ')}.`]),
      ),
      {
        why: 'The agent stops at any other.',
      },
    ),
    { required: 'error' },
  );

const names = (min: number): Schema => list(string, { min });
const jsonFormat = key('How the JSON of a record is written.', oneOf({ COMPACT: 'On one line.', PRETTYPRINT: 'On several lines, indented.' }), {
  default: 'COMPACT',
});

const optionName: Key = key(
  'What this step does with each record.',
  oneOf(
    {
      SINGLELINE: 'Makes one line of a record of several lines, each without the blanks around it.',
      CSVTOJSON: {
        about: 'Makes a JSON object of a line of values. Needs `customFieldNames`.',
        mistaken: ['CSV', 'CSV2JSON', 'CSVTOJSONDATA'],
      },
      LOGTOJSON: {
        about: 'Makes a JSON object of a log line. Needs `logFormat`; a line that doesn’t match is dropped.',
        mistaken: ['LOG2JSON', 'APACHETOJSON'],
      },
      ADDMETADATA: 'Puts the record into a JSON object, as `data`, beside `metadata` of your own.',
      ADDEC2METADATA: 'Adds ID, type, Region, tags and more of the EC2 instance to a record that is JSON already.',
      ADDBRACKETS: 'Puts `{` and `}` around the record.',
      USINGPLUGGIN: { about: 'Runs a Java class of your own. The name is spelled like this.', mistaken: ['USINGPLUGIN', 'USINGPLUGGING', 'PLUGIN'] },
    },
    { why: 'The agent stops at any other.' },
  ),
  { required: 'error', mistaken: ['option', 'name'] },
);

const metadataKeys: Readonly<Record<string, Key>> = {
  timestamp: key('Whether the object also gets `ts`, the time in UTC: a string.', oneOf({ true: 'It does.', false: 'It doesn’t.' }), {
    default: 'false',
  }),
  metadata: key('What stands in the object as `metadata`: any JSON.', any),
};

const steps: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  SINGLELINE: {
    parseOptions: key(
      'What is done differently.',
      list(
        oneOf(
          { NO_TRIM: 'Blanks around the lines stay.', ESCAPE_NEW_LINE: 'Lines are joined by `\\n` in place of nothing.' },
          { others: 'warning', slips: 'error', why: 'The agent ignores others.' },
        ),
      ),
    ),
  },
  CSVTOJSON: {
    customFieldNames: key('Names of the fields, in the order of the columns.', names(1), { required: 'error', mistaken: ['fieldNames', 'columns', 'fields'] }),
    delimiter: key('What stands between two columns: a regular expression, so `|` is written `"\\\\|"`, and a tab `"\\\\t"`.', text(), {
      default: 'a comma',
    }),
    jsonFormat,
  },
  LOGTOJSON: {
    logFormat: logFormat('The format of the log. With `matchPattern` it must still be one of these.'),
    matchPattern: key('A regular expression of Java for the whole line, with a group for each field. Needs `customFieldNames`.', string),
    customFieldNames: key('Names of the fields: as many as the format or the groups of `matchPattern` give.', names(1)),
    jsonFormat,
  },
  ADDMETADATA: { ...metadataKeys, jsonFormat },
  ADDEC2METADATA: {
    logFormat: logFormat('A log format. The agent wants one here, and doesn’t use it: the record must be JSON already.'),
    metadataTTL: key('Seconds after which the data of the instance is read again.', whole(1), { default: '3600' }),
    matchPattern: unwise('It has no effect in this step.', string),
    customFieldNames: unwise('They have no effect in this step.', names(0)),
    jsonFormat,
  },
  ADDBRACKETS: {},
};

const plugin = {
  optionName,
  className: key('The class, with its package. It implements `IDataConverter`, and its JAR is on the agent’s class path.', string, { required: 'error' }),
};

const step = cases(
  [
    ...Object.entries(steps).map(([name, keys]) => ({ when: { key: 'optionName', is: [name] }, use: object({ optionName, ...keys }, ignored) })),
    // Its class may read keys of its own.
    { when: { key: 'optionName', is: ['USINGPLUGGIN'] }, use: object(plugin, { others: 'fine', slips: 'error' }) },
  ],
  object({ optionName, ...optional(Object.assign({ className: plugin.className }, ...Object.values(steps))) }, ignored),
);

// Flows

const common: Readonly<Record<string, Key>> = {
  filePattern: key(
    'The files that are read: a folder as it is called, and a name with `*`, `?`, `[...]` and `{a,b}`. The agent skips `.gz`, `.bz2` and `.zip`.',
    string,
    { required: 'error', mistaken: ['path', 'file', 'filepattern', 'pattern'], preset: '/var/log/app.log*' },
  ),
  initialPosition: key(
    'Where reading starts in a file that the agent hasn’t seen yet.',
    oneOf({
      END_OF_FILE: { about: 'At its end: new lines alone.', mistaken: ['LATEST', 'END'] },
      START_OF_FILE: { about: 'At its start.', mistaken: ['BEGINNING', 'TRIM_HORIZON', 'START'] },
    }),
    { default: 'END_OF_FILE' },
  ),
  dataProcessingOptions: key('What is done with each record before it is sent, in this order.', list(step), { mistaken: ['dataProcessingOption'] }),
  multiLineStartPattern: key('A regular expression of Java that the first line of a record matches from its start, where records have several lines.', string, {
    default: 'each line is a record',
  }),
  skipHeaderLines: key('Lines at the start of each file that are not sent.', whole(0), { default: '0' }),
  maxBufferAgeMillis: key('Milliseconds for which records are gathered at most, 1,000 to 900,000.', quarter, { default: '60000' }),
  maxBufferSizeRecords: key('How many records are gathered at most, 1 to 500: what one call takes.', whole(1, 500), { default: '500' }),
  truncatedRecordTerminator: key('What ends a record that is cut, since it is larger than a record may be.', string, { default: '`"\\n"`' }),
  minTimeBetweenFilePollsMillis: key('Milliseconds from one look for new lines to the next.', millis, { default: '100' }),
  maxTimeBetweenFileTrackerRefreshMillis: key('Milliseconds after which the agent looks for new files.', millis, { default: '10000' }),
  fileFooterPattern: key('A regular expression of Java: at a line that it matches, reading of the file ends.', string),
  'log.emitInternalMetrics': key('Whether the log of the agent has counters of this flow’s insides.', yesNo('It has.', 'It hasn’t.'), { default: 'false' }),
  publishQueueCapacity: key('How many buffers may wait for sending.', whole(1), { default: '100' }),
  retryInitialBackoffMillis: key('Milliseconds before the first retry; each next one waits longer.', millis, { default: '100' }),
  retryMaxBackoffMillis: key('Milliseconds before a retry at most.', millis, { default: '10000' }),
  waitOnEmptyPublishQueueMillis: key('Milliseconds for which sending waits for a buffer, 1,000 to 900,000.', quarter, { default: '60000' }),
  waitOnFullPublishQueueMillis: key('Milliseconds for which reading waits for room in the queue, 1,000 to 900,000.', quarter, { default: '60000' }),
};

const kinesisStream = key('Name of the Kinesis data stream that gets the records.', string, { mistaken: ['stream', 'streamName', 'kinesisStreamName'] });
const deliveryStream = key('Name of the Firehose stream that gets the records.', string, {
  mistaken: ['firehoseStream', 'deliveryStreamName', 'firehose', 'deliverystream'],
});
const bytes = (most: number): Schema => number({ integer: true, min: 1, max: most, why: 'The agent refuses more and stops.' });

const ofStreams: Readonly<Record<string, Key>> = {
  partitionKeyOption: key(
    'How a record gets its partition key, which chooses the shard.',
    oneOf({ RANDOM: 'By chance, so that all shards get the same share.', DETERMINISTIC: 'By a hash of the record: equal records go to one shard.' }),
    { default: 'RANDOM' },
  ),
  maxBufferSizeBytes: key('Bytes that are gathered at most, up to 5,242,880 (5 MiB).', bytes(5242880), { default: '5242880' }),
};

const ofFirehose: Readonly<Record<string, Key>> = {
  aggregatedRecordSizeBytes: key(
    'Bytes up to which lines are put together in one record, 0 to 1,024,000; 0 is a record for each line. Without `multiLineStartPattern` only.',
    whole(0, 1024000),
    { default: '0' },
  ),
  maxBufferSizeBytes: key('Bytes that are gathered at most, up to 4,194,304 (4 MiB).', bytes(4194304), { default: '4194304' }),
};

const hidden = (keys: Readonly<Record<string, Key>>): Record<string, Key> =>
  Object.fromEntries(Object.entries(keys).map(([name, each]) => [name, { ...each, offered: false as const }]));

/** What a flow may have is decided by its destination; the other one’s keys are a rule’s matter. */
const flow = cases(
  [
    { when: { has: 'deliveryStream' }, use: object({ ...common, deliveryStream, ...hidden({ ...ofStreams, kinesisStream }), ...ofFirehose }, ignored) },
    { when: { has: 'kinesisStream' }, use: object({ ...common, kinesisStream, ...hidden({ ...ofFirehose, deliveryStream }), ...ofStreams }, ignored) },
  ],
  object({ ...common, kinesisStream, deliveryStream, ...ofFirehose, ...ofStreams }, ignored),
);

// The top level

const endpoint = (what: string, without: string): Key => key(`Endpoint of ${what}, such as \`https://…\`.`, string, { default: without });

export const settings: Readonly<Record<string, Key>> = {
  flows: key('What is read and where it goes: one entry for each file pattern and stream.', list(flow, { min: 1 }), { required: 'error', mistaken: ['flow'] }),
  'kinesis.endpoint': endpoint('Kinesis Data Streams', 'that of `kinesis.region`, or of the Region that the AWS SDK finds'),
  'kinesis.region': key('Region of the data streams; calls are signed for it.', string, { default: 'the Region that the AWS SDK finds' }),
  'firehose.endpoint': endpoint('Firehose', 'that of us-east-1, wherever the agent runs'),
  'cloudwatch.emitMetrics': key('Whether the agent sends metrics of its own to CloudWatch.', yesNo('It sends them.', 'It sends none.'), { default: 'true' }),
  'cloudwatch.endpoint': endpoint('CloudWatch', 'that of us-east-1, wherever the agent runs'),
  'cloudwatch.namespace': key('Namespace of those metrics.', string, { default: 'AWSKinesisAgent' }),
  'cloudwatch.tagInstance': key('Whether those metrics have the ID of the instance as a dimension.', yesNo('They have.', 'They haven’t.'), {
    default: 'false',
  }),
  'sts.endpoint': endpoint('AWS STS, for `assumeRoleARN`', 'that of the AWS SDK'),
  assumeRoleARN: key('ARN of a role that the agent assumes to write to the streams, as of another account.', string, {
    mistaken: ['assumeRoleArn', 'roleArn', 'roleARN'],
  }),
  assumeRoleExternalId: key('External ID that the trust policy of that role asks for.', string, { mistaken: ['externalId'] }),
  checkpointFile: key('File in which the agent keeps how far it has read, an SQLite database.', string, {
    default: '/var/run/aws-kinesis-agent/checkpoints',
    mistaken: ['checkpointsFile'],
  }),
  checkpointTimeToLiveDays: key('Days after which the agent forgets a file that hasn’t changed.', whole(1), { default: '7' }),
  awsAccessKeyId: key('Access key. It comes before all other credentials; an instance profile needs none.', string),
  awsSecretAccessKey: key('The secret of that access key.', string),
  'userDefinedCredentialsProvider.classname': key('A Java class of your own that gives credentials; it comes before everything else.', string),
  'userDefinedCredentialsProvider.location': key(
    'Path of its JAR, which `aws-kinesis-agent-user` should own. Without it the class is looked for in the agent’s own folder.',
    string,
  ),
  maxSendingThreads: key('Threads that send.', whole(1), { default: '12 for each processor core' }),
  maxSendingThreadsPerCore: key('Threads that send, for each processor core.', whole(1), { default: '12' }),
  sendingThreadsMaxQueueSize: key('How many buffers may wait for a thread.', whole(1), { default: '100' }),
  sendingThreadsKeepAliveMillis: key('Milliseconds after which an idle thread ends.', millis, { default: '60000' }),
  maxConnections: key('HTTP connections that are open at once.', whole(1), { default: '50, or as many as threads that send' }),
  connectionTimeoutMillis: key('Milliseconds for a connection to be made.', millis, { default: '10000' }),
  connectionTTLMillis: key('Milliseconds after which a connection is not used any more; -1 is never.', whole(-1), { default: '-1' }),
  socketTimeoutMillis: key('Milliseconds for which an answer is awaited.', millis, { default: '50000' }),
  useTcpKeepAlive: key('Whether TCP connections are kept alive.', yesNo('They are.', 'They aren’t.'), { default: 'false' }),
  useHttpGzip: key('Whether HTTP bodies are compressed.', yesNo('They are.', 'They aren’t.'), { default: 'false' }),
  shutdownTimeoutMillis: key('Milliseconds that the agent takes to send what it has when it is stopped.', millis, { default: '10000' }),
  userAgent: key('Words in front of the user agent of its calls.', string),
  userAgentOverride: key('The whole user agent of its calls.', string),
  'log.emitMetrics': key('Whether metrics also go to the log of the agent.', yesNo('They do.', 'They don’t.'), { default: 'false' }),
  'log.emitInternalMetrics': key('Whether the log has counters of the agent’s insides.', yesNo('It has.', 'It hasn’t.'), { default: 'false' }),
  'log.statusReportingPeriodSeconds': key('Seconds from one status in the log to the next.', whole(1), { default: '30' }),
  'cloudwatch.metricsQueueSize': key('How many metrics may wait for sending.', whole(1), { default: '10000' }),
  'cloudwatch.metricsBufferTimeMillis': key('Milliseconds for which metrics are gathered.', millis, { default: '30000' }),
  'checkpoints.queryTimeoutSeconds': key('Seconds for a query of the checkpoint database.', whole(0), { default: '30' }),
  'checkpoints.connectionTimeoutSeconds': key('Seconds for a connection to the checkpoint database.', whole(0), { default: '5' }),
};

/** Maps are left to a rule: most are keys with a dot, taken apart. */
export const schema = object(settings, { ...ignored, mapsByRule: true });
