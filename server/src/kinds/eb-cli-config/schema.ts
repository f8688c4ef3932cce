import { flag, key, map, object, oneOf, text } from '../../core/schema.ts';

/**
 * Source: Elastic Beanstalk guide, eb-cli3-configuration.html; the source of awsebcli 3 (fileoperations.py, gitops.py, initializeops.py); 22 real files.
 * Checked 2026-11-30. Any key can be null. What the CLI reads beyond the guide is known and not offered.
 */
const WHY = 'The EB CLI ignores it.';

const region = text({ pattern: '^[a-z]{2,3}(-[a-z]+)+-\\d+$', expected: 'a Region such as eu-central-1' });

/** Defaults for the project; a branch can have its own. */
const preferences = {
  default_platform: key('The platform for new environments: a branch, a solution stack or an ARN.', text()),
  default_region: key('The Region in which the EB CLI works.', region),
  default_ec2_keyname: key('The EC2 key pair for new environments, for `eb ssh`.', text()),
  profile: key('The profile of the AWS credentials and configuration files.', text()),
};

const global = object(
  {
    application_name: key('The Elastic Beanstalk application that the project deploys.', text()),
    ...preferences,
    instance_profile: key('The instance profile for new environments.', text()),
    sc: key(
      'The source control system. With `git`, `eb deploy` uploads the last commit, not the working directory.',
      oneOf({
        git: 'Git: the last commit is deployed, or the staging area with `--staged`.',
        codecommit: 'CodeCommit: `eb deploy` pushes the commit to the repository first.',
      }),
    ),
    branch: key('The default CodeCommit branch.', text()),
    repository: key('The default CodeCommit repository.', text()),
    include_git_submodules: key(
      'Whether the bundle contains Git submodules.',
      flag('Submodules are part of the bundle.', 'Submodules are left out.', { others: 'fine' }),
      { default: 'true' },
    ),
    workspace_type: key('What the project is.', oneOf({ Application: 'An application.', Platform: 'A custom platform.' }, { ignoreCase: true }), {
      default: 'Application',
    }),
    platform_name: key('The name of the custom platform, in a project of type `Platform`.', text()),
    platform_version: key('The version of the custom platform, in a project of type `Platform`.', text()),
    'no-verify-ssl': key(
      'Whether the EB CLI skips checking TLS certificates.',
      flag('Certificates are not checked.', 'Certificates are checked.', { others: 'fine' }),
      {
        default: 'false',
      },
    ),
    editor: key('The editor that `eb config` opens.', text()),
    region_name: key('An older name of `default_region`.', region, { offered: false }),
    option_settings: key('Written by old versions of the EB CLI, and empty.', { type: 'any' }, { offered: false }),
  },
  { others: 'warning', why: WHY },
);

/** What most branches are called; `default` counts where there is no Git. */
export const usualBranches = ['main', 'master', 'develop', 'default'];

const branch = object(
  {
    environment: key('The environment that `eb deploy` and other commands use on this branch.', text()),
    group_suffix: key('The group of the environment, for an `EnvironmentName` in `env.yaml` that ends with a plus sign.', text()),
    ...preferences,
  },
  { others: 'warning', why: WHY },
);

const environment = object(
  {
    branch: key('The CodeCommit branch from which the environment is deployed.', text()),
    repository: key('The CodeCommit repository from which the environment is deployed.', text()),
  },
  { others: 'warning', why: WHY },
);

export const schema = object(
  {
    global: key('Settings of the project.', global),
    'branch-defaults': key(
      'Settings for single Git branches, by branch. Without Git, the branch is `default`.',
      map('A Git branch, with its environment.', branch, { usual: usualBranches }),
      {
        mistaken: ['branch_defaults', 'branch-default'],
      },
    ),
    'environment-defaults': key('Where environments get their source from, with CodeCommit.', map('An environment.', environment), {
      mistaken: ['environment_defaults', 'environment-default'],
    }),
    deploy: key(
      'What `eb deploy` uploads.',
      object(
        {
          artifact: key('A finished bundle, `.zip` or `.war`, to upload in place of the project: the path from the project’s root.', text({ path: 'file' }), {
            required: 'warning',
            preset: 'target/shop.war',
          }),
        },
        { others: 'warning', why: WHY },
      ),
    ),
  },
  { others: 'warning', why: WHY },
);
