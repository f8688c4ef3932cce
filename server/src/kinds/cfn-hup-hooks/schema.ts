import { key, object, text } from '../../core/schema.ts';

/**
 * Source: CloudFormation template reference, cfn-hup.html, and aws-cfn-bootstrap 1.4-31 (cfnbootstrap/update_hooks.py), checked 2026-11-30.
 * What the tool reads beyond the guide (`singleton`, `send_result`) is known and not offered.
 */
const keys = {
  triggers: key('When the action runs: one or more events, with commas between them.', text(), {
    required: 'error',
    preset: 'post.update',
    more: '| event | the value at the path |\n| --- | --- |\n| `post.add` | is there for the first time |\n| `post.update` | has changed |\n| `post.remove` | is gone |\n\nAny other word is never met, so the hook never runs.',
  } as const),
  path: key('What the daemon compares with its last copy: a resource of the stack, or something of it.', text(), {
    required: 'error',
    preset: 'Resources.MyInstance.Metadata.AWS::CloudFormation::Init',
    more: '| path | changes when |\n| --- | --- |\n| `Resources.<id>` | the resource was updated |\n| `Resources.<id>.PhysicalResourceId` | the resource was replaced |\n| `Resources.<id>.Metadata` | its metadata changed; a key below it may follow |',
  } as const),
  action: key('A shell command that runs when the event has come. Until it ends with 0 it is tried again at each interval.', text(), {
    required: 'error',
    preset: '/opt/aws/bin/cfn-init -v --stack my-stack --resource MyInstance --region us-east-1',
    more: 'It may go on in lines that are indented. `CFN_OLD_METADATA` and `CFN_NEW_METADATA` have the values before and after, for other paths `..._PHYSICAL_RESOURCE_ID` or `..._LAST_UPDATED`.',
  } as const),
  runas: key('The user who runs the action, through `su`.', text(), {
    preset: 'root',
    more: "Without it the action runs as the user of the daemon, most often root. Windows doesn't have it.",
  }),
  singleton: key('Of a command hook: only one instance of the stack runs the command. Read by the tool, not documented.', text(), { offered: false }),
  send_result: key('Of a command hook: whether its output is sent back. Read by the tool, not documented.', text(), { offered: false }),
};

const others = { others: 'warning', why: 'cfn-hup ignores it.' } as const;

export const schema = object(
  {
    DEFAULT: key("Values for all hooks that don't set them, as Python's parser has it.", object(keysWithoutRequired(), others), { offered: false }),
  },
  { others: 'fine', rest: object(keys, others) },
);

function keysWithoutRequired(): Readonly<Record<string, ReturnType<typeof key>>> {
  return Object.fromEntries(Object.entries(keys).map(([name, { about, schema: of, more }]) => [name, key(about, of, more === undefined ? {} : { more })]));
}
