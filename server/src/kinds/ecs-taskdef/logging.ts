import { cases, type Key, key, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { secrets, strict } from './parts.ts';

/**
 * Log drivers and their options.
 * Source: botocore ecs/2014-11-13 (LogConfiguration, FirelensConfiguration); ECS developer guide, using_awslogs.html; for the drivers of
 * Docker their pages under docs.docker.com/engine/logging/drivers. Checked 2026-11-30.
 */

/** The values of options are strings, those of flags too. */
const switched = (yes: string, no: string): Schema => oneOf({ true: yes, false: no });

/** Docker has more options, and new ones come. */
const open = { others: 'hint', slips: 'warning', why: 'The log driver may refuse the option.' } as const satisfies Partial<ObjectOf>;

const delivery = {
  mode: key(
    'What happens to lines that the driver does not get rid of.',
    oneOf({ blocking: 'The container waits, and may hang.', 'non-blocking': 'Lines wait in a buffer, and are lost when that is full.' }),
    { default: '`non-blocking`, since 2025-06-25' },
  ),
  'max-buffer-size': key('Size of the buffer in the mode `non-blocking`, such as `25m`.', text(), { default: '10m' }),
} satisfies Record<string, Key>;

const fromContainer = {
  tag: key('Template for the tag of each line.', text()),
  labels: key('Labels of the container that each line carries, with commas.', text()),
  env: key('Environment variables that each line carries, with commas.', text()),
  'env-regex': key('Expression for the environment variables that each line carries.', text()),
} satisfies Record<string, Key>;

const awslogs = object(
  {
    'awslogs-group': key('Log group in CloudWatch Logs.', text(), { required: 'error', mistaken: ['log-group', 'awslogs-log-group'] }),
    'awslogs-region': key('Region of the log group.', text(), { required: 'error', mistaken: ['region'] }),
    'awslogs-stream-prefix': key(
      'Start of the names of log streams, which go on with container and task: `prefix/container/task-id`. Fargate needs it.',
      text(),
      {
        mistaken: ['awslogs-prefix', 'awslogs-stream'],
      },
    ),
    'awslogs-create-group': key(
      'Whether the log group is made if there is none; the execution role then needs `logs:CreateLogGroup`.',
      switched('It is made.', 'It must be there.'),
      { default: 'false' },
    ),
    'awslogs-multiline-pattern': key('Regular expression for the first line of a message of several lines.', text()),
    'awslogs-datetime-format': key('Format of the time that begins a message of several lines, in the manner of strftime.', text()),
    ...delivery,
  },
  open,
);

const splunk = object(
  {
    'splunk-token': key('Token of the HTTP Event Collector; better under `secretOptions`.', text()),
    'splunk-url': key('Address of Splunk.', text()),
    'splunk-source': key('Source of the events.', text()),
    'splunk-sourcetype': key('Source type of the events.', text()),
    'splunk-index': key('Index of the events.', text()),
    'splunk-format': key('Format of a message.', oneOf({ inline: 'The line in an object.', json: 'The line as JSON.', raw: 'The line as it is.' }), {
      default: 'inline',
    }),
    'splunk-verify-connection': key('Whether the container starts only if Splunk answers.', switched('It does.', 'It starts anyway.'), { default: 'true' }),
    'splunk-insecureskipverify': key('Whether the certificate goes unchecked.', switched('It does.', 'It is checked.'), { default: 'false' }),
    'splunk-gzip': key('Whether events are compressed.', switched('They are.', 'They are not.'), { default: 'false' }),
    'splunk-gzip-level': key('How much they are compressed, from -1 to 9.', text()),
    'splunk-capath': key('Path of a root certificate.', text()),
    'splunk-caname': key('Name to check the certificate against.', text()),
    ...fromContainer,
    ...delivery,
  },
  open,
);

const fluentd = object(
  {
    'fluentd-address': key('Host and port of Fluentd.', text(), { default: 'localhost:24224' }),
    'fluentd-async': key('Whether the container starts before Fluentd answers.', switched('It does.', 'It waits.'), { default: 'false' }),
    'fluentd-async-connect': key('The older name of `fluentd-async`.', switched('It starts at once.', 'It waits.'), { offered: false }),
    'fluentd-async-reconnect-interval': key('Time between two attempts to connect again.', text()),
    'fluentd-buffer-limit': key('Lines that wait in memory.', text()),
    'fluentd-max-retries': key('Attempts to connect.', text()),
    'fluentd-retry-wait': key('Time between two attempts.', text()),
    'fluentd-request-ack': key('Whether each chunk is acknowledged.', switched('It is.', 'It is not.')),
    'fluentd-sub-second-precision': key('Whether times are in nanoseconds.', switched('They are.', 'They are in seconds.'), { default: 'false' }),
    ...fromContainer,
    ...delivery,
  },
  open,
);

const gelf = object(
  {
    'gelf-address': key('Address of the server, such as `udp://10.0.0.5:12201`.', text(), { required: 'warning' }),
    'gelf-compression-type': key('Compression of packets.', oneOf({ gzip: 'By gzip.', zlib: 'By zlib.', none: 'No compression.' }), { default: 'gzip' }),
    'gelf-compression-level': key('How much they are compressed, from -1 to 9.', text()),
    'gelf-tcp-max-reconnect': key('Attempts to connect again.', text()),
    'gelf-tcp-reconnect-delay': key('Seconds between two attempts.', text()),
    ...fromContainer,
    ...delivery,
  },
  open,
);

const jsonFile = object(
  {
    'max-size': key('Size at which the file is rotated, such as `10m`.', text(), { default: 'no limit' }),
    'max-file': key('Number of files to keep.', text(), { default: '1' }),
    compress: key('Whether rotated files are compressed.', switched('They are.', 'They are not.')),
    'labels-regex': key('Expression for the labels that each line carries.', text()),
    ...fromContainer,
    ...delivery,
  },
  open,
);

const syslog = object(
  {
    'syslog-address': key('Address of the server, such as `tcp://10.0.0.5:514`.', text()),
    'syslog-facility': key('Facility of the messages.', text(), { default: 'daemon' }),
    'syslog-format': key('Format of a message, such as `rfc5424`.', text()),
    'syslog-tls-ca-cert': key('Path of the certificates of authorities.', text()),
    'syslog-tls-cert': key('Path of the certificate.', text()),
    'syslog-tls-key': key('Path of its key.', text()),
    'syslog-tls-skip-verify': key('Whether the certificate goes unchecked.', switched('It does.', 'It is checked.')),
    'labels-regex': key('Expression for the labels that each line carries.', text()),
    ...fromContainer,
    ...delivery,
  },
  open,
);

const journald = object({ 'labels-regex': key('Expression for the labels that each line carries.', text()), ...fromContainer, ...delivery }, open);

/** The plugin of Fluent Bit or Fluentd reads the rest. */
const firelens = object(
  {
    Name: key('Output plugin of Fluent Bit, such as `cloudwatch_logs`, `kinesis_firehose` or `datadog`; its own options follow.', text()),
    'log-driver-buffer-limit': key('Events that wait in memory when the router takes none.', text(), { default: '1048576' }),
  },
  { others: 'fine', rest: text() },
);

const drivers = oneOf(
  {
    awslogs: 'CloudWatch Logs.',
    awsfirelens: 'A FireLens container of the same task, which has a `firelensConfiguration`.',
    splunk: 'Splunk, by its HTTP Event Collector.',
    fluentd: 'Fluentd; not on Fargate.',
    gelf: 'Graylog and other readers of GELF; not on Fargate.',
    'json-file': 'A file on the instance; not on Fargate.',
    journald: "The instance's journal; not on Fargate.",
    syslog: 'Syslog; not on Fargate.',
  },
  { others: 'warning' },
);

const driver = key('Log driver of the container. Fargate knows `awslogs`, `splunk` and `awsfirelens`.', drivers, {
  required: 'error',
  preset: 'awslogs',
  mistaken: ['driver', 'type'],
});
const secretOptions = key('Options of the log driver whose values are secrets.', secrets('Name of the option.'));

const withOptions = (options: Schema, more: Partial<Key> = {}): ObjectOf =>
  object({ logDriver: driver, options: key('Options of the log driver; the values are strings.', options, more), secretOptions }, strict);

const byDriver: Readonly<Record<string, ObjectOf>> = {
  awslogs: withOptions(awslogs, { required: 'error' }),
  awsfirelens: withOptions(firelens),
  splunk: withOptions(splunk),
  fluentd: withOptions(fluentd),
  gelf: withOptions(gelf),
  'json-file': withOptions(jsonFile),
  journald: withOptions(journald),
  syslog: withOptions(syslog),
};

/** Where the output of a container goes: the driver decides on the options. */
export const logConfiguration: Schema = cases(
  Object.entries(byDriver).map(([each, use]) => ({ when: { key: 'logDriver', is: [each] }, use })),
  withOptions(object({}, { others: 'fine', rest: text() })),
);

/** Options of the log router. */
export const routerOptions = object(
  {
    'enable-ecs-log-metadata': key('Whether each line says cluster, task and container.', switched('It does.', 'It does not.'), { default: 'true' }),
    'config-file-type': key(
      'Where a configuration file of your own is.',
      oneOf({ file: 'In the image; the only way on Fargate.', s3: 'In S3; the agent reads it with the execution role.' }),
    ),
    'config-file-value': key('Path in the image, or ARN of the object in S3.', text()),
  },
  open,
);
