import { any, either, flag, type Key, key, list, map, number, type ObjectOf, object, oneOf, text } from '../../core/schema.ts';

/**
 * Documents for sessions.
 * Source: Systems Manager user guide, session-manager-schema.html; amazon-ssm-agent 1c217c89, agent/session, checked 2026-11-23.
 */

const yesOrNo = flag('It does.', 'It does not.', { others: 'fine' });

const minutes = (about: string, max: number): Key => key(about, number({ integer: true, min: 1, max, why: `It is minutes, 1 to ${max}, as a string.` }));

const inputs: ObjectOf = object(
  {
    s3BucketName: key('Bucket for the logs of sessions; empty for none.', text()),
    s3KeyPrefix: key('Folder in that bucket.', text()),
    s3EncryptionEnabled: key('Whether the bucket must be encrypted.', yesOrNo),
    cloudWatchLogGroupName: key('Log group for the logs of sessions; empty for none.', text()),
    cloudWatchEncryptionEnabled: key('Whether the log group must be encrypted.', yesOrNo),
    cloudWatchStreamingEnabled: key('Whether logs are sent all the time, or at the end of the session.', yesOrNo),
    kmsKeyId: key('Key that encrypts the session itself; empty for none.', text()),
    runAsEnabled: key('Whether sessions on Linux and macOS run as another user than `ssm-user`.', yesOrNo),
    runAsDefaultUser: key('That user, unless a tag of the role or user says another one.', text()),
    idleSessionTimeout: minutes('Minutes without input after which a session ends, 1 to 60.', 60),
    maxSessionDuration: minutes('Minutes after which a session ends, 1 to 1440.', 1440),
    shellProfile: key(
      'Commands that run when a session begins.',
      object({ linux: key('On Linux and macOS.', text()), windows: key('On Windows.', text()) }, { others: 'warning', slips: 'error' }),
    ),
  },
  { others: 'warning', slips: 'error' },
);

const commands: ObjectOf = object(
  {
    commands: key('What runs.', text()),
    runAsElevated: key('Whether it runs with elevated rights.', yesOrNo, { default: 'false' }),
    separateOutputStream: key('Whether errors come apart from other output.', yesOrNo),
    stdoutSeparatorPrefix: key('What stands before each line of other output.', text()),
    stderrSeparatorPrefix: key('What stands before each line of errors.', text()),
  },
  { others: 'warning', slips: 'error' },
);

const properties: ObjectOf = object(
  {
    linux: key('What runs on Linux.', commands),
    windows: key('What runs on Windows.', commands),
    macos: key('What runs on macOS.', commands),
    portNumber: key('Port on the node.', text()),
    type: key('How the port is used.', oneOf({ LocalPortForwarding: 'A local port is forwarded to it.' }, { others: 'warning', slips: 'error' })),
    localPortNumber: key('Port of the local machine; `0` takes a free one.', text()),
    host: key('Another host to which the node forwards.', text()),
    localConnectionType: key('How local programs connect.', text()),
    localUnixSocket: key('Local socket for it.', text()),
  },
  { others: 'hint', slips: 'error' },
);

export const sessionKeys: Readonly<Record<string, Key>> = {
  sessionType: key(
    'What a session is.',
    oneOf(
      {
        Standard_Stream: 'A shell.',
        InteractiveCommands: 'Commands that people answer.',
        NonInteractiveCommands: 'Commands that run through.',
        Port: 'A tunnel to a port.',
      },
      { others: 'warning', slips: 'error' },
    ),
    { required: 'error' },
  ),
  inputs: key('Preferences of sessions.', inputs),
  properties: key('What runs in a session, or where it leads.', either(properties, text())),
};

const archive: ObjectOf = object({ file: key('Its archive, as `files` names it.', text(), { required: 'error' }) }, { others: 'warning', slips: 'error' });

/**
 * The manifest of a package. Source: Systems Manager user guide, distributor-working-with-packages-create.html; amazon-ssm-agent 1c217c89,
 * agent/plugins/configurepackage, checked 2026-11-23.
 */
export const packageKeys: Readonly<Record<string, Key>> = {
  version: key('Version of the package.', text({ pattern: '^[A-Za-z0-9_.-]{1,128}$', expected: 'up to 128 letters, digits, dots, hyphens and underscores' }), {
    required: 'error',
  }),
  publisher: key('Who made the package.', text()),
  assumeRole: key('Role of the package.', text(), { offered: false }),
  packages: key(
    'The archives by platform, version of the platform and architecture.',
    map(
      'A platform, such as `windows`, `amazon` or `ubuntu`.',
      map('A version of the platform, or `_any`.', map('An architecture: `x86_64`, `arm64`, `386` or `_any`.', archive)),
    ),
    { required: 'error' },
  ),
};

export const checksums: Key = key(
  'Attached files by name, with their hashes.',
  map(
    'An attached file.',
    object(
      {
        checksums: key('Its hashes.', object({ sha256: key('SHA-256 hash of the file.', text()) }, { others: 'warning', slips: 'error' })),
        size: key('Its size in bytes.', any, { offered: false }),
        downloadLocation: key('Where it is.', text(), { offered: false }),
      },
      { others: 'warning', slips: 'error' },
    ),
  ),
);

export const outputs: Key = key('What the run gives at its end: outputs of steps, `STEP.NAME`.', list(text()));
