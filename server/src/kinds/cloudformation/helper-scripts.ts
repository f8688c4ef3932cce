// The helper scripts of CloudFormation with their options. Source: template reference, cfn-init.html, cfn-signal.html,
// cfn-get-metadata.html and cfn-hup.html, and the scripts' own option parsers (aws-cfn-bootstrap 1.4), checked 2026-11-30.

export type HelperOption = {
  readonly name: string;
  readonly short?: string;
  readonly about: string;
  /** It is a switch, and no value follows. */
  readonly isSwitch?: true;
  /** The script takes it, but no guide says so. */
  readonly offered?: false;
};

export type HelperScript = {
  readonly name: string;
  readonly about: string;
  readonly options: readonly HelperOption[];
  readonly required: readonly string[];
};

const stack: HelperOption = { name: '--stack', about: 'Name or ID of the stack that the instance belongs to.' };
const resource: HelperOption = { name: '--resource', about: 'Logical ID of the resource whose metadata is read.' };
const common: readonly HelperOption[] = [
  { name: '--region', about: 'Region of the stack; `us-east-1` unless given.' },
  { name: '--role', about: 'An IAM role of the instance to call with; without one, the instance may reach its own stack only.' },
  { name: '--credential-file', short: '-f', about: 'File with an access key and a secret key; wins over `--role` and the keys.' },
  { name: '--access-key', about: 'Access key to call with. Prefer a role.' },
  { name: '--secret-key', about: 'Secret key that belongs to the access key. Prefer a role.' },
  { name: '--url', short: '-u', about: 'Endpoint of CloudFormation to call.' },
  { name: '--http-proxy', about: 'HTTP proxy: `http://user:password@host:port`.' },
  { name: '--https-proxy', about: 'HTTPS proxy: `https://user:password@host:port`.' },
];
const verbose: HelperOption = { name: '--verbose', short: '-v', about: 'Writes more to the log.', isSwitch: true };
const help: HelperOption = { name: '--help', short: '-h', about: 'Shows the options.', isSwitch: true, offered: false };

export const helperScripts: readonly HelperScript[] = [
  {
    name: 'cfn-init',
    about: 'Sets the instance up as `AWS::CloudFormation::Init` in the metadata of a resource says: packages, files, commands, services.',
    options: [
      { ...stack, short: '-s' },
      { ...resource, short: '-r', about: 'Logical ID of the resource that has `AWS::CloudFormation::Init` in its metadata.' },
      { name: '--configsets', short: '-c', about: 'The config sets to run, with commas between them; `default` unless given.' },
      ...common,
      verbose,
      { name: '--resume', about: 'Goes on after a restart.', isSwitch: true, offered: false },
      help,
    ],
    required: ['--stack', '--resource'],
  },
  {
    name: 'cfn-signal',
    about: 'Tells a resource that waits, or a wait condition handle by its URL, whether the set-up succeeded.',
    options: [
      stack,
      { ...resource, about: 'Logical ID of the resource with the policy that waits for the signal, such as the Auto Scaling group.' },
      { name: '--exit-code', short: '-e', about: 'Exit code that decides between success and failure, as in `-e $?`; `--success` is ignored then.' },
      { name: '--success', short: '-s', about: 'Whether to signal success: `true` unless given.' },
      { name: '--id', short: '-i', about: 'Unique ID of the signal; the ID of the instance unless given.' },
      { name: '--reason', short: '-r', about: 'Why, as text for a wait condition handle.' },
      { name: '--data', short: '-d', about: 'Data to send to a wait condition handle.' },
      ...common,
      { ...verbose, offered: false },
      help,
    ],
    required: ['--stack', '--resource'],
  },
  {
    name: 'cfn-get-metadata',
    about: 'Prints the metadata of a resource as JSON.',
    options: [
      { ...stack, short: '-s' },
      { ...resource, short: '-r' },
      { name: '--key', short: '-k', about: 'The key of the metadata to print.' },
      ...common,
      verbose,
      help,
    ],
    required: ['--stack', '--resource'],
  },
  {
    name: 'cfn-hup',
    about: 'Daemon that looks for changed metadata at intervals and runs the hooks in `hooks.conf`.',
    options: [
      { name: '--config', short: '-c', about: 'Folder of `cfn-hup.conf`; `/etc/cfn` unless given.' },
      { name: '--no-daemon', about: 'Runs the hooks once and ends.', isSwitch: true },
      verbose,
      help,
    ],
    required: [],
  },
];
