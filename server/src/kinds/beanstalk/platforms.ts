import { key, text } from '../../core/schema.ts';
import { type Namespace, option, whole, word, yesNo } from './values.ts';

// Options of some platforms only. Source: Elastic Beanstalk guide, command-options-specific.html, checked 2026-11-30.

const onOff = (about: string, yes: string, no: string, value: string) => yesNo(about, yes, no, value);
/** Source: Elastic Beanstalk guide, platforms-support-policy.html and using-features.migration-al.html, checked 2026-11-30. */
const RETIRED = 'Only for Amazon Linux AMI platforms, which retired on 18 July 2022.';

const folder = key('A URL path; its value is the folder of the bundle to serve there.', text());
const oldFiles = (platform: string): Namespace => ({
  name: `aws:elasticbeanstalk:container:${platform}:staticfiles`,
  about: 'Static files on Amazon Linux AMI platforms.',
  deprecated: `${RETIRED} Use \`aws:elasticbeanstalk:environment:proxy:staticfiles\` instead.`,
  options: {},
  rest: folder,
});

export const platforms: readonly Namespace[] = [
  {
    name: 'aws:elasticbeanstalk:environment:proxy',
    about: 'The reverse proxy in front of the application.',
    options: {
      ProxyServer: word(
        'The proxy server.',
        {
          nginx: 'nginx.',
          apache: 'Apache HTTP Server, on Tomcat, Node.js, PHP and Python.',
          none: 'No proxy: the application listens on the port itself. For Docker and .NET on Linux.',
          'apache/2.2': { about: 'Apache 2.2, on old Tomcat platforms.', deprecated: 'Those platforms have retired.' },
        },
        'nginx',
      ),
      GzipCompression: yesNo(
        'Whether to compress responses; on old Tomcat platforms only.',
        'Responses are compressed.',
        'Responses aren’t compressed.',
        'true',
      ),
    },
  },
  {
    name: 'aws:elasticbeanstalk:environment:proxy:staticfiles',
    about: 'Static files that the proxy serves: URL paths, each with a folder of the bundle. For Amazon Linux 2 and later.',
    options: {},
    rest: folder,
  },
  {
    name: 'aws:elasticbeanstalk:container:tomcat:jvmoptions',
    about: 'Options of the Java virtual machine for Tomcat.',
    options: {
      'JVM Options': option('Additional command line options.'),
      Xmx: option('The maximum heap size.', text(), '256m'),
      Xms: option('The initial heap size.', text(), '256m'),
      'XX:MaxPermSize': option('The size of the permanent generation, before Java 8.', text(), '64m'),
    },
    rest: key('A property of the Java virtual machine.', text()),
  },
  {
    name: 'aws:elasticbeanstalk:container:dotnet:apppool',
    about: 'The IIS application pool.',
    options: {
      'Target Runtime': word('The version of the .NET Framework.', { '2.0': 'Version 2.', '4.0': 'Version 4.' }, '4.0'),
      'Enable 32-bit Applications': yesNo('Whether to allow 32-bit applications.', 'They are allowed.', 'They aren’t allowed.', 'False'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:container:nodejs',
    about: 'Node.js on Amazon Linux AMI platforms.',
    deprecated: `${RETIRED} Use a \`Procfile\` and \`package.json\` instead.`,
    options: {
      NodeCommand: option('The command that starts the application.'),
      NodeVersion: option('The version of Node.js.'),
      GzipCompression: yesNo('Whether to compress responses.', 'Responses are compressed.', 'Responses aren’t compressed.'),
      ProxyServer: word('The proxy server.', { apache: 'Apache HTTP Server.', nginx: 'nginx.', none: 'No proxy.' }, 'nginx'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:container:php:phpini',
    about: 'PHP settings.',
    options: {
      document_root: option('The folder of the bundle to serve.', text(), '/'),
      memory_limit: option('The memory limit of a script.', text(), '256M'),
      'zlib.output_compression': onOff('Whether to compress responses.', 'Responses are compressed.', 'Responses aren’t compressed.', 'Off'),
      allow_url_fopen: onOff('Whether file functions can open URLs.', 'They can.', 'They can’t.', 'On'),
      display_errors: onOff('Whether to show errors in the response.', 'Errors are shown.', 'Errors are hidden.', 'Off'),
      max_execution_time: whole('How many seconds a script can run.', 0, undefined, '60'),
      composer_options: option('Options for `composer.phar install`.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:container:python',
    about: 'The WSGI server.',
    options: {
      WSGIPath: option('The module of the WSGI application, such as `shop.wsgi:application`. On old platforms, its file.', text(), 'application'),
      NumProcesses: whole('The number of processes for the application.', 1, undefined, '1'),
      NumThreads: whole('The number of threads per process.', 1, undefined, '15'),
    },
  },
  oldFiles('golang'),
  oldFiles('java'),
  oldFiles('nodejs'),
  oldFiles('python'),
];
