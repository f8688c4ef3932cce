import { type FlagOf, flag, type Key, key, number, text } from '../../core/schema.ts';
import { rubyKeys } from '../ruby-keys.ts';

/**
 * The configuration of the CodeDeploy agent.
 * Source: aws/aws-codedeploy-agent: conf/codedeployagent.yml, lib/instance_agent/config.rb and process_manager/config.rb
 * at 800eb28 (1.8.1); src/config/mod.rs at 6866d06 (2.0.1) and host_command/archive_reuse.rs at 57d8f26 (2.1.0), CHANGELOG.md, release
 * notes of 2.1.3; CodeDeploy user guide, reference-agent-configuration.html. Checked 2026-11-30.
 */

const version2 = 'agent 2.0.0, July 2026';

/** Version 2 reads YAML 1.2 into typed fields: for it `yes` is a text. */
const toggle = (yes: string, no: string): FlagOf =>
  flag(yes, no, { others: 'warning', why: 'Version 2 of the agent reads no other words, and none in quotes.' });

const seconds = number({ integer: true, min: 0 });
const url = /^https?:\/\//.source;

/** Known and explained, never offered. */
const internal = (about: string, schema: Key['schema'] = text(), more: Partial<Key> = {}): Key => key(about, schema, { ...more, offered: false });

const refusal = (about: string, rejects: string): Key =>
  key(about, toggle(`A deployment fails on ${rejects}.`, `Nothing is said against ${rejects}.`), { default: 'false', since: version2 });

export const settings: Readonly<Record<string, Key>> = {
  log_aws_wire: key(
    'Whether all traffic with Amazon S3 is written to a wire log; for the time of a search only, since it grows fast and may hold secrets.',
    toggle('Requests and answers go to `<program_name>.aws_wire.log` in the folder of the logs.', 'There is no wire log.'),
    { default: 'false', preset: 'false' },
  ),
  log_dir: key("Folder of the agent's logs.", text(), { default: '`/var/log/aws/codedeploy-agent/`; on Windows `C:\\ProgramData\\Amazon\\CodeDeploy\\log`' }),
  pid_dir: key('Folder of the file with the process id, on Linux.', text(), { default: '`/opt/codedeploy-agent/state/.pid/`' }),
  program_name: key('What the agent calls its process and its log files, on Linux.', text(), { default: 'codedeploy-agent' }),
  root_dir: key('Folder that holds the revisions, the history of deployments and their scripts.', text(), {
    default: '`/opt/codedeploy-agent/deployment-root`; on Windows `C:\\ProgramData\\Amazon\\CodeDeploy`',
  }),
  verbose: key('Whether the log also gets messages for debugging.', toggle('Everything is logged.', 'Messages for debugging are left out.'), {
    default: 'false',
    preset: 'false',
  }),
  wait_between_runs: key('Seconds from one question for work to the next.', seconds, {
    default: '30; the file that comes with version 1 says 1',
  }),
  proxy_uri: key(
    'HTTP proxy between the host and AWS, with user and password if it wants them; empty for none.',
    text({
      pattern: `${url}|^$`,
      ignoreCase: true,
      others: 'warning',
      expected: 'a URI such as http://proxy.example.com:3128',
      why: 'Without a scheme the host name is read as one.',
    }),
  ),
  max_revisions: key(
    'How many revisions of a deployment group stay on the host; older ones are deleted.',
    number({ integer: true, min: 1, why: 'Version 1 of the agent logs an error and stops.' }),
    { default: '5' },
  ),
  on_premises_config_file: key('Where the agent looks for the file that registers an on-premises host.', text(), {
    default: '`/etc/codedeploy-agent/conf/codedeploy.onpremises.yml`; on Windows `C:\\ProgramData\\Amazon\\CodeDeploy\\conf.onpremises.yml`',
  }),
  enable_auth_policy: key(
    'Whether IAM decides what the host may ask of CodeDeploy. A host that reaches AWS through VPC endpoints needs it.',
    toggle('The agent uses the endpoint `codedeploy-commands-secure`, where IAM policies count.', 'The agent uses the endpoint `codedeploy-commands`.'),
    { default: 'false', preset: 'true' },
  ),
  disable_imds_v1: key(
    'Whether instance metadata is read by IMDSv2 alone.',
    toggle('If IMDSv2 does not answer, reading fails.', 'If IMDSv2 does not answer, IMDSv1 is tried.'),
    { default: 'false', preset: 'true' },
  ),
  use_fips_mode: key(
    'Whether the agent talks to FIPS endpoints.',
    toggle(
      'FIPS endpoints; in a Region other than us-east-1, us-east-2, us-west-1, us-west-2, us-gov-west-1 and us-gov-east-1 the agent does not start.',
      'The usual endpoints.',
    ),
    { default: 'false', preset: 'true' },
  ),
  enable_deployments_log: key(
    'Whether the output of deployment scripts is also collected in one log for all deployments.',
    toggle(
      'Output goes to `deployment-logs/codedeploy-agent-deployments.log` below the root folder too.',
      'Output goes to `scripts.log` of its deployment only.',
    ),
    { default: 'true', preset: 'false' },
  ),
  deploy_control_endpoint: key(
    "Another endpoint for the agent's questions to CodeDeploy.",
    text({ pattern: url, expected: 'a URL that begins with https:// or http://', why: 'The agent refuses any other endpoint.' }),
    { default: 'that of the Region' },
  ),
  s3_endpoint_override: key(
    'Another endpoint for downloads from Amazon S3.',
    text({ pattern: `${url}|^$`, others: 'warning', expected: 'a URL that begins with https:// or http://' }),
    { default: 'that of the Region' },
  ),
  http_read_timeout: key('Seconds after which an answer of CodeDeploy is no longer awaited.', seconds, { default: '80' }),
  wait_after_error: key('Seconds of rest after an error.', seconds, { default: '30' }),
  kill_agent_max_wait_time_seconds: key(
    'Seconds that a running deployment gets to finish when the agent is stopped; version 2 allows 86400 at most.',
    seconds,
    {
      default: '7200',
    },
  ),

  // Version 2

  enable_command_port: key(
    'Whether the agent listens on 127.0.0.1 for the commands `ping`, `status` and `inject`.',
    toggle('The port is open to anyone who can read its token.', 'There is no port.'),
    { default: 'false', since: version2 },
  ),
  archive_max_extraction_size: key(
    'How large a bundle may be when it is unpacked, by what its headers say.',
    text({ pattern: '^\\d+ *(b|[kmgt]i?b)?$', ignoreCase: true, expected: 'a whole number of bytes, or with a unit such as 500MB or 2GiB' }),
    { default: 'no limit', since: version2 },
  ),
  disable_core_dumps: key(
    'Whether the agent, which has credentials in memory, leaves no core dump when it crashes.',
    toggle('No core dump is written.', 'A crash may leave a core dump, as with version 1.'),
    { default: 'true', since: version2 },
  ),
  reject_symlinks_in_bundle: refusal('Whether links are refused in a bundle.', 'a bundle with symbolic or hard links'),
  reject_path_traversal_in_bundle: refusal(
    'Whether paths are refused that lead out of the folder they belong to, in the bundle and in the AppSpec.',
    'a path with `..` or an absolute one where it leads outside',
  ),
  reject_unsafe_permissions_in_bundle: refusal('Whether SUID and SGID bits are refused, in the bundle and in the AppSpec.', 'SUID and SGID bits'),
  reject_unconfined_selinux_in_bundle: refusal(
    'Whether SELinux types that confine nothing are refused in an AppSpec.',
    'the types `unconfined_t`, `kernel_t` and `init_t`',
  ),
  reject_symlink_permission_targets: refusal(
    'Whether `permissions` of an AppSpec are refused where they would reach through a symbolic link.',
    'a target of `permissions` that is a symbolic link',
  ),
  ignore_ownership_in_bundle: key(
    'Whether files out of a tar bundle belong to the agent and not to the user that the archive names.',
    toggle('They belong to the user that unpacks them, root.', 'They belong to the user and group of the archive.'),
    { default: 'false', since: version2 },
  ),
  restrict_agent_dir_permissions: key(
    "Whether only root may read what is below the agent's folder, on Linux.",
    toggle('Folders, state files and deployment logs are closed to other users.', 'Everybody on the host can read them, as with version 1.'),
    { default: 'false', since: version2 },
  ),
  restrict_log_dir_permissions: key(
    "Whether only root and its group may read the agent's logs, on Linux.",
    toggle('Log collectors that run as another user see nothing any more.', 'Everybody on the host can read the logs, as with version 1.'),
    { default: 'false', since: version2 },
  ),
  restrict_hook_env_to_allowlist: key(
    "Whether deployment scripts get a short list of variables in place of the agent's whole environment.",
    toggle('They get PATH, HOME, USER and the variables of the deployment.', 'They inherit the environment of the agent.'),
    { default: 'false', since: version2 },
  ),
  strip_loader_env_in_hooks: key(
    'Whether LD_PRELOAD, LD_LIBRARY_PATH and LD_AUDIT are kept from deployment scripts, on Linux.',
    toggle('The three variables are taken out.', 'Scripts inherit them.'),
    { default: 'false', since: version2 },
  ),
  disable_powershell_profile_in_hooks: key(
    'Whether scripts in PowerShell run without a profile and without questions, on Windows.',
    toggle('They run with `-NoProfile -NonInteractive`.', 'They load the profile and may ask, as with version 1.'),
    { default: 'false', since: version2 },
  ),

  enable_archive_reuse: key(
    'Whether a restart of the same revision takes the bundle that an earlier deployment left on the host.',
    toggle('The bundle is copied on the host, and downloaded only if that fails.', 'Each deployment downloads its bundle.'),
    { default: 'true', preset: 'false', since: 'agent 2.1.0, September 2026' },
  ),

  /** The release notes of 2.1.3 name it; the user guide does not list it. */
  preserve_directory_symlinks: internal(
    'Whether a symbolic link to a folder stays a link when it is installed, on Linux and macOS.',
    toggle('The link is installed; permissions do not reach through it.', 'The folder it leads to is copied.'),
    { default: 'false', since: 'agent 2.1.3' },
  ),

  // Version 1, inside the agent

  children: internal(
    'Number of worker processes; version 2 ignores it.',
    number({
      values: [{ value: '1', about: 'The only number that version 1 starts with.' }],
      why: 'With another number version 1 of the agent does not start.',
    }),
    { default: '1' },
  ),
  user: internal('System user that the worker process becomes; version 2 ignores it.'),
  group: internal('System group that the worker process becomes; version 2 ignores it.'),
  shared_dir: internal('Folder inside the agent; version 2 ignores it.'),
  ongoing_deployment_tracking: internal('Folder below the root folder where running deployments are noted.', text(), { default: 'ongoing-deployment' }),
  instance_service_region: internal('Region for tests of the agent itself; version 2 ignores it.'),
  instance_service_endpoint: internal('Endpoint for tests of the agent itself; version 2 ignores it.'),
  instance_service_port: internal('Port for tests of the agent itself; version 2 ignores it.'),
  codedeploy_test_profile: internal('Stage of the service for tests of the agent itself; version 2 ignores it.', text(), { default: 'prod' }),
  max_runs_per_worker: internal('After how many questions the worker process is replaced, 0 for never; version 2 ignores it.', seconds, { default: '0' }),
  wait_between_spawning_children: internal('Seconds between two starts of worker processes; version 2 ignores it.', seconds, { default: '1' }),
  wait_after_throttle_error: internal('Seconds of rest after CodeDeploy answered that it is asked too often; version 2 ignores it.', seconds, {
    default: '60',
  }),
  wait_after_connection_problem: internal('Seconds of rest after a failed connection; version 2 ignores it.', seconds, { default: '5' }),
};

export const schema = rubyKeys(settings, 'symbol', { others: 'hint', mapsByRule: true, why: 'The agent ignores what it does not know.' });
