import { type Key, key, oneOf, text } from '../../../core/schema.ts';
import { always, languageExtensions, overrides, saving, several, templateFile, usual, yesNo } from './common.ts';
import { baseImage, runtime } from './runtimes.ts';

/** Options of `sam build`, some of which `sam sync` shares. Source: samcli/commands/build/command.py, checked 2026-11-30. */

export const building: Readonly<Record<string, Key>> = {
  base_dir: key('Folder from which relative paths of the code count.', text({ path: 'folder' }), { default: 'the folder of the template' }),
  use_container: key('Whether functions are built in a container that is like Lambda.', yesNo('In a container.', 'On this machine.'), { default: '`false`' }),
  build_in_source: key('Whether the build works in the folder of the source, without a copy.', yesNo('In the source.', 'In a copy.')),
  build_image: key('Image in which functions are built: a URI for all, or `Function=URI` for one.', several()),
  container_env_var_file: key('JSON file with environment variables for the containers of the build.', text({ path: 'file' })),
};

/** Of commands that work with Docker. */
export const docker: Readonly<Record<string, Key>> = {
  skip_pull_image: key('Whether a newer image of the runtime is left where it is.', yesNo('No pull.', 'The latest image is pulled.'), { default: '`false`' }),
  docker_network: key('Name or ID of a Docker network that the containers join besides the default one.', text()),
  mount_symlinks: key('Whether links at the top of the code are followed into the container.', yesNo('They are mounted.', 'They are not.'), {
    default: '`false`',
  }),
};

/** Of commands that can read a Terraform project. */
export const hook: Readonly<Record<string, Key>> = {
  hook_name: key(
    'Hook that prepares a project that is not written in templates.',
    oneOf({ terraform: 'A Terraform project.' }, { others: 'warning', slips: 'error' }),
  ),
  skip_prepare_infra: key(
    'Whether the preparation is left out while the infrastructure stays the same. It needs `hook_name`.',
    yesNo('Left out.', 'Made each time.'),
  ),
};

export const build: Readonly<Record<string, Key>> = {
  template_file: templateFile(),
  cached: key('Whether functions and layers that have not changed are taken from the build cache.', yesNo('Taken from the cache.', 'They are rebuilt.'), {
    default: '`false`',
  }),
  parallel: key('Whether functions and layers are built at the same time.', yesNo('At the same time.', 'One after the other.'), { default: '`false`' }),
  ...building,
  use_buildkit: key('Whether images are built with BuildKit.', yesNo('With BuildKit.', 'With the older builder.'), { default: '`false`' }),
  build_dir: key('Folder for what is built. It is emptied first.', text(), { default: '`.aws-sam/build`' }),
  cache_dir: key('Folder of the build cache.', text(), { default: '`.aws-sam/cache`' }),
  manifest: key('File with the dependencies, in place of the usual one of the runtime.', text({ path: 'file' })),
  exclude: key('Logical IDs of resources that are not built.', several()),
  container_env_var: key('Environment variables for the build containers, each as `NAME=value` or `Function.NAME=value`.', several()),
  mount_with: key('What the container may do with the folder of the source.', oneOf({ READ: 'Read it.', WRITE: 'Read and change it.' }, { ignoreCase: true }), {
    default: '`READ`',
  }),
  parameter_overrides: overrides,
  ...hook,
  terraform_project_root_path: key('Root folder of the Terraform project, where its modules are. It needs `hook_name`.', text({ path: 'folder' })),
  ...docker,
  language_extensions: languageExtensions,
  ...usual,
};

export const validate: Readonly<Record<string, Key>> = {
  template_file: templateFile(),
  lint: key('Whether cfn-lint looks at the template too.', yesNo('With cfn-lint.', 'The form alone.'), { default: '`false`' }),
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
  name: key('Name of the project, and of its folder.', text()),
  runtime: key('Lambda runtime of the project.', runtime),
  package_type: key('How functions are packed.', oneOf({ Zip: 'As an archive.', Image: 'As a container image.' })),
  architecture: key('Processor of the functions.', oneOf({ x86_64: '64-bit x86.', arm64: 'AWS Graviton.' })),
  base_image: key('Image on which functions of type `Image` are built.', baseImage),
  dependency_manager: key('Tool that gets the dependencies.', oneOf(dependencyManagers)),
  app_template: key('Name of the template of the CLI from which the project is made.', text()),
  location: key('Place of a template of your own: a folder, an archive, or the address of a repository.', text()),
  output_dir: key('Folder in which the project is made.', text(), { default: '`.`' }),
  extra_context: key('Values for the questions of a template of your own: a JSON object in a string.', text()),
  no_interactive: key('Whether nothing is asked, and what is missing is an error.', yesNo('Nothing is asked.', 'It asks.')),
  no_input: key('Whether a template of your own takes its defaults without a question.', yesNo('It takes its defaults.', 'It asks.')),
  tracing: key('Whether functions and APIs send traces to X-Ray.', yesNo('With traces.', 'Without.')),
  application_insights: key('Whether CloudWatch Application Insights watches the application.', yesNo('It is watched.', 'It is not.')),
  structured_logging: key('Whether functions write their logs as JSON.', yesNo('As JSON.', 'As text.')),
  ...always,
  ...saving,
};
