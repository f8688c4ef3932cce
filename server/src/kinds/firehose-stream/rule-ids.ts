/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'firehose-stream/buffer',
  'firehose-stream/conversion',
  'firehose-stream/encryption',
  'firehose-stream/one-destination',
  'firehose-stream/partitioning',
  'firehose-stream/prefix',
  'firehose-stream/processor',
  'firehose-stream/source',
  'firehose-stream/empty-value',
  'firehose-stream/value-type',
];
