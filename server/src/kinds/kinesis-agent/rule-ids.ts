/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'kinesis-agent/compressed-files',
  'kinesis-agent/delimiter',
  'kinesis-agent/destination',
  'kinesis-agent/duplicate-flow',
  'kinesis-agent/endpoint',
  'kinesis-agent/expression',
  'kinesis-agent/file-pattern',
  'kinesis-agent/ignored-key',
  'kinesis-agent/log-fields',
  'kinesis-agent/metadata-timestamp',
  'kinesis-agent/nested-key',
  'kinesis-agent/static-keys',
];
