/**
 * Documents of AWS that many files name, and their parameters.
 * Sources: Systems Manager user guide (patch-manager-aws-runpatchbaseline and its siblings, systems-manager-state-manager-ansible,
 * integration-remote-scripts, distributor-working-with-packages-deploy, sysman-inventory-cliwalk, documents-schemas-features), the reference of
 * runbooks, and the commands that the console writes out with all parameters of a document, found in public repositories. Checked 2026-11-30.
 */

export type KnownParameter = {
  readonly about: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly default?: string;
  /** The run is refused without it. */
  readonly needed?: true;
};

export type KnownDocument = {
  readonly sort: 'command' | 'runbook';
  readonly about: string;
  readonly parameters: Readonly<Record<string, KnownParameter>>;
  /** No source has all of its parameters. */
  readonly more?: true;
};

const needed = (about: string, values?: Readonly<Record<string, string>>): KnownParameter => ({ about, needed: true, ...(values ? { values } : {}) });

const scripts = (language: string): Readonly<Record<string, KnownParameter>> => ({
  commands: needed(`Lines of the ${language} script.`),
  workingDirectory: { about: 'Directory in which it runs.' },
  executionTimeout: { about: 'Seconds until the script counts as failed, up to 172,800 (48 hours).', default: '3600' },
});

const sources = { GitHub: 'A repository on GitHub.', S3: 'A file or folder in a bucket.' };
const sourceInfo = 'Where it is, as JSON in a string: `{"owner": "...", "repository": "...", "path": "..."}`, or `{"path": "https://..."}` for S3.';

const patching: Readonly<Record<string, KnownParameter>> = {
  Operation: needed('Whether missing patches are only reported, or installed too.', {
    Scan: 'Reports which patches are missing, and installs nothing.',
    Install: 'Installs what is approved and missing.',
  }),
  RebootOption: {
    about: 'Whether nodes are rebooted after `Install`.',
    values: {
      RebootIfNeeded: 'Reboots if a patch was installed, whether it asks for that or not, or one waits for a reboot.',
      NoReboot: 'Does not reboot; what was installed then waits for a reboot, and the node is not compliant.',
    },
    default: 'RebootIfNeeded',
  },
};
const snapshot: KnownParameter = {
  about: 'GUID of the patch snapshot, so that all nodes of a run get the same patches. A maintenance window supplies it.',
};
const overrides: KnownParameter = { about: 'URL of a YAML list of patches that `Install` takes in place of the baseline: `https://...` or `s3://...`.' };
const association: KnownParameter = { about: 'ID of the association to which compliance data is added.' };
const hook = (when: string): KnownParameter => ({ about: `Command document that runs ${when}.`, default: 'AWS-Noop' });

const collected = (what: string): KnownParameter => ({
  about: `Whether ${what} are collected.`,
  values: { Enabled: 'They are.', Disabled: 'They are not.' },
});

const role: KnownParameter = { about: 'ARN of the role that the runbook assumes; without it, it has the permissions of whoever starts it.' };
const instances = (what: string): Readonly<Record<string, KnownParameter>> => ({
  AutomationAssumeRole: role,
  InstanceId: needed(`IDs of the instances to ${what}.`),
});
const instance = needed('ID of the instance.');

const commands: Readonly<Record<string, Omit<KnownDocument, 'sort'>>> = {
  'AWS-RunShellScript': { about: 'Runs a shell script on Linux and macOS.', parameters: scripts('shell') },
  'AWS-RunPowerShellScript': { about: 'Runs a PowerShell script.', parameters: scripts('PowerShell') },
  'AWS-RunRemoteScript': {
    about: 'Downloads a script from GitHub or Amazon S3 and runs it.',
    parameters: {
      sourceType: needed('Where the script is.', sources),
      sourceInfo: { about: sourceInfo },
      commandLine: needed('Name of the script and its arguments.'),
      workingDirectory: { about: 'Directory for the download, in which the script runs.' },
      executionTimeout: { about: 'Seconds until the script counts as failed.', default: '3600' },
    },
  },
  'AWS-RunPatchBaseline': {
    about: 'Scans nodes for missing patches, or installs them, by the patch baseline of their patch group.',
    parameters: {
      ...patching,
      SnapshotId: snapshot,
      InstallOverrideList: overrides,
      BaselineOverride: { about: 'Patch baselines in a JSON file in Amazon S3 that count in place of the ones in effect: `s3://...`.' },
      AssociationId: association,
      StepTimeoutSeconds: { about: 'Seconds until the operation counts as failed, 1 to 36,000.' },
    },
  },
  'AWS-RunPatchBaselineAssociation': {
    about: 'Scans or patches nodes for an association, by a baseline that tags can choose.',
    parameters: {
      ...patching,
      AssociationId: association,
      InstallOverrideList: overrides,
      BaselineTags: { about: 'Tag of the patch baseline to use: `Key=...,Values=...`.' },
    },
  },
  'AWS-RunPatchBaselineWithHooks': {
    about: 'Scans or patches nodes, and runs documents of yours before, after and at the end.',
    parameters: {
      ...patching,
      SnapshotId: snapshot,
      PreInstallHookDocName: hook('before patches are installed'),
      PostInstallHookDocName: hook('after they are installed, before the reboot'),
      OnExitHookDocName: hook('at the end, after the reboot'),
    },
    more: true,
  },
  'AWS-ApplyAnsiblePlaybooks': {
    about: 'Downloads Ansible playbooks from GitHub or Amazon S3 and runs one on Linux.',
    parameters: {
      SourceType: needed('Where the playbooks are.', sources),
      SourceInfo: { about: sourceInfo },
      InstallDependencies: { about: 'Whether Ansible and what it needs are installed.', values: { True: 'They are.', False: 'They are there already.' } },
      PlaybookFile: { about: 'Path of the playbook in the download, such as `automation/playbook.yml`.' },
      ExtraVariables: { about: 'Variables for Ansible, separated by spaces: `color=red flavor=cherry`.' },
      Check: { about: 'Whether Ansible only tells what it would change.', values: { True: 'It changes nothing.', False: 'It applies the playbook.' } },
      Verbose: {
        about: 'How much Ansible logs.',
        values: { '-v': 'A little.', '-vv': 'More.', '-vvv': 'More still.', '-vvvv': 'Everything, for debugging.' },
      },
      TimeoutSeconds: { about: 'Seconds until the playbook counts as failed.', default: '3600' },
    },
  },
  'AWS-ConfigureAWSPackage': {
    about: 'Installs or removes a package of Distributor.',
    parameters: {
      action: needed('What happens with the package.', { Install: 'It is installed or updated.', Uninstall: 'It is removed.' }),
      name: needed('Name of the package, such as `AmazonCloudWatchAgent`, or its ARN if another account shares it.'),
      installationType: {
        about: 'How a version that is there is replaced.',
        values: { 'Uninstall and reinstall': 'It is removed first.', 'In-place update': 'New and changed files are added; the package must support it.' },
        default: 'Uninstall and reinstall',
      },
      version: { about: 'Version of the package; empty means the newest.' },
      additionalArguments: { about: 'Arguments for the scripts of the package, as JSON in a string.' },
    },
  },
  'AWS-UpdateSSMAgent': {
    about: 'Updates SSM Agent.',
    parameters: {
      version: { about: 'Version to install; empty means the newest.' },
      allowDowngrade: {
        about: 'Whether an older version may replace a newer one.',
        values: { true: 'It may; `version` must be set.', false: 'It may not.' },
        default: 'false',
      },
    },
  },
  'AmazonCloudWatch-ManageAgent': {
    about: 'Configures, starts or stops the CloudWatch agent.',
    parameters: {
      action: {
        about: 'What the agent does.',
        values: {
          configure: 'It takes a configuration in place of its own.',
          'configure (append)': 'It takes a configuration besides those it has.',
          'configure (remove)': 'It drops a configuration.',
          start: 'It starts.',
          status: 'It tells whether it runs.',
          stop: 'It stops.',
        },
        default: 'configure',
      },
      mode: {
        about: 'Where the node runs, which decides what the agent asks of Amazon EC2.',
        values: { ec2: 'On Amazon EC2.', onPremise: 'Elsewhere.', auto: 'The agent finds out.' },
        default: 'ec2',
      },
      optionalConfigurationSource: {
        about: 'Where the configuration comes from, for the actions that configure.',
        values: { ssm: 'From Parameter Store.', default: 'The default of the agent.', all: 'All configurations, for `configure (remove)`.' },
        default: 'ssm',
      },
      optionalConfigurationLocation: { about: 'Name of the parameter with the configuration, if the source is `ssm`.' },
      optionalOpenTelemetryCollectorConfigurationSource: {
        about: 'Where the configuration of the OpenTelemetry collector comes from; not in every version of the document.',
      },
      optionalOpenTelemetryCollectorConfigurationLocation: { about: 'Name of the parameter with that configuration.' },
      optionalRestart: {
        about: 'Whether the agent restarts to take the configuration.',
        values: { yes: 'It restarts.', no: 'The configuration counts from its next start.' },
        default: 'yes',
      },
    },
  },
  'AWS-GatherSoftwareInventory': {
    about: 'Collects inventory of nodes; State Manager runs it.',
    parameters: {
      applications: collected('installed applications'),
      awsComponents: collected('components of AWS, such as SSM Agent,'),
      networkConfig: collected('network settings'),
      windowsUpdates: collected('updates of Windows'),
      instanceDetailedInformation: collected('details such as the CPU'),
      services: collected('services of Windows'),
      windowsRoles: collected('roles of Windows Server'),
      customInventory: collected('files with inventory of your own'),
      files: { about: 'Which files are collected, as JSON in a string.' },
      windowsRegistry: { about: 'Which registry keys are collected, as JSON in a string.' },
    },
    more: true,
  },
};

const runbooks: Readonly<Record<string, Omit<KnownDocument, 'sort'>>> = {
  'AWS-StartEC2Instance': {
    about: 'Starts instances.',
    parameters: {
      ...instances('start'),
      FailOnUnexpectedStopped: {
        about: 'Whether the run fails if an instance stops while it starts.',
        values: { true: 'It fails.', false: 'It goes on.' },
        default: 'true',
      },
    },
  },
  'AWS-StopEC2Instance': { about: 'Stops instances.', parameters: instances('stop') },
  'AWS-RestartEC2Instance': { about: 'Restarts instances.', parameters: instances('restart') },
  'AWS-TerminateEC2Instance': { about: 'Terminates instances.', parameters: instances('terminate') },
  'AWS-ResizeInstance': {
    about: 'Changes the type of an instance.',
    parameters: { AutomationAssumeRole: role, InstanceId: instance, InstanceType: needed('The new type.') },
  },
  'AWS-CreateImage': {
    about: 'Creates an AMI of an instance.',
    parameters: {
      AutomationAssumeRole: role,
      InstanceId: instance,
      NoReboot: { about: 'Whether the instance keeps running.', values: { true: 'It is not rebooted.', false: 'It is rebooted first.' } },
    },
  },
  'AWS-CreateSnapshot': {
    about: 'Creates a snapshot of an EBS volume.',
    parameters: { AutomationAssumeRole: role, VolumeId: needed('ID of the volume.'), Description: { about: 'Description of the snapshot.' } },
  },
};

const of = (sort: KnownDocument['sort'], all: Readonly<Record<string, Omit<KnownDocument, 'sort'>>>): [string, KnownDocument][] =>
  Object.entries(all).map(([name, document]) => [name, { sort, ...document }]);

export const knownDocuments: ReadonlyMap<string, KnownDocument> = new Map([...of('command', commands), ...of('runbook', runbooks)]);

/** The document that a text names, by its name or an ARN: `arn:aws:ssm:us-east-1::document/AWS-RunShellScript`. */
export const knownDocument = (text: string): KnownDocument | undefined => knownDocuments.get(text.slice(text.lastIndexOf('/') + 1));
