import { key, number, object, oneOf, text } from '../../core/schema.ts';

/** Words that Python's `getboolean` takes. Source: docs.python.org, configparser, checked 2026-11-30. */
const yes = 'The log contains details.';
const no = 'The log contains the main events only.';

/**
 * Source: CloudFormation template reference, cfn-hup.html, and aws-cfn-bootstrap 1.4-31 (bin/cfn-hup, cfnbootstrap/update_hooks.py), checked 2026-11-30.
 * What the tool reads beyond the guide (`url`, `sqs_url`, `multi-threaded`) is known and not offered.
 */
const main = object(
  {
    stack: key("The name or ID of the stack to watch. Without it, the daemon doesn't start.", text(), {
      required: 'error',
      preset: 'my-stack',
      more: 'In a template, write `${AWS::StackName}` or `${AWS::StackId}` and let `Fn::Sub` fill it in.',
    }),
    region: key('The Region of the stack.', text({ pattern: '^[a-z]{2,3}(-[a-z]+)+-\\d+$', expected: 'a Region such as eu-central-1' }), {
      default: 'us-east-1',
      required: 'hint',
      preset: 'us-east-1',
      more: 'Without it, the tool calls CloudFormation in `us-east-1`, wherever the instance runs. In a template, write `${AWS::Region}`.',
    }),
    role: key('The IAM role of the instance. The daemon uses its credentials.', text(), {
      more: 'Not needed if the instance belongs to the stack: the daemon then signs requests with the instance identity. Takes precedence over `credential-file`.',
    }),
    'credential-file': key('A file with an IAM access key, in the format that the other helper scripts use.', text(), {
      more: 'An instance role is safer, because it leaves no secret on the disk. If `role` is set, this file is ignored.',
    }),
    umask: key('The file mode creation mask of the daemon, in octal.', text({ pattern: '^0*[0-7]{1,3}$', expected: 'an octal number from 0 to 777' }), {
      default: '022',
      more: 'The default is 022 since version 1.4-22. Before that, files written by hooks could be world-writable. No effect on Windows.',
    }),
    interval: key('How often to check for changes, in minutes.', number({ integer: true, min: 1 }), {
      default: '15',
      preset: '5',
      more: 'Each host checks on its own schedule. The minimum is 1; with less, the daemon fails.',
    }),
    verbose: key('Whether to log in detail.', oneOf({ true: yes, false: no, yes, no, on: yes, off: no, 1: yes, 0: no }, { ignoreCase: true }), {
      default: 'false',
      more: 'The log is `/var/log/cfn-hup.log`, on Windows `C:\\cfn\\log\\cfn-hup.log`.',
    }),
    url: key("The CloudFormation endpoint, if it isn't the one of the Region. Supported by the tool, but not documented.", text(), { offered: false }),
    sqs_url: key('The Amazon SQS endpoint for command hooks. Supported by the tool, but not documented.', text(), { offered: false }),
    'multi-threaded': key('Whether command hooks can run in parallel. Supported by the tool, but not documented.', text(), { offered: false }),
  },
  { others: 'warning', why: 'cfn-hup ignores it.' },
);

export const schema = object(
  { main: key('The settings of the daemon: which stack it watches, with which credentials, and how often.', main, { required: 'error' }) },
  { others: 'warning', why: 'cfn-hup reads only `[main]` in this file; hooks go in `hooks.conf` or in files in `hooks.d`.' },
);
