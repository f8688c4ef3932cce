import { key, object, text } from '../../core/schema.ts';

/**
 * Source: CloudFormation template reference, cfn-hup.html, and aws-cfn-bootstrap 1.4-31 (cfnbootstrap/update_hooks.py), checked 2026-11-30.
 * What the tool reads beyond the guide (`singleton`, `send_result`) is known and not offered.
 */
const keys = {
  triggers: key('When the action runs: one or more events, separated by commas.', text(), {
    required: 'error',
    preset: 'post.update',
    more: '| event | the value at the path |\n| --- | --- |\n| `post.add` | is there for the first time |\n| `post.update` | has changed |\n| `post.remove` | has been removed |\n\nAny other word is silently ignored.',
  } as const),
  path: key('What the daemon watches for changes: a resource of the stack, its metadata or its physical ID.', text(), {
    required: 'error',
    preset: 'Resources.MyInstance.Metadata.AWS::CloudFormation::Init',
    more: '| path | changes when |\n| --- | --- |\n| `Resources.<id>` | the resource was updated |\n| `Resources.<id>.PhysicalResourceId` | the resource was replaced |\n| `Resources.<id>.Metadata` | its metadata changed; you can append a key inside it |',
  } as const),
  action: key("The shell command to run when the event occurs. If it doesn't exit with 0, it's retried at every interval.", text(), {
    required: 'error',
    preset: '/opt/aws/bin/cfn-init -v --stack my-stack --resource MyInstance --region us-east-1',
    more: 'It can continue on indented lines. The environment variables `CFN_OLD_METADATA` and `CFN_NEW_METADATA` contain the values before and after the change; for other paths they end in `..._PHYSICAL_RESOURCE_ID` or `..._LAST_UPDATED`.',
  } as const),
  runas: key('The user to run the action as, with `su`.', text(), {
    preset: 'root',
    more: "Without it, the action runs as the daemon's user, usually root. Not on Windows.",
  }),
  singleton: key('For a command hook: only one instance of the stack runs the command. Supported by the tool, but not documented.', text(), { offered: false }),
  send_result: key('For a command hook: whether its output is sent back. Supported by the tool, but not documented.', text(), { offered: false }),
};

const others = { others: 'warning', why: 'cfn-hup ignores it.' } as const;

export const schema = object(
  {
    DEFAULT: key("Default values for all hooks, a feature of Python's parser.", object(keysWithoutRequired(), others), { offered: false }),
  },
  { others: 'fine', rest: object(keys, others) },
);

function keysWithoutRequired(): Readonly<Record<string, ReturnType<typeof key>>> {
  return Object.fromEntries(Object.entries(keys).map(([name, { about, schema: of, more }]) => [name, key(about, of, more === undefined ? {} : { more })]));
}
