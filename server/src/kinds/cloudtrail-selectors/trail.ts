import { any, type Key, key, list, object } from '../../core/schema.ts';
import { optional, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/** A trail of CloudTrail. Source: botocore 1.43.11, cloudtrail/2013-11-01: CreateTrail, UpdateTrail, GetTrail and DescribeTrails. Checked 2026-11-30. */
const settings: Readonly<Record<string, Key>> = {
  Name: key(
    'Name of the trail.',
    string({
      pattern: '^(arn:.*|[A-Za-z0-9](?:[._-]?[A-Za-z0-9]){2,127})$',
      expected: '3 to 128 letters and digits, with single `.`, `_` and `-` between them',
    }),
    { required: 'error', mistaken: ['TrailName'] },
  ),
  S3BucketName: key('Bucket that gets the log files. Its policy must let CloudTrail write.', string(), {
    required: 'error',
    mistaken: ['BucketName', 'S3Bucket'],
  }),
  S3KeyPrefix: key('Prefix in front of `AWSLogs`, up to 200 characters.', string({ length: [0, 200] })),
  SnsTopicName: key('Topic that announces each log file.', string({ length: [0, 256] })),
  IncludeGlobalServiceEvents: key('Whether events of global services such as IAM are logged.', yesNo('They are.', 'They aren’t.'), { default: 'true' }),
  IsMultiRegionTrail: key('Whether the trail logs all Regions.', yesNo('It does.', 'It logs this Region alone.'), { default: 'false', preset: 'true' }),
  EnableLogFileValidation: key('Whether digest files show that no log file was changed or deleted.', yesNo('They do.', 'There are none.'), {
    default: 'false',
    preset: 'true',
  }),
  CloudWatchLogsLogGroupArn: key('ARN of a log group that gets the events too; with `CloudWatchLogsRoleArn`.', string()),
  CloudWatchLogsRoleArn: key('Role that writes to the log group.', string()),
  KmsKeyId: key('KMS key that encrypts the log files; its policy must let CloudTrail use it.', string()),
  IsOrganizationTrail: key('Whether the trail is for all accounts of the organization.', yesNo('It is.', 'It is for this account.'), { default: 'false' }),
};

const output = printed({
  TrailARN: 'ARN of the trail, as `describe-trails` prints it.',
  SnsTopicARN: 'ARN of the topic, as `describe-trails` prints it.',
  HomeRegion: 'Region in which the trail was made, as `describe-trails` prints it.',
  LogFileValidationEnabled: ['Whether there are digest files, as `describe-trails` prints it.', any],
  HasCustomEventSelectors: ['Whether the trail has event selectors of its own, as `describe-trails` prints it.', any],
  HasInsightSelectors: ['Whether the trail has Insights selectors, as `describe-trails` prints it.', any],
});

/** A trail that is made or changed, and one that is printed. */
export const trail = object({ ...settings, TagsList: key('Tags of the trail.', tags(200)), ...output }, strict);
const described = object({ ...optional(settings), ...output }, strict);

/** What `describe-trails` and `get-trail` print. */
export const trailsListed = object(printed({ trailList: ['The trails.', list(described)] }), strict);
export const trailPrinted = object(printed({ Trail: ['The trail.', described] }), strict);
