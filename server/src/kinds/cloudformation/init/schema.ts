import { any, cases, either, flag, type Inside, type Key, key, list, map, object, oneOf, type Schema, text } from '../../../core/schema.ts';
import { known } from './contents.ts';

// What `cfn-init` reads. Source: template reference, aws-resource-init.html, held against the source of aws-cfn-bootstrap 1.4-31 (construction.py,
// file_tool.py, command_tool.py, service_tools.py), checked 2026-11-30.

export const INIT = 'AWS::CloudFormation::Init';
export const AUTHENTICATION = 'AWS::CloudFormation::Authentication';

const yesNo = (about: string, yes: string, no: string, more: Partial<Key> = {}): Key => key(about, flag(yes, no, { others: 'fine' }), more);

// Packages

const versions = either(text(), list(text()));
const repository = (what: string, about: string): Key =>
  key(
    about,
    map(`A ${what} package, with a version or a list of versions. \`[]\` installs the latest version, unless the package is already installed.`, versions),
  );
const address = (what: string, about: string): Key => key(about, map('A name of your choice, with the URL or path of the package.', text({ expected: what })));

export const packages = object(
  {
    rpm: address('a URL or the path of an RPM file', 'RPM files, by URL or path. Installed before all other packages.'),
    yum: repository('yum', 'yum packages (dnf on Amazon Linux 2023).'),
    apt: repository('apt', 'apt packages, on Debian and Ubuntu.'),
    zypper: repository('zypper', 'zypper packages, on SUSE.'),
    rubygems: repository('RubyGems', 'Ruby gems. Installed after system packages.'),
    python: repository('Python', 'Python packages, through `easy_install`. Installed after system packages.'),
    msi: address('a URL or the path of an MSI file', 'MSI files, by URL or path. Windows only.'),
  },
  { others: 'warning', slips: 'error', why: '`cfn-init` skips an unknown package manager and logs it.' },
);

// Files

/** Modes that most files have. */
const modes = {
  '000400': 'Only the owner can read it.',
  '000600': 'Only the owner can read and write it.',
  '000644': 'The owner can write it; everyone can read it.',
  '000700': 'Only the owner can read, write and execute it.',
  '000755': 'The owner can write it; everyone can read and execute it.',
  '120644': 'A symbolic link, to the path in `content`.',
};

const fileWith = (inside?: Inside, isMap = false): Schema => object({ content: content(inside, isMap), ...ofFile });

const content = (inside?: Inside, isMap = false): Key =>
  key(
    'The content of the file: a string, or a map that is written as JSON. For a symbolic link, the path of its target.',
    either(
      text(inside ? { inside } : {}),
      inside && isMap ? { ...object({}, { others: 'fine' }), inside: { kind: inside.kind } } : map('A key of the JSON document.', any),
    ),
  );

const ofFile = {
  source: key('The URL to download the file from.', text()),
  encoding: key('How `content` is encoded.', oneOf({ plain: '`content` is written as it is.', base64: '`content` is decoded first, for binary files.' }), {
    default: 'plain',
  }),
  group: key('The group of the file. Not on Windows.', text(), { preset: 'root' }),
  owner: key('The owner of the file. Not on Windows.', text(), { preset: 'root' }),
  mode: key(
    'The file mode as six octal digits in quotes. The first three are `120` for a symbolic link, otherwise `000`. Not on Windows.',
    oneOf(modes, { others: 'fine', strict: true }),
    {
      default: '000644',
      preset: '000644',
    },
  ),
  authentication: key('The credentials to download with: a name in `AWS::CloudFormation::Authentication`.', text()),
  context: key('Values for a Mustache template: with it, `{{name}}` in the file is replaced.', map('A value for the template.', any)),
};

/** Files of a kind that we know, by their paths. */
const named = known.map(({ path, what, kind, when, isMap }) => ({
  matches: path,
  each: key(`A file, by its absolute path: ${what}.`, fileWith({ kind, when }, isMap)),
}));

// Commands

export const command = object({
  command: key('What to run: a string for the shell, or a list of one program and its arguments.', either(text(), list(text())), { required: 'error' }),
  env: key(
    'The environment variables of the command. They replace the existing environment instead of adding to it.',
    map('An environment variable of the command.', text()),
  ),
  cwd: key('The working directory of the command.', text()),
  test: key('A test that runs first. The command only runs if the test exits with 0.', either(text(), list(text()))),
  ignoreErrors: yesNo('What happens if the command fails.', '`cfn-init` continues.', '`cfn-init` stops and fails.', { default: 'false' }),
  waitAfterCompletion: key(
    'How many seconds to wait after the command, in case it restarts the computer. Windows only.',
    oneOf(
      { '0': 'Continues immediately, because the command doesn’t cause a restart.', forever: 'Exits, and resumes after the restart that the command causes.' },
      { ignoreCase: true, isRight: (written) => /^\d+$/.test(written), expected: 'a number of seconds or `forever`' },
    ),
    { default: '60' },
  ),
  runas: key('The user to run it as, with `su`. Not on Windows.', text(), { offered: false }),
  defaults: key('A command that prints default keys for this map as JSON.', any, { offered: false }),
});

// Services

const names = (what: string): Schema => list(text(), { alone: 'error', why: what });
const restart = (what: string, why: string): Key => key(`Restarts the service when ${what}.`, names(why));
const service = object({
  ensureRunning: yesNo(
    'Whether the service runs after `cfn-init` has finished. If not set, nothing changes.',
    'Starts it if it’s stopped.',
    'Stops it if it’s running.',
  ),
  enabled: yesNo('Whether the service starts at boot. If not set, nothing changes.', 'Starts at boot.', 'Doesn’t start at boot.'),
  files: restart('`cfn-init` has changed one of these files (paths in `files` of this config)', 'Paths of `files`.'),
  sources: restart('`cfn-init` has unpacked an archive into one of these folders', 'Folders of `sources`.'),
  packages: key(
    'Restarts the service when one of these packages was installed or updated.',
    object({
      rpm: key('Packages in `rpm` of this config, by name.', list(text())),
      yum: key('Packages in `yum` of this config, by name.', list(text())),
      apt: key('Packages in `apt` of this config, by name.', list(text())),
      zypper: key('Packages in `zypper` of this config, by name.', list(text())),
      rubygems: key('Packages in `rubygems` of this config, by name.', list(text())),
      python: key('Packages in `python` of this config, by name.', list(text())),
      msi: key('Packages in `msi` of this config, by name.', list(text())),
    }),
  ),
  commands: restart('one of these commands of this config has run', 'Names of `commands`.'),
  groups: key('Restarts the service when one of these groups was created.', list(text()), { offered: false }),
  users: key('Restarts the service when one of these users was created.', list(text()), { offered: false }),
});
const manager = (about: string): Key => key(about, map('A service, by its name in the service manager.', service));

// Configs

export const sections = {
  packages: key('Software to install, by package manager.', packages),
  groups: key(
    'Groups to create. Not on Windows.',
    map('A group, by its name on the instance.', object({ gid: key('The group ID. If the group already exists, `cfn-init` fails.', text()) })),
  ),
  users: key(
    'Users to create, without a login shell. Not on Windows.',
    map(
      'A user, by its name on the instance.',
      object({
        uid: key('The user ID. If the user already exists with a different ID, `cfn-init` fails.', text()),
        groups: key('Groups that the user belongs to.', list(text())),
        homeDir: key('The home directory of the user.', text()),
      }),
    ),
  ),
  sources: key(
    'Archives (tar, tar+gzip, tar+bz2, zip) to extract, each into a folder.',
    map('The target folder, with the URL or path of the archive to extract into it.', text({ expected: 'the URL or path of an archive' }), {
      why: 'Credentials for its bucket go in `AWS::CloudFormation::Authentication`.',
    }),
  ),
  files: key('Files to write, by absolute path. Written in alphabetical order of their paths.', map('A file, by its absolute path.', fileWith(), { named })),
  commands: key('Commands to run, in alphabetical order of their names.', map('A command. Its name determines the order.', command)),
  services: key(
    'Services to start, enable and restart, by service manager.',
    object(
      {
        sysvinit: manager('Services managed with `service` and `chkconfig`. Works with systemd too.'),
        systemd: manager('systemd services, by unit name.'),
        windows: manager('Windows services, by the name that `sc query` shows.'),
      },
      { why: '`cfn-init` skips any other and logs it.' },
    ),
  ),
} satisfies Readonly<Record<string, Key>>;

const config = object(sections, { why: '`cfn-init` silently ignores any other.' });

const configSet: Schema = either(
  text(),
  list(either(text(), object({ ConfigSet: key('Another config set, whose configs run here.', text(), { required: 'error' }) }), list(any))),
  object({ ConfigSet: key('Another config set, which this one is an alias for.', text(), { required: 'error' }) }),
);

const top = {
  configSets: key(
    'Lists of configs, by name. `cfn-init -c` selects the config sets to run; without it, `default` runs.',
    map('A list of configs, in the order in which they run.', configSet, { usual: ['default'] }),
  ),
  config: key('The config that runs if there are no config sets.', config),
};

/** Configs have names of the author's own. Without config sets only `config` is used. */
export const init: Schema = cases(
  [{ when: { has: 'configSets' }, use: object(top, { others: 'fine', rest: config }) }],
  object(top, { others: 'fine', slips: 'error', rest: config }),
);

// Credentials. Source: template reference, aws-resource-authentication.html, and auth.py of the same package, checked 2026-11-30.

const kindOfCredentials = key(
  'What the credentials are for.',
  oneOf({ S3: 'Objects in Amazon S3.', basic: 'URLs with HTTP basic authentication.' }, { ignoreCase: true }),
  { required: 'error' },
);
const some = either(list(text()), text());

const forS3 = object({
  type: kindOfCredentials,
  roleName: key('The role in the instance profile that can read the bucket.', text()),
  buckets: key('The buckets to use these credentials for, unless a source or file names credentials.', some),
  accessKeyId: key('An access key. Prefer `roleName`: everyone who can read the template can read this.', text()),
  secretKey: key('The secret key that belongs to `accessKeyId`.', text()),
});
const forAddresses = object({
  type: kindOfCredentials,
  username: key('The user name to sign in with.', text()),
  password: key('The password to sign in with.', text()),
  uris: key('The URLs to use these credentials for, unless a source or file names credentials.', some),
});

export const authentication: Schema = map(
  'Credentials for downloads, by a name of your choice.',
  cases(
    [
      { when: { key: 'type', is: ['S3'], ignoreCase: true }, use: forS3 },
      { when: { key: 'type', is: ['basic'], ignoreCase: true }, use: forAddresses },
    ],
    object({ ...forS3.keys, ...forAddresses.keys }),
  ),
);
