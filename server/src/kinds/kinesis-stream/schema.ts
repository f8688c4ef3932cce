import { cases, type Key, key, map, number, object, oneOf } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';

/** Data streams of Kinesis. Source: botocore 1.43.11, kinesis/2013-12-02: CreateStream and PutResourcePolicy, checked 2026-11-30. */

const whole = (min: number, max?: number) => number({ integer: true, min, ...(max === undefined ? {} : { max }) });

const common: Readonly<Record<string, Key>> = {
  ShardCount: key('How many shards the stream has; in provisioned mode.', whole(1), { mistaken: ['Shards', 'TargetShardCount'] }),
  StreamModeDetails: key(
    'Who sees to the capacity.',
    object(
      {
        StreamMode: key(
          'Whether you choose the shards.',
          oneOf({ PROVISIONED: 'You choose how many shards there are.', ON_DEMAND: 'Kinesis does, by the traffic.' }),
          { required: 'error' },
        ),
      },
      strict,
    ),
    { mistaken: ['StreamMode'] },
  ),
  WarmThroughputMiBps: key('Throughput, in MiB a second, that writes have at once; on demand, with On-demand Advantage.', whole(0)),
  MaxRecordSizeInKiB: key('Largest record, 1,024 to 10,240 KiB.', whole(1024, 10240), { default: '1024' }),
};

const stream: Readonly<Record<string, Key>> = {
  StreamName: key('Name of the stream.', string({ pattern: '^[a-zA-Z0-9_.-]{1,128}$', expected: '1 to 128 letters, digits, `_`, `.` and `-`' }), {
    required: 'error',
    mistaken: ['Name'],
  }),
  ...common,
  Tags: key('Tags of the stream, names with values.', map('Value of the tag.', string({ length: [0, 256] }), { min: 1 })),
};

const policy: Readonly<Record<string, Key>> = {
  ResourceARN: key(
    'ARN of the stream, or of a consumer.',
    string({ pattern: '^arn:[a-z-]+:kinesis:', length: [1, 2048], expected: 'the ARN of a stream or a consumer' }),
    { required: 'error', mistaken: ['StreamARN', 'ResourceArn'] },
  ),
  StreamId: key('ID of the stream.', string({ length: [1, 24] })),
  Policy: key('Who may use it: a policy as JSON in a string.', string({ inside: { kind: 'iam-policy', as: 'resource', when: '^\\s*\\{' } }), {
    required: 'error',
  }),
};

export const schema = cases(
  ['ResourceARN', 'Policy'].map((has) => ({ when: { has }, use: object(policy, strict) })),
  object(stream, strict),
);

/** What of it a template has: its own schema judges it. */
export const templated = object(common, { others: 'fine' });
