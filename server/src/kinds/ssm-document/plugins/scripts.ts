import { any, either, map, oneOf, text } from '../../../core/schema.ts';
import { anyMap, count, may, must, texts, word, yesOrNo } from '../values.ts';
import type { Plugin } from './plugin.ts';

/**
 * Plugins that run commands, scripts and documents.
 * Source: Systems Manager user guide, documents-command-ssm-plugin-reference.html; amazon-ssm-agent 1c217c89, agent/plugins and
 * agent/framework, checked 2026-11-23.
 */

const commands = must('The commands, one line each, or a reference to a list of them.', texts, { mistaken: ['commands', 'command'] });

const script = {
  runCommand: commands,
  timeoutSeconds: may('Seconds that they may take, up to 172800 (48 hours).', count(0), { default: '3600', mistaken: ['executionTimeout'] }),
  workingDirectory: may('Folder in which they run.'),
  environment: may('Environment variables, for newer agents.', either(map('Value of the variable.', text()), text())),
};

export const scripts: readonly Plugin[] = [
  { name: 'aws:runShellScript', about: 'Runs commands in a shell.', platforms: 'Linux, macOS', inputs: script },
  { name: 'aws:runPowerShellScript', about: 'Runs commands in PowerShell.', platforms: 'Windows, Linux, macOS', inputs: script },
  {
    name: 'aws:runScript',
    about: 'Runs commands; the old name of `aws:runShellScript`.',
    platforms: 'Linux',
    inputs: script,
    deprecated: 'Documents of version 1.2 have it. Use `aws:runShellScript`.',
  },
  {
    name: 'aws:runDocument',
    about: 'Runs another document, of Systems Manager or on the node.',
    platforms: 'Windows, Linux, macOS',
    inputs: {
      documentType: must('Where it is.', oneOf({ SSMDocument: 'In Systems Manager.', LocalPath: 'On the node.' }, { ignoreCase: true })),
      documentPath: may('Its name or ARN, or its path on the node.'),
      documentParameters: may('Its parameters, as a map or as JSON in a string.', anyMap),
    },
  },
  {
    name: 'aws:downloadContent',
    about: 'Brings files or documents to the node.',
    platforms: 'Windows, Linux, macOS',
    inputs: {
      sourceType: must(
        'Where they are.',
        word(
          {
            GitHub: 'A repository on GitHub.',
            Git: 'Any Git repository.',
            HTTP: 'A URL.',
            S3: 'A bucket.',
            SSMDocument: 'Documents of Systems Manager.',
          },
          { ignoreCase: true },
        ),
      ),
      sourceInfo: must(
        'How to get there: by the source `owner`, `repository`, `path`, `getOptions`, `tokenInfo` (GitHub), `url` (HTTP), `path` (S3) or `name` (SSMDocument). A map, or JSON in a string.',
        anyMap,
      ),
      destinationPath: may('Where they go on the node.'),
    },
  },
];

export const onNode: readonly Plugin[] = [
  {
    name: 'aws:configurePackage',
    about: 'Installs or removes a package of Distributor.',
    platforms: 'Windows, Linux, macOS',
    inputs: {
      name: must('Name of the package.'),
      action: must('What to do.', oneOf({ Install: 'Install it.', Uninstall: 'Remove it.' }, { ignoreCase: true })),
      version: may('Its version.', text(), { default: 'the latest' }),
      installationType: may(
        'How an installed package is replaced.',
        word({
          'Uninstall and reinstall': 'The old version is removed first.',
          'In-place update': 'The script of the package updates it.',
        }),
        { default: 'Uninstall and reinstall' },
      ),
      additionalArguments: may('What its scripts get, as a map or as JSON in a string.', anyMap),
      source: may('Where older agents got it from.', text(), { offered: false }),
      repository: may('Where older agents got it from.', text(), { offered: false }),
    },
  },
  {
    name: 'aws:applications',
    about: 'Installs, repairs or removes an application from an MSI file.',
    platforms: 'Windows',
    inputs: {
      action: must('What to do.', oneOf({ Install: 'Install it.', Repair: 'Repair it.', Uninstall: 'Remove it.' }, { ignoreCase: true })),
      source: must('URL of the `.msi` file.'),
      sourceHash: may('SHA-256 hash of the file.'),
      sourceHashType: may('Which hash it is.', text(), { offered: false }),
      parameters: may('Parameters of the installer.'),
    },
  },
  {
    name: 'aws:psModule',
    about: 'Installs a PowerShell module.',
    platforms: 'Windows',
    inputs: {
      source: must('URL or path of its `.zip` file.'),
      runCommand: may('Commands that run afterwards.', texts),
      sourceHash: may('SHA-256 hash of the file.'),
      sourceHashType: may('Which hash it is.', text(), { offered: false }),
      timeoutSeconds: may('Seconds that it may take.', count(0), { default: '3600' }),
      workingDirectory: may('Folder in which the commands run.'),
    },
  },
  {
    name: 'aws:configureDocker',
    about: 'Prepares the node for Docker.',
    platforms: 'Windows, Linux',
    inputs: { action: must('What to do.', oneOf({ Install: 'Install Docker.', Uninstall: 'Remove it.' }, { ignoreCase: true })) },
  },
  {
    name: 'aws:runDockerAction',
    about: 'Runs Docker on the node.',
    platforms: 'Windows, Linux',
    inputs: {
      action: must('Which command of Docker runs, such as `Run` or `Ps`.'),
      container: may('The container.'),
      image: may('The image.'),
      cmd: may('Command in the container.'),
      memory: may('Memory of the container.'),
      cpuShares: may('CPU shares of the container.'),
      volume: may('Volumes of the container.', texts),
      env: may('Environment variables of the container.'),
      user: may('User in the container.'),
      publish: may('Ports that are published.'),
      workingDirectory: may('Folder in the container.'),
      timeoutSeconds: may('Seconds that it may take.', count(0)),
    },
  },
  {
    name: 'aws:domainJoin',
    about: 'Joins the node to a domain.',
    platforms: 'Windows, Linux',
    inputs: {
      directoryId: must('Id of the directory.'),
      directoryName: must('Name of the domain.'),
      dnsIpAddresses: must('Addresses of its DNS servers.', texts),
      directoryOU: may('Organizational unit of the node.'),
      hostName: may('Name of the node in the domain.'),
      hostNameNumAppendDigits: may('How many digits are added to the name; Linux only.'),
      keepHostName: may('Whether the node keeps its name; Linux only.'),
      directoryOUId: may('Id of the organizational unit.', text(), { offered: false }),
    },
  },
  {
    name: 'aws:refreshAssociation',
    about: 'Runs associations of the node now.',
    platforms: 'Windows, Linux, macOS',
    inputs: { associationIds: may('The associations by id.', texts, { default: 'all' }) },
  },
  {
    name: 'aws:softwareInventory',
    about: 'Collects the inventory of the node.',
    platforms: 'Windows, Linux, macOS',
    inputs: {
      applications: may('Installed applications.'),
      awsComponents: may('Components of AWS, such as the agent.'),
      networkConfig: may('Network configuration.'),
      instanceDetailedInformation: may('Details of the node.'),
      files: may('Which files, as JSON in a string.', { type: 'any' }),
      services: may('Services; Windows only.'),
      windowsUpdates: may('Windows updates.'),
      windowsRegistry: may('Which keys of the registry, as JSON in a string.', { type: 'any' }),
      windowsRoles: may('Windows roles.'),
      customInventory: may('Inventory that the node itself provides.'),
      customInventoryDirectory: may('Folder with that inventory.'),
      billingInfo: may('Billing information of applications.'),
    },
  },
  {
    name: 'aws:updateSsmAgent',
    about: 'Updates the agent.',
    platforms: 'Windows, Linux, macOS',
    inputs: {
      agentName: must('The agent: `amazon-ssm-agent`.'),
      source: must('Where its manifest is.'),
      allowDowngrade: must('Whether an older version may be installed.', yesOrNo('It may.', 'It may not.')),
      targetVersion: may('The version.', text(), { default: 'the latest' }),
    },
  },
  {
    name: 'aws:updateAgent',
    about: 'Updates EC2Config, the agent of old Windows servers.',
    platforms: 'Windows',
    inputs: {
      agentName: must('The agent: `Ec2Config`.'),
      source: must('Where its manifest is.'),
      allowDowngrade: may('Whether an older version may be installed.', yesOrNo('It may.', 'It may not.')),
      targetVersion: may('The version.', text(), { default: 'the latest' }),
    },
    deprecated: 'EC2Config has ended. Use `aws:updateSsmAgent`.',
  },
  {
    name: 'aws:cloudWatch',
    about: 'Sent metrics and logs to CloudWatch.',
    platforms: 'Windows',
    inputs: { properties: may('Its configuration.', any) },
    deprecated: 'It is no longer supported. Use the CloudWatch agent.',
  },
  {
    name: 'aws:configureDaemon',
    about: 'Runs a daemon of a package.',
    platforms: 'Windows, Linux',
    inputs: {},
    deprecated: 'AWS does not document it any more.',
  },
];
