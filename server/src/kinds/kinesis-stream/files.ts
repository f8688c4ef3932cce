import { toldBy } from '../cli-input/files.ts';

/**
 * A data stream of Kinesis as `create-stream` takes it, or its policy as `put-resource-policy` does. Source: botocore 1.43.11,
 * kinesis/2013-12-02: no other input has these keys together. Checked 2026-11-30.
 */
export const dataStreamFiles = toldBy({
  names: ['*{create{_,-},kinesis{_,-},data{_,-}}stream*.{json,yaml,yml}'],
  by: [
    ['StreamName', 'ShardCount'],
    ['StreamName', 'StreamModeDetails'],
    ['ResourceARN', 'Policy'],
  ],
  telling: ['MaxRecordSizeInKiB', 'ShardCount', 'StreamModeDetails', 'WarmThroughputMiBps'],
  shared: ['Policy', 'ResourceARN', 'StreamId', 'StreamName', 'Tags'],
});
