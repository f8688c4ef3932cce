import { key, type MapOf, text } from '../../core/schema.ts';

/**
 * Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html, platforms-linux-extend.proxy.html, java-se-procfile.html and go-procfile.html;
 * checked 2026-11-30.
 */
const command = text({ path: 'any', pathIn: '(?<=^|\\s)\\.\\/[\\w./-]*' });

const more =
  'Elastic Beanstalk restarts a process that ends. What it prints is in `/var/log/NAME.stdout.log` and in the bundle logs. Paths count from the root of the source bundle; environment properties are variables. A command that ends goes in a `Buildfile` or a hook.';

const main = key('The main process: the reverse proxy sends it the requests of the environment.', command, {
  more: `The proxy expects it on port 5000 on most platforms, or on the port of the environment property \`PORT\`. On Java SE it must come first. ${more}`,
});

export const schema: MapOf = {
  type: 'map',
  each: key(
    'A process that runs beside `web` on each instance. The proxy doesn’t send requests to it unless you configure that in `.platform/nginx`.',
    command,
    { more },
  ),
  named: [{ matches: '^web$', each: main }],
  usual: ['web', 'worker'],
};
