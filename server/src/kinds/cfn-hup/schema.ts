import { key, number, object, oneOf, text } from '../../core/schema.ts';

/** Words that Python's `getboolean` takes. Source: docs.python.org, configparser, checked 2026-11-30. */
const yes = 'The log has all that the daemon does.';
const no = 'The log has what matters. The default.';

/**
 * Source: CloudFormation template reference, cfn-hup.html, and aws-cfn-bootstrap 1.4-31 (bin/cfn-hup, cfnbootstrap/update_hooks.py), checked 2026-11-30.
 * What the tool reads beyond the guide (`url`, `sqs_url`, `multi-threaded`) is known and not offered.
 */
const main = object(
  {
    stack: key("The stack whose metadata the daemon looks at: a name or an ID. Without it the daemon doesn't start.", text(), {
      required: 'error',
      preset: 'my-stack',
      more: 'In a template, write `${AWS::StackName}` or `${AWS::StackId}` and let `Fn::Sub` fill it in.',
    }),
    region: key('The Region of the stack.', text({ pattern: '^[a-z]{2,3}(-[a-z]+)+-\\d+$', expected: 'a Region such as eu-central-1' }), {
      default: 'us-east-1',
      required: 'hint',
      preset: 'us-east-1',
      more: 'Without it the tool asks CloudFormation in `us-east-1`, wherever the instance runs. In a template, write `${AWS::Region}`.',
    }),
    role: key('The IAM role of the instance whose credentials the daemon uses.', text(), {
      more: 'Not needed where the instance belongs to the stack: then the daemon signs with the identity of the instance. It wins over `credential-file`.',
    }),
    'credential-file': key('A file with an access key of IAM, as the other helper scripts take one.', text(), {
      more: 'A role of the instance is safer: it has no secret that lies on the disk. Where `role` is set this file is ignored.',
    }),
    umask: key('The file mode creation mask of the daemon, in octal.', text({ pattern: '^0*[0-7]{1,3}$', expected: 'an octal number from 0 to 777' }), {
      default: '022',
      more: 'Since 1.4-22 the default is 022; before, files that hooks wrote could be changed by everybody. It has no effect on Windows.',
    }),
    interval: key('Minutes from one look at the metadata to the next.', number({ integer: true, min: 1 }), {
      default: '15',
      preset: '5',
      more: 'Each host counts on its own. The least is 1; the daemon ends with an error for less.',
    }),
    verbose: key('Whether the log has details.', oneOf({ true: yes, false: no, yes, no, on: yes, off: no, 1: yes, 0: no }, { ignoreCase: true }), {
      default: 'false',
      more: 'The log is `/var/log/cfn-hup.log`, on Windows `C:\\cfn\\log\\cfn-hup.log`.',
    }),
    url: key("The endpoint of CloudFormation, where it isn't that of the Region. Read by the tool, not documented.", text(), { offered: false }),
    sqs_url: key('The endpoint of Amazon SQS for command hooks. Read by the tool, not documented.', text(), { offered: false }),
    'multi-threaded': key('Whether command hooks may run at the same time. Read by the tool, not documented.', text(), { offered: false }),
  },
  { others: 'warning', why: 'cfn-hup ignores it.' },
);

export const schema = object(
  { main: key('The settings of the daemon: which stack it watches, as whom, and how often.', main, { required: 'error' }) },
  { others: 'warning', why: 'cfn-hup reads only `[main]` in this file; hooks go in `hooks.conf` or in files in `hooks.d`.' },
);
