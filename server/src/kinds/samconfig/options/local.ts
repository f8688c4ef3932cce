import { either, type Key, key, list, number, oneOf, text } from '../../../core/schema.ts';
import { docker, hook } from './build.ts';
import { builtTemplateFile, languageExtensions, overrides, several, usual, yesNo } from './common.ts';
import { runtime } from './runtimes.ts';

/** Options of the commands that run functions on this machine. Source: samcli/commands/local, checked 2026-11-30. */

const port = number({ integer: true, min: 1, max: 65_535 });
const { mount_symlinks, ...network } = docker;

const running: Readonly<Record<string, Key>> = {
  template_file: builtTemplateFile(),
  env_vars: key('JSON file with values for the environment variables of the functions.', text({ path: 'file' }), { mistaken: ['env-vars', 'env_var'] }),
  parameter_overrides: overrides,
  debug_port: key('Port for a debugger. The function waits until it connects.', either(port, list(port))),
  debugger_path: key('Folder with a debugger to mount in the container.', text({ path: 'folder' })),
  debug_args: key('Arguments for the debugger.', text()),
  container_env_vars: key('JSON file with environment variables for the container while you debug.', text({ path: 'file' })),
  docker_volume_basedir: key('Folder of the template on the Docker host, if Docker runs on another machine.', text()),
  log_file: key('File to write the function logs to.', text()),
  layer_cache_basedir: key('Folder for downloaded layers.', text()),
  force_image_build: key('Whether to rebuild the image with the layers.', yesNo('Always rebuild it.', 'Reuse it if it exists.'), { default: '`false`' }),
  shutdown: key('Whether a shutdown event is sent after each invocation, to test extensions.', yesNo('Send the event.', 'Don’t send it.'), {
    default: '`false`',
  }),
  container_host: key('Host that the containers run on.', text(), { default: '`localhost`' }),
  container_host_interface: key('Host IP address that the container ports bind to.', text(), { default: '`127.0.0.1`' }),
  add_host: key(
    'Entries for the container’s hosts file, each as `name:address`.',
    several(text({ pattern: '^[^:]+:.+$', expected: 'a name and its address, such as `shop.local:127.0.0.1`' })),
  ),
  container_dns: key('Addresses of DNS servers for the containers.', several()),
  invoke_image: key('Container image to run functions in: a URI for all, or `Function=URI` for one.', several()),
  no_memory_limit: key('Whether the memory limits of functions are lifted, even if the template sets them.', yesNo('No limit.', 'The limit of the template.'), {
    default: '`false`',
  }),
  ...hook,
  terraform_plan_file: key('Terraform plan file to use instead of creating a new plan. Needs `hook_name`.', text({ path: 'file' })),
  ...network,
  language_extensions: languageExtensions,
  ...usual,
};

const tenant = key('Tenant ID, for functions with tenant isolation.', text({ length: [1, 256] }));
const execution = key('Name of the durable function execution.', text());

export const invoke: Readonly<Record<string, Key>> = {
  event: key('JSON file with the event, or `-` for standard input.', text({ path: 'file' })),
  no_event: key('Whether to invoke the function with an empty event.', yesNo('An empty event.', 'The event in `event`.'), {
    deprecated: 'without `event` it gets an empty one anyway.',
  }),
  runtime: key('Runtime to run the function in, instead of its own.', runtime),
  tenant_id: tenant,
  durable_execution_name: execution,
  mount_symlinks: mount_symlinks as Key,
  ...running,
};

const serving: Readonly<Record<string, Key>> = {
  host: key('Host name or IP address to listen on.', text(), { default: '`127.0.0.1`' }),
  warm_containers: key(
    'Whether to keep containers running between invocations.',
    oneOf({ EAGER: 'All containers start at once and stay up.', LAZY: 'Each container starts at its first invocation and stays up.' }, { ignoreCase: true }),
  ),
  debug_function: key('Logical ID of the function to debug, with `warm_containers`.', text()),
  no_watch: key('Whether to ignore file changes until the next start, with `warm_containers`.', yesNo('Ignore changes.', 'Reload changed files.'), {
    default: '`false`',
  }),
};

export const startApi: Readonly<Record<string, Key>> = {
  ...serving,
  port: key('Port that the API listens on.', port, { default: '`3000`' }),
  static_dir: key('Folder of static files to serve at `/`.', text({ path: 'folder' }), { default: '`public`' }),
  disable_authorizer: key('Whether to skip Lambda authorizers.', yesNo('Skip them; every request is allowed.', 'Invoke them.'), { default: '`false`' }),
  ssl_cert_file: key('Certificate file, to serve the API over HTTPS.', text({ path: 'file' })),
  ssl_key_file: key('Private key file of the certificate.', text({ path: 'file' })),
  ...running,
};

export const startLambda: Readonly<Record<string, Key>> = {
  ...serving,
  port: key('Port of the local Lambda endpoint.', port, { default: '`3001`' }),
  ...running,
};

export { execution, tenant };
