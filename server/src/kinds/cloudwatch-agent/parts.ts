import { either, flag, type Key, key, list, map, number, type ObjectOf, object, type Schema } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';

// What several sections of the file have. Source: amazon-cloudwatch-agent, translator/config/schema.json of 2026-08-07 (ab55b8d), its types,
// limits and closed objects; hovers after the CloudWatch user guide, CloudWatch-Agent-Configuration-File-Details.html. Checked 2026-11-30.

/** In most maps the agent's own schema refuses what it doesn't know. */
export const closed = { others: 'error', why: 'The agent refuses the whole configuration.' } as const;

/** In the others it reads what it knows and passes over the rest. */
export const open = { others: 'warning', why: 'The agent ignores it.' } as const;

export const yesNo = (about: string, yes: string, no: string, more: Partial<Key> = {}): Key => key(about, flag(yes, no, { others: 'error' }), more);

const seconds = (min: number) => number({ min, max: 172_800, integer: true });

export const interval = (about: string, more: Partial<Key> = {}): Key => key(about, seconds(1), { preset: '60', ...more });

export const aggregationInterval = key('Seconds over which values are aggregated before they are sent; `0` sends each value.', seconds(0), { default: '60' });

export const name = (max: number) => string({ length: [1, max] });

export const names = (max: number, more: Parameters<typeof list>[1] = {}): Schema => list(name(max), more);

export const credentials = key(
  'The IAM role that the agent assumes to send data, for example to another account.',
  object({ role_arn: key('The ARN of the role.', string({ length: [null, 2048] })) }, closed),
);

export const endpointOverride = (what: string): Key =>
  key(
    `The endpoint of ${what} to use in place of that of the Region, such as a VPC endpoint with its own DNS name or a FIPS endpoint.`,
    string({ length: [4, 2048] }),
  );

export const flushInterval = (what: string, preset: string): Key =>
  key(`The longest time in seconds that ${what} stay in memory before they are sent.`, seconds(1), { default: preset });

/** Who Application Signals says has sent something. */
export const entity = (max = 255, maxEnvironment = 259): Record<string, Key> => ({
  'service.name': key('The service that the telemetry belongs to, as CloudWatch shows it under related entities.', name(max)),
  'deployment.environment': key('The environment that the service runs in, as CloudWatch shows it under related entities.', name(maxEnvironment)),
});

/** Dimensions of the author's own. */
export const ownDimensions = key(
  'Dimensions to add to the metrics of this section alone, with names and values of your own.',
  map('A dimension with its value. `${aws:InstanceId}`, `${aws:InstanceType}`, `${aws:ImageId}` and `${aws:AutoScalingGroupName}` are replaced.', name(1024)),
  { mistaken: ['dimensions', 'append_dimension'] },
);

export const dropOriginal = key(
  'Metrics that are not sent with their full set of dimensions, but only as `aggregation_dimensions` says.',
  list(string(), { min: 1, unique: 'error' }),
);

const port = (about: string, preset: string): Key => key(about, string({ length: [4, 2048] }), { default: preset, preset });

export const tls = key(
  'The certificates of the receiver.',
  object(
    {
      ca_file: key('The file with the certificate authority.', name(255)),
      cert_file: key('The file with the certificate.', name(255)),
      key_file: key('The file with the private key.', name(255)),
      insecure: yesNo('Whether TLS is off.', 'No TLS.', 'TLS is used.'),
    },
    open,
  ),
);

const otlpObject = object(
  {
    grpc_endpoint: port('Address and port on which the agent listens for OTLP over gRPC.', '127.0.0.1:4317'),
    http_endpoint: port('Address and port on which the agent listens for OTLP over HTTP.', '127.0.0.1:4318'),
    tls,
    ...entity(),
  },
  closed,
);

/** One receiver of OTLP, or several. */
export const otlp = (what: string): Key =>
  key(
    `Receives ${what} in the OpenTelemetry protocol (OTLP). \`{}\` listens on ports 4317 and 4318.`,
    either(otlpObject, list(otlpObject, { min: 1, max: 255 })),
  );

/** A map that need not say anything. */
export const switchedOn = (about: string, keys: ObjectOf['keys'] = {}, more: Partial<Key> = {}): Key =>
  key(about, object(keys, { others: 'fine', slips: 'warning' }), more);
