import { key, text } from '../../core/schema.ts';
import { type Namespace, option, whole, word, yesNo } from './values.ts';

// Options of some platforms only. Source: Elastic Beanstalk guide, command-options-specific.html, checked 2026-11-30.

const onOff = (about: string, yes: string, no: string, value: string) => yesNo(about, yes, no, value);
/** Source: Elastic Beanstalk guide, platforms-support-policy.html and using-features.migration-al.html, checked 2026-11-30. */
const RETIRED = 'It is for the first Amazon Linux, whose platforms retired on 18 July 2022.';

const folder = key('A path of the web server, with the folder of the bundle that it serves.', text());
const oldFiles = (platform: string): Namespace => ({
  name: `aws:elasticbeanstalk:container:${platform}:staticfiles`,
  about: 'Static files, on the first Amazon Linux.',
  deprecated: `${RETIRED} \`aws:elasticbeanstalk:environment:proxy:staticfiles\` takes its place.`,
  options: {},
  rest: folder,
});

export const platforms: readonly Namespace[] = [
  {
    name: 'aws:elasticbeanstalk:environment:proxy',
    about: 'The reverse proxy in front of the application.',
    options: {
      ProxyServer: word(
        'The proxy.',
        {
          nginx: 'nginx.',
          apache: 'Apache HTTP Server; on Tomcat, Node.js and PHP, and on Python.',
          none: 'No proxy: the application listens on the port itself; on Docker and .NET on Linux.',
          'apache/2.2': { about: 'Apache 2.2, on old Tomcat platforms.', deprecated: 'Those platforms have retired.' },
        },
        'nginx',
      ),
      GzipCompression: yesNo('Whether answers are compressed; old Tomcat platforms only.', 'They are.', 'They are not.', 'true'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:environment:proxy:staticfiles',
    about: 'Static files that the proxy serves itself: paths, each with a folder of the bundle. From Amazon Linux 2 on.',
    options: {},
    rest: folder,
  },
  {
    name: 'aws:elasticbeanstalk:container:tomcat:jvmoptions',
    about: 'The Java virtual machine of Tomcat.',
    options: {
      'JVM Options': option('More options of the command line.'),
      Xmx: option('The most memory of the heap.', text(), '256m'),
      Xms: option('The memory of the heap at the start.', text(), '256m'),
      'XX:MaxPermSize': option('The memory for classes, before Java 8.', text(), '64m'),
    },
    rest: key('A property of the Java virtual machine.', text()),
  },
  {
    name: 'aws:elasticbeanstalk:container:dotnet:apppool',
    about: 'The application pool of IIS.',
    options: {
      'Target Runtime': word('The version of the .NET Framework.', { '2.0': 'Version 2.', '4.0': 'Version 4.' }, '4.0'),
      'Enable 32-bit Applications': yesNo('Whether 32-bit applications run.', 'They do.', 'They do not.', 'False'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:container:nodejs',
    about: 'Node.js, on the first Amazon Linux.',
    deprecated: `${RETIRED} A \`Procfile\` and \`package.json\` take its place.`,
    options: {
      NodeCommand: option('The command that starts the application.'),
      NodeVersion: option('The version of Node.js.'),
      GzipCompression: yesNo('Whether answers are compressed.', 'They are.', 'They are not.'),
      ProxyServer: word('The proxy.', { apache: 'Apache HTTP Server.', nginx: 'nginx.', none: 'No proxy.' }, 'nginx'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:container:php:phpini',
    about: 'Settings of PHP.',
    options: {
      document_root: option('The folder of the bundle that is served.', text(), '/'),
      memory_limit: option('The most memory of a script.', text(), '256M'),
      'zlib.output_compression': onOff('Whether answers are compressed.', 'They are.', 'They are not.', 'Off'),
      allow_url_fopen: onOff('Whether file functions open URLs.', 'They do.', 'They do not.', 'On'),
      display_errors: onOff('Whether errors are part of the answer.', 'They are.', 'They are not.', 'Off'),
      max_execution_time: whole('How many seconds a script may run.', 0, undefined, '60'),
      composer_options: option('Options of `composer.phar install`.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:container:python',
    about: 'The WSGI server of Python.',
    options: {
      WSGIPath: option('The module with the WSGI application, such as `shop.wsgi:application`; on old platforms its file.', text(), 'application'),
      NumProcesses: whole('How many processes serve it.', 1, undefined, '1'),
      NumThreads: whole('How many threads each of them has.', 1, undefined, '15'),
    },
  },
  oldFiles('golang'),
  oldFiles('java'),
  oldFiles('nodejs'),
  oldFiles('python'),
];
