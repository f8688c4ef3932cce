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
  debug_port: key('Port on which a debugger reaches the function, which waits for it.', either(port, list(port))),
  debugger_path: key('Folder with a debugger that the container gets.', text({ path: 'folder' })),
  debug_args: key('Arguments for the debugger.', text()),
  container_env_vars: key('JSON file with environment variables for the container while you debug.', text({ path: 'file' })),
  docker_volume_basedir: key('Folder of the template on the Docker host, if Docker runs on another machine.', text()),
  log_file: key('File for the logs of the functions.', text()),
  layer_cache_basedir: key('Folder for layers that are downloaded.', text()),
  force_image_build: key('Whether the image with the layers is built anew.', yesNo('They are rebuilt.', 'Taken if it is there.'), { default: '`false`' }),
  shutdown: key('Whether a shutdown event is sent after each invocation, to test extensions.', yesNo('They get the event.', 'They do not.'), {
    default: '`false`',
  }),
  container_host: key('Name of the machine on which the containers run.', text(), { default: '`localhost`' }),
  container_host_interface: key('Address on which the ports of the containers are open.', text(), { default: '`127.0.0.1`' }),
  add_host: key(
    'Names for the hosts file of the container, each as `name:address`.',
    several(text({ pattern: '^[^:]+:.+$', expected: 'a name and its address, such as `shop.local:127.0.0.1`' })),
  ),
  container_dns: key('Addresses of DNS servers for the containers.', several()),
  invoke_image: key('Image in which functions run: a URI for all, or `Function=URI` for one.', several()),
  no_memory_limit: key('Whether the memory limits of functions are lifted, even if the template sets them.', yesNo('No limit.', 'The limit of the template.'), {
    default: '`false`',
  }),
  ...hook,
  terraform_plan_file: key('Plan of Terraform that is read in place of a new one. It needs `hook_name`.', text({ path: 'file' })),
  ...network,
  language_extensions: languageExtensions,
  ...usual,
};

const tenant = key('ID of the tenant for functions that keep their tenants apart.', text({ length: [1, 256] }));
const execution = key('Name of the execution of a durable function.', text());

export const invoke: Readonly<Record<string, Key>> = {
  event: key('JSON file with the event, or `-` for the standard input.', text({ path: 'file' })),
  no_event: key('Whether the function gets an empty event.', yesNo('An empty one.', 'The one of `event`.'), {
    deprecated: 'without `event` it gets an empty one anyway.',
  }),
  runtime: key('Runtime in which the function runs, in place of its own.', runtime),
  tenant_id: tenant,
  durable_execution_name: execution,
  mount_symlinks: mount_symlinks as Key,
  ...running,
};

const serving: Readonly<Record<string, Key>> = {
  host: key('Name or address on which the command listens.', text(), { default: '`127.0.0.1`' }),
  warm_containers: key(
    'Whether containers live on between two calls.',
    oneOf({ EAGER: 'All containers start at once and stay up.', LAZY: 'Each container starts at its first invocation and stays up.' }, { ignoreCase: true }),
  ),
  debug_function: key('Logical ID of the function that the debugger is for, with `warm_containers`.', text()),
  no_watch: key('Whether changed files have to wait for the next start, with `warm_containers`.', yesNo('They wait.', 'They are picked up.'), {
    default: '`false`',
  }),
};

export const startApi: Readonly<Record<string, Key>> = {
  ...serving,
  port: key('Port on which the API listens.', port, { default: '`3000`' }),
  static_dir: key('Folder whose files are served at `/`.', text({ path: 'folder' }), { default: '`public`' }),
  disable_authorizer: key('Whether Lambda authorizers are passed over.', yesNo('Everyone is allowed.', 'They are called.'), { default: '`false`' }),
  ssl_cert_file: key('Certificate, for an API over HTTPS.', text({ path: 'file' })),
  ssl_key_file: key('Key of the certificate.', text({ path: 'file' })),
  ...running,
};

export const startLambda: Readonly<Record<string, Key>> = {
  ...serving,
  port: key('Port on which the command answers as Lambda does.', port, { default: '`3001`' }),
  ...running,
};

export { execution, tenant };
