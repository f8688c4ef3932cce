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
  key(about, map(`A package of ${what}, with a version or a list of them; \`[]\` leaves one that is there alone, and else takes the latest.`, versions));
const address = (what: string, about: string): Key => key(about, map('A name of your own, with the address of the package.', text({ expected: what })));

export const packages = object(
  {
    rpm: address('a URL or the path of an RPM file', 'RPM files by URL or path; installed before all other packages.'),
    yum: repository('yum', 'Packages of yum, which is dnf on Amazon Linux 2023.'),
    apt: repository('apt', 'Packages of apt, on Debian and Ubuntu.'),
    zypper: repository('zypper', 'Packages of zypper, on SUSE.'),
    rubygems: repository('RubyGems', 'Gems for Ruby; installed after packages of the system.'),
    python: repository('Python', 'Packages for Python, through `easy_install`; installed after packages of the system.'),
    msi: address('a URL or the path of an MSI file', 'MSI files by URL or path. Windows only.'),
  },
  { others: 'warning', slips: 'error', why: '`cfn-init` skips a package manager that it does not know, with a line in its log.' },
);

// Files

/** Modes that most files have. */
const modes = {
  '000400': 'Only the owner reads it.',
  '000600': 'Only the owner reads and writes it.',
  '000644': 'The owner writes it, everyone reads it.',
  '000700': 'Only the owner reads, writes and runs it.',
  '000755': 'The owner writes it, everyone reads and runs it.',
  '120644': 'A symbolic link, to the path in `content`.',
};

const fileWith = (inside?: Inside): Schema => object({ content: content(inside), ...ofFile });

const content = (inside?: Inside): Key =>
  key(
    'What the file holds: a string, or a map that is written as JSON. Of a symbolic link, the path that it leads to.',
    either(text(inside ? { inside } : {}), map('A key of the JSON document.', any)),
  );

const ofFile = {
  source: key('The URL from which the file is downloaded.', text()),
  encoding: key('How `content` is encoded.', oneOf({ plain: '`content` is written as it is.', base64: '`content` is decoded first, for binary files.' }), {
    default: 'plain',
  }),
  group: key('The group of the file; not on Windows.', text(), { preset: 'root' }),
  owner: key('The owner of the file; not on Windows.', text(), { preset: 'root' }),
  mode: key(
    'The permissions as six octal digits in quotes; the first three are `120` for a symbolic link, else `000`. Not on Windows.',
    oneOf(modes, { others: 'fine', strict: true }),
    {
      default: '000644',
      preset: '000644',
    },
  ),
  authentication: key('The credentials to download with: a name in `AWS::CloudFormation::Authentication`.', text()),
  context: key('Values for Mustache: with it, the file is a template with `{{name}}` in it.', map('A value for the template.', any)),
};

/** Files of a kind that we know, by their paths. */
const named = known.map(({ path, what, kind, when }) => ({ matches: path, each: key(`A file, by its absolute path: ${what}.`, fileWith({ kind, when })) }));

// Commands

export const command = object({
  command: key('What to run: a string for the shell, or a list that is one program with its arguments.', either(text(), list(text())), { required: 'error' }),
  env: key('The environment of the command. It replaces the one there is, and adds nothing to it.', map('An environment variable of the command.', text())),
  cwd: key('The folder in which it runs.', text()),
  test: key('A command that runs first; the other one runs only if its exit code is 0.', either(text(), list(text()))),
  ignoreErrors: yesNo('What happens if the command fails.', '`cfn-init` goes on.', '`cfn-init` stops and fails.', { default: 'false' }),
  waitAfterCompletion: key(
    'How many seconds to wait after the command, in which it may restart the computer. Windows only.',
    oneOf(
      { '0': 'Goes on at once: the command restarts nothing.', forever: 'Stops here; goes on after the restart that the command causes.' },
      { ignoreCase: true, isRight: (written) => /^\d+$/.test(written), expected: 'a number of seconds or `forever`' },
    ),
    { default: '60' },
  ),
  runas: key('The user who runs it, through `su`; not on Windows.', text(), { offered: false }),
  defaults: key('A command that prints keys of this map as JSON.', any, { offered: false }),
});

// Services

const names = (what: string): Schema => list(text(), { alone: 'error', why: what });
const restart = (what: string, why: string): Key => key(`Restarts the service when ${what}.`, names(why));
const service = object({
  ensureRunning: yesNo(
    'Whether the service runs when `cfn-init` is done; without it, nothing changes.',
    'It is started if it has stopped.',
    'It is stopped if it runs.',
  ),
  enabled: yesNo(
    'Whether the service starts with the system; without it, nothing changes.',
    'It starts with the system.',
    'It does not start with the system.',
  ),
  files: restart('`cfn-init` has changed one of these files, by the paths in `files` of this config', 'Paths of `files`.'),
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
  groups: key('Restarts the service when one of these groups was made.', list(text()), { offered: false }),
  users: key('Restarts the service when one of these users was made.', list(text()), { offered: false }),
});
const manager = (about: string): Key => key(about, map('A service, by the name that the manager has for it.', service));

// Configs

export const sections = {
  packages: key('Software to install, by package manager.', packages),
  groups: key(
    'Groups to make; not on Windows.',
    map('A group, by its name on the instance.', object({ gid: key('The number of the group. If the group is there already, `cfn-init` fails.', text()) })),
  ),
  users: key(
    'Users to make, without a login shell; not on Windows.',
    map(
      'A user, by its name on the instance.',
      object({
        uid: key('The number of the user. If the user is there with another one, `cfn-init` fails.', text()),
        groups: key('Groups that the user is in.', list(text())),
        homeDir: key('The home directory of the user.', text()),
      }),
    ),
  ),
  sources: key(
    'Archives (tar, tar+gzip, tar+bz2, zip) to unpack, each into a folder.',
    map('The folder, with the URL or path of the archive that is unpacked into it.', text({ expected: 'the URL or path of an archive' }), {
      why: 'Credentials for its bucket go in `AWS::CloudFormation::Authentication`.',
    }),
  ),
  files: key('Files to write, by absolute path; in the order of the paths.', map('A file, by its absolute path.', fileWith(), { named })),
  commands: key('Commands to run, in the alphabetical order of their names.', map('A command; its name decides when its turn is.', command)),
  services: key(
    'Services to start, enable and restart, by the manager that has them.',
    object(
      {
        sysvinit: manager('Services by `service` and `chkconfig`; on systemd too.'),
        systemd: manager('Services of systemd, by the names of their units.'),
        windows: manager('Services of Windows, by the names that `sc query` shows.'),
      },
      { why: '`cfn-init` skips any other, with a line in its log.' },
    ),
  ),
} satisfies Readonly<Record<string, Key>>;

const config = object(sections, { why: '`cfn-init` passes over any other, without a word.' });

const configSet: Schema = either(
  text(),
  list(either(text(), object({ ConfigSet: key('Another config set, whose configs run at this point.', text(), { required: 'error' }) }), list(any))),
  object({ ConfigSet: key('Another config set, which this one equals.', text(), { required: 'error' }) }),
);

const top = {
  configSets: key(
    'Lists of configs, by name. `cfn-init -c` names the lists to work through; without it the one called `default` counts.',
    map('A list of configs, in the order in which they run.', configSet, { usual: ['default'] }),
  ),
  config: key('The config that is used where there are no config sets.', config),
};

/** Configs have names of the author's own. Without config sets only `config` is used. */
export const init: Schema = cases(
  [{ when: { has: 'configSets' }, use: object(top, { others: 'fine', rest: config }) }],
  object(top, { others: 'fine', slips: 'error', rest: config }),
);

// Credentials. Source: template reference, aws-resource-authentication.html, and auth.py of the same package, checked 2026-11-30.

const kindOfCredentials = key(
  'What the credentials are for.',
  oneOf({ S3: 'Objects in Amazon S3.', basic: 'Addresses with HTTP basic authentication.' }, { ignoreCase: true }),
  { required: 'error' },
);
const some = either(list(text()), text());

const forS3 = object({
  type: kindOfCredentials,
  roleName: key('The role of the instance profile that reads the bucket.', text()),
  buckets: key('The buckets that they are for, where a source or file names none.', some),
  accessKeyId: key('An access key. Prefer `roleName`: everyone who can read the template can read this.', text()),
  secretKey: key('The secret key that belongs to `accessKeyId`.', text()),
});
const forAddresses = object({
  type: kindOfCredentials,
  username: key('The name to sign in with.', text()),
  password: key('The password to sign in with.', text()),
  uris: key('The addresses that they are for, where a source or file names none.', some),
});

export const authentication: Schema = map(
  'Credentials for downloads, by a name of your own.',
  cases(
    [
      { when: { key: 'type', is: ['S3'], ignoreCase: true }, use: forS3 },
      { when: { key: 'type', is: ['basic'], ignoreCase: true }, use: forAddresses },
    ],
    object({ ...forS3.keys, ...forAddresses.keys }),
  ),
);
