import { type Key, key, oneOf, text } from '../../../core/schema.ts';
import { always, languageExtensions, overrides, saving, several, templateFile, usual, yesNo } from './common.ts';
import { baseImage, runtime } from './runtimes.ts';

/** Options of `sam build`, some of which `sam sync` shares. Source: samcli/commands/build/command.py, checked 2026-11-30. */

export const building: Readonly<Record<string, Key>> = {
  base_dir: key('Folder that relative code paths are resolved from.', text({ path: 'folder' }), { default: 'the folder of the template' }),
  use_container: key(
    'Whether to build functions in a container that resembles the Lambda environment.',
    yesNo('In a container.', 'Directly on this machine.'),
    { default: '`false`' },
  ),
  build_in_source: key('Whether to build in the source folder instead of in a copy.', yesNo('In the source folder.', 'In a copy.')),
  build_image: key('Container image to build functions in: a URI for all, or `Function=URI` for one.', several()),
  container_env_var_file: key('JSON file with environment variables for the build containers.', text({ path: 'file' })),
};

/** Of commands that work with Docker. */
export const docker: Readonly<Record<string, Key>> = {
  skip_pull_image: key('Whether to skip pulling the latest runtime image.', yesNo('Skip the pull.', 'Pull the latest image.'), { default: '`false`' }),
  docker_network: key('Name or ID of a Docker network for the containers to join, in addition to the default one.', text()),
  mount_symlinks: key('Whether to mount symbolic links at the top level of the code in the container.', yesNo('Mount them.', 'Don’t mount them.'), {
    default: '`false`',
  }),
};

/** Of commands that can read a Terraform project. */
export const hook: Readonly<Record<string, Key>> = {
  hook_name: key('Hook that prepares a project without SAM templates.', oneOf({ terraform: 'A Terraform project.' }, { others: 'warning', slips: 'error' })),
  skip_prepare_infra: key('Whether to skip the preparation if the infrastructure hasn’t changed. Needs `hook_name`.', yesNo('Skip it.', 'Prepare every time.')),
};

export const build: Readonly<Record<string, Key>> = {
  template_file: templateFile(),
  cached: key('Whether functions and layers that have not changed are taken from the build cache.', yesNo('Taken from the cache.', 'They are rebuilt.'), {
    default: '`false`',
  }),
  parallel: key('Whether to build functions and layers in parallel.', yesNo('In parallel.', 'One after another.'), { default: '`false`' }),
  ...building,
  use_buildkit: key('Whether to build images with BuildKit.', yesNo('With BuildKit.', 'With the legacy builder.'), { default: '`false`' }),
  build_dir: key('Folder for the build artifacts. It’s emptied first.', text(), { default: '`.aws-sam/build`' }),
  cache_dir: key('Folder of the build cache.', text(), { default: '`.aws-sam/cache`' }),
  manifest: key('Dependency manifest file, instead of the runtime’s default one.', text({ path: 'file' })),
  exclude: key('Logical IDs of resources to leave out of the build.', several()),
  container_env_var: key('Environment variables for the build containers, each as `NAME=value` or `Function.NAME=value`.', several()),
  mount_with: key('Access of the container to the source folder.', oneOf({ READ: 'Read only.', WRITE: 'Read and write.' }, { ignoreCase: true }), {
    default: '`READ`',
  }),
  parameter_overrides: overrides,
  ...hook,
  terraform_project_root_path: key('Root folder of the Terraform project, where its modules are. Needs `hook_name`.', text({ path: 'folder' })),
  ...docker,
  language_extensions: languageExtensions,
  ...usual,
};

export const validate: Readonly<Record<string, Key>> = {
  template_file: templateFile(),
  lint: key('Whether to check the template with cfn-lint too.', yesNo('With cfn-lint.', 'Only the basic validation.'), { default: '`false`' }),
  language_extensions: languageExtensions,
  ...usual,
};

const dependencyManagers = {
  pip: 'For Python.',
  npm: 'For Node.js.',
  gradle: 'For Java, with Gradle.',
  maven: 'For Java, with Maven.',
  bundler: 'For Ruby.',
  mod: 'For Go.',
  'cli-package': 'For .NET.',
};

export const init: Readonly<Record<string, Key>> = {
  name: key('Name of the project and its folder.', text()),
  runtime: key('Lambda runtime of the project.', runtime),
  package_type: key('Deployment package type of the functions.', oneOf({ Zip: 'A .zip file archive.', Image: 'A container image.' })),
  architecture: key('Instruction set architecture of the functions.', oneOf({ x86_64: '64-bit x86.', arm64: 'AWS Graviton.' })),
  base_image: key('Base image of functions with the package type `Image`.', baseImage),
  dependency_manager: key('Dependency manager of the project.', oneOf(dependencyManagers)),
  app_template: key('Name of the managed application template to create the project from.', text()),
  location: key('Location of a custom template: a folder, an archive or a repository URL.', text()),
  output_dir: key('Folder to create the project in.', text(), { default: '`.`' }),
  extra_context: key('Values for the parameters of a custom template, as a JSON object in a string.', text()),
  no_interactive: key('Whether to turn off interactive prompts. Missing values are then an error.', yesNo('Don’t prompt.', 'Prompt for values.')),
  no_input: key('Whether to use the defaults of a custom template without prompting.', yesNo('Use the defaults.', 'Prompt for values.')),
  tracing: key('Whether to turn on X-Ray tracing for functions and APIs.', yesNo('With tracing.', 'Without tracing.')),
  application_insights: key('Whether to monitor the application with CloudWatch Application Insights.', yesNo('Monitored.', 'Not monitored.')),
  structured_logging: key('Whether functions write their logs as JSON.', yesNo('JSON.', 'Plain text.')),
  ...always,
  ...saving,
};
