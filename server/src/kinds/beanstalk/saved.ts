import { key, map, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { savedSettings } from './settings.ts';

// What saved configurations and environment manifests have in common. Source: Elastic Beanstalk guide, environment-configuration-savedconfig.html and
// environment-cfg-manifest.html; API reference, API_EnvironmentTier.html; 16 real files. Checked 2026-11-30.

const tierNames = oneOf({
  WebServer: 'Instances serve HTTP requests.',
  Worker: 'Instances process the messages of an SQS queue.',
});

const tier = (types: Readonly<Record<string, string>>): ObjectOf =>
  object(
    {
      Name: key('The tier: web server or worker.', tierNames, { required: 'error', preset: 'WebServer' }),
      Type: key('The type that goes with the tier.', oneOf(types), { required: 'error', preset: Object.keys(types)[0] ?? '' }),
      Version: key('The version of the tier. Without it, Elastic Beanstalk takes the latest compatible one.', text()),
    },
    { others: 'warning' },
  );

const types = { Standard: 'The type of `WebServer`.', 'SQS/HTTP': 'The type of `Worker`.' };
const tierOf = (name: string, type: keyof typeof types) => ({ when: { key: 'Name', is: [name] }, use: tier({ [type]: types[type] }) });
const tiers: Schema = { type: 'cases', cases: [tierOf('WebServer', 'Standard'), tierOf('Worker', 'SQS/HTTP')], otherwise: tier(types) };

const platform = object(
  {
    PlatformArn: key(
      'The platform by its ARN, which ends with the platform version.',
      text({ pattern: '^arn:[\\w-]+:elasticbeanstalk:[\\w-]*:\\d*:platform/.', expected: 'the ARN of a platform' }),
      { required: 'error' },
    ),
  },
  { others: 'warning' },
);

const GROUP = 'A plus sign at the end stands for the group: Elastic Beanstalk puts a hyphen and the group name in its place.';

/** The keys by their names; a saved configuration has `EnvironmentConfigurationMetadata` besides. */
export const savedKeys = {
  AWSConfigurationTemplateVersion: key('The version of the format.', oneOf({ '1.1.0.0': 'The only version.' }, { others: 'warning' }), {
    required: 'error',
    preset: '1.1.0.0',
    presetIsSure: true,
  }),
  Platform: key('The platform version of the environment. `SolutionStack` is the older way to name it.', platform),
  SolutionStack: key('The full name of the solution stack, such as `64bit Amazon Linux 2023 v4.3.0 running Docker`.', text()),
  OptionSettings: key('Configuration options, by namespace.', savedSettings, {
    more: 'Settings made directly on the environment take precedence over these, and these take precedence over `.ebextensions`. A namespace can have the name of a resource in front, such as `AWSEBLoadBalancer.aws:elb:listener:80`, as in the files that Elastic Beanstalk writes.',
    mistaken: ['option_settings', 'OptionsSettings', 'OptionSetting'],
  }),
  EnvironmentTier: key('The tier of the environment. The default is a web server.', tiers, {
    more: 'For a worker, write `Name: Worker` and `Type: SQS/HTTP`.',
  }),
  EnvironmentName: key(
    'The name of the environment to create.',
    text({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,39}\\+?$', expected: 'letters, digits and hyphens' }),
    {
      more: GROUP,
    },
  ),
  CName: key('The first part of the environment’s domain name.', text(), { more: GROUP }),
  EnvironmentLinks: key(
    'Other environments of the application that this one depends on, by the environment property that gets their address.',
    map('An environment property; its value is the name of the other environment.', text()),
    {
      more: 'The property gets the CNAME of a web server environment, or the queue URL of a worker. A linked environment can’t be terminated before the one that links to it.',
    },
  ),
  Tags: key('Tags for the resources of the environment: up to 47.', map('A tag.', text())),
  Extensions: key('What older saved configurations contain for a coupled database. AWS doesn’t document it.', map('An extension.', { type: 'any' }), {
    offered: false,
  }),
};
