import { key, type MapOf, text } from '../../core/schema.ts';

/** Source: Elastic Beanstalk guide, platforms-linux-extend.build-proc.html and java-se-buildfile.html, checked 2026-11-30. */
const command = text({ path: 'any', pathIn: '(?<=^|\\s)\\.\\/[\\w./-]*' });

export const schema: MapOf = {
  type: 'map',
  each: key('A command that builds the application on each instance. It must end.', command, {
    more: 'It runs after the `prebuild` hooks and before `container_commands`. Paths count from the root of the source bundle. Only some platforms read the file, such as Go, Java SE and .NET on Linux; hooks work on all Linux platforms and handle errors better. A process that keeps running goes in a `Procfile`.',
  }),
  usual: ['build', 'make'],
};
