import { key, text } from '../../core/schema.ts';
import { rubyKeys } from '../ruby-keys.ts';

/**
 * What registers an on-premises host with CodeDeploy.
 * Source: aws/aws-codedeploy-agent: lib/instance_agent/plugins/codedeploy/onpremise_config.rb at 800eb28 (1.8.1),
 * src/aws_clients/credentials.rs at 266ed64 (2.0.x); CodeDeploy user guide, register-on-premises-instance-iam-user-arn.html
 * and -iam-session-arn.html. Checked 2026-11-23.
 */
export const schema = rubyKeys(
  {
    region: key('Region of the CodeDeploy that the host works for.', text(), { preset: 'us-east-1' }),
    iam_session_arn: key(
      'The session of an IAM role as which many hosts may sign in; its credentials expire, and something else must renew them in `aws_credentials_file`.',
      text({
        pattern: ':assumed-role/',
        others: 'warning',
        expected: 'the ARN of a session such as arn:aws:sts::111122223333:assumed-role/ROLE/SESSION',
      }),
    ),
    aws_credentials_file: key('Credentials file that something else keeps fresh; it goes with `iam_session_arn`.', text()),
    iam_user_arn: key(
      'The IAM user as which this one host signs in, with keys that do not expire. AWS advises the session of a role.',
      text({ pattern: ':user/', others: 'warning', expected: 'the ARN of a user such as arn:aws:iam::111122223333:user/NAME' }),
    ),
    aws_access_key_id: key("Id of the user's access key; it goes with `iam_user_arn`.", text()),
    aws_secret_access_key: key("Secret of the user's access key; it goes with `iam_user_arn`.", text()),
  },
  'plain',
  { others: 'warning', why: 'The agent ignores every other key.' },
);
