import type { Sample } from '../../core/trial.ts';
import type { Pattern } from './pattern.ts';

/** Log events to begin with, by the sort of pattern that they are for. Accounts, addresses and names are those of AWS's examples. */
const samples: readonly (Sample & { readonly type: Pattern['type'] })[] = [
  { type: 'terms', name: 'An error of an application', text: '2026-11-30T12:00:00.000Z [ERROR 419] Orders: MISSING ARGUMENTS in request 8f5a\n' },
  { type: 'terms', name: 'A warning', text: '2026-11-30T12:00:01.000Z WARN Payments: retrying in 200 ms\n' },
  {
    type: 'terms',
    name: 'A Lambda function that timed out',
    text: '2026-11-30T12:00:03.000Z c6af9ac6-7b61-11e6-9a41-93e8deadbeef Task timed out after 3.00 seconds\n',
  },
  {
    type: 'fields',
    name: 'A line of an Apache access log',
    text: '127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534\n',
  },
  {
    type: 'fields',
    name: 'A rejected flow of a VPC',
    text: '2 111122223333 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 49761 22 6 20 4249 1764504010 1764504070 REJECT OK\n',
  },
  {
    type: 'fields',
    name: 'The report of a Lambda function',
    text: 'REPORT RequestId: c6af9ac6-7b61-11e6-9a41-93e8deadbeef Duration: 2310.54 ms Billed Duration: 2311 ms Memory Size: 256 MB Max Memory Used: 251 MB\n',
  },
  {
    type: 'json',
    name: 'A sign-in without MFA, of CloudTrail',
    text: `${JSON.stringify({
      eventVersion: '1.11',
      userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary', accountId: '111122223333', userName: 'mary' },
      eventTime: '2026-11-30T12:00:00Z',
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      awsRegion: 'eu-west-1',
      sourceIPAddress: '203.0.113.12',
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { MobileVersion: 'No', MFAUsed: 'No' },
      eventType: 'AwsConsoleSignIn',
    })}\n`,
  },
  {
    type: 'json',
    name: 'A call that was denied, of CloudTrail',
    text: `${JSON.stringify({
      eventVersion: '1.11',
      userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/deploy/session', accountId: '111122223333' },
      eventTime: '2026-11-30T12:00:00Z',
      eventSource: 's3.amazonaws.com',
      eventName: 'DeleteBucket',
      awsRegion: 'eu-west-1',
      sourceIPAddress: '203.0.113.12',
      errorCode: 'AccessDenied',
      errorMessage: 'Access Denied',
      eventType: 'AwsApiCall',
    })}\n`,
  },
  {
    type: 'json',
    name: 'An error of an application, as JSON',
    text: `${JSON.stringify({ level: 'ERROR', message: 'Payment failed', service: 'orders', statusCode: 502, latency: 1250.5, user: { id: 1 }, tags: ['payment'], trace: null })}\n`,
  },
];

/** All samples, those for a sort of pattern first. */
export const samplesFor = (type: Pattern['type']): readonly Sample[] =>
  [...samples.filter((each) => each.type === type), ...samples.filter((each) => each.type !== type)].map(({ name, text }) => ({ name, text }));
