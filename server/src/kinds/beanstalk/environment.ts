import { key, list, map, text } from '../../core/schema.ts';
import { like, type Namespace, option, whole, word, yesNo } from './values.ts';

// The environment itself, its health, updates and logs. Source: Elastic Beanstalk guide, command-options-general.html, checked 2026-11-30.

const days = ['1', '3', '5', '7', '14', '30', '60', '90', '120', '150', '180', '365', '400', '545', '731', '1827', '3653'];
const retention = word('How many days CloudWatch Logs keeps events.', Object.fromEntries(days.map((each) => [each, `${each} days.`])), '7');
const dropped = yesNo('Whether to delete the log groups when the environment is terminated.', 'They are deleted.', 'They are kept.');
const seconds = (about: string, min: number, max: number, value: string) => whole(`${about}, in seconds.`, min, max, value);

export const environment: readonly Namespace[] = [
  {
    name: 'aws:elasticbeanstalk:application',
    about: 'The health check of the application.',
    options: {
      'Application Healthcheck URL': option('The path for health checks, such as `/health` or `HTTPS:443/health`.', text(), '`TCP:80`'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:application:environment',
    about: 'Environment properties: variables for the application. Anyone who can read the settings sees their values.',
    options: {},
    rest: key('An environment property of the application.', text()),
  },
  {
    name: 'aws:elasticbeanstalk:application:environmentsecrets',
    about: 'Environment properties whose values instances read from Secrets Manager or Parameter Store when they start.',
    options: {},
    rest: key('An environment property, with the ARN of its secret or parameter.', text({ pattern: '^arn:', expected: 'the ARN of a secret or parameter' })),
  },
  {
    name: 'aws:elasticbeanstalk:cloudwatch:logs',
    about: 'Instance logs in CloudWatch Logs.',
    options: {
      StreamLogs: yesNo(
        'Whether to stream instance logs to CloudWatch Logs.',
        'Elastic Beanstalk creates log groups, and instances write to them.',
        'Logs stay on the instances.',
      ),
      DeleteOnTerminate: dropped,
      RetentionInDays: retention,
    },
  },
  {
    name: 'aws:elasticbeanstalk:cloudwatch:logs:health',
    about: 'Enhanced health data in CloudWatch Logs.',
    options: {
      HealthStreamingEnabled: yesNo(
        'Whether to stream the health of the environment to CloudWatch Logs.',
        'Health data is streamed; this requires enhanced health.',
        'Health data isn’t streamed.',
      ),
      DeleteOnTerminate: dropped,
      RetentionInDays: retention,
    },
  },
  {
    name: 'aws:elasticbeanstalk:command',
    about: 'How application versions are deployed to the instances.',
    options: {
      DeploymentPolicy: word(
        'The deployment policy.',
        {
          AllAtOnce: 'All instances at the same time, with a short outage.',
          Rolling: 'Batch by batch, at reduced capacity.',
          RollingWithAdditionalBatch: 'Batch by batch, at full capacity thanks to an extra batch.',
          Immutable: 'A second set of instances, which takes over when it is healthy. Requires enhanced health.',
          TrafficSplitting: 'A second set of instances, which first gets a share of the traffic. Requires an Application Load Balancer.',
        },
        'AllAtOnce',
      ),
      Timeout: seconds('The time limit for commands on an instance', 1, 3_600, '600'),
      BatchSizeType: word('The unit of `BatchSize`.', { Percentage: 'A percentage of the instances.', Fixed: 'A number of instances.' }, 'Percentage'),
      BatchSize: whole('The batch size of the two rolling policies, in the unit that `BatchSizeType` sets.', 1, 10_000, '100'),
      IgnoreHealthCheck: yesNo('Whether a deployment continues when instances are unhealthy.', 'The deployment continues.', 'The deployment fails.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:environment',
    about: 'The type of the environment.',
    options: {
      EnvironmentType: word(
        'Whether the environment has a load balancer.',
        { SingleInstance: 'One instance with an Elastic IP address.', LoadBalanced: 'A load balancer and an Auto Scaling group.' },
        'LoadBalanced',
      ),
      ServiceRole: option('The IAM role that Elastic Beanstalk uses to manage the environment, by name or ARN.'),
      LoadBalancerType: word(
        'The load balancer. It can be set only when the environment is created.',
        { classic: 'A Classic Load Balancer.', application: 'An Application Load Balancer.', network: 'A Network Load Balancer.' },
        'classic',
      ),
      LoadBalancerIsShared: yesNo(
        'Whether the environment uses a shared Application Load Balancer.',
        'It uses the load balancer that `SharedLoadBalancer` names.',
        'It has its own.',
      ),
      ExternalExtensionsS3Bucket: { ...option('Not documented, but the service accepts it.'), offered: false },
      ExternalExtensionsS3Key: { ...option('Not documented, but the service accepts it.'), offered: false },
    },
  },
  {
    name: 'aws:elasticbeanstalk:healthreporting:system',
    about: 'Health reporting.',
    options: {
      SystemType: word(
        'The kind of health reporting.',
        { basic: 'Health by the checks of the load balancer or EC2.', enhanced: 'Health by an agent on each instance, with causes.' },
        'basic',
      ),
      ConfigDocument: option('Metrics and rules of enhanced health, as JSON.', {
        type: 'either',
        of: [text(), map('A part of the document.', { type: 'any' })],
      }),
      EnhancedHealthAuthEnabled: yesNo('Whether the enhanced health API requires authorization.', 'Calls are authorized.', 'Calls aren’t authorized.', 'true'),
      HealthCheckSuccessThreshold: word(
        'The worst health status that still counts as a success.',
        {
          Ok: 'Nothing is wrong.',
          Warning: 'Some requests fail.',
          Degraded: 'Many requests fail.',
          Severe: 'Most requests fail.',
        },
        'Ok',
      ),
      AWSEBHealthdGroupId: { ...option('An ID that Elastic Beanstalk writes to saved configurations.'), offered: false },
    },
  },
  {
    name: 'aws:elasticbeanstalk:hostmanager',
    about: 'Instance logs in Amazon S3.',
    options: { LogPublicationControl: yesNo('Whether to copy rotated logs to Amazon S3.', 'Rotated logs are copied.', 'Logs stay on the instances.') },
  },
  {
    name: 'aws:elasticbeanstalk:managedactions',
    about: 'Managed platform updates.',
    options: {
      ManagedActionsEnabled: yesNo(
        'Whether the platform is updated automatically. Requires `PreferredStartTime` and `UpdateLevel`.',
        'It is updated in a weekly window.',
        'It is updated only when you do it.',
      ),
      PreferredStartTime: like(
        'When the weekly window of two hours begins, in UTC.',
        '^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat):(?:[01]\\d|2[0-3]):[0-5]\\d$',
        'a day and a time, such as Sun:02:30',
      ),
      ServiceRoleForManagedUpdates: option('The role for managed updates: the same as `ServiceRole`, or `AWSServiceRoleForElasticBeanstalkManagedUpdates`.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:managedactions:platformupdate',
    about: 'What managed platform updates include.',
    options: {
      UpdateLevel: word('The highest level of update to apply.', { patch: 'Patch versions only.', minor: 'Minor and patch versions.' }),
      InstanceRefreshEnabled: yesNo(
        'Whether to replace all instances every week. Requires `ManagedActionsEnabled`.',
        'All instances are replaced, even if there is no update.',
        'Only updates replace instances.',
      ),
    },
  },
  {
    name: 'aws:elasticbeanstalk:monitoring',
    about: 'What happens to unhealthy instances.',
    options: {
      'Automatically Terminate Unhealthy Instances': yesNo(
        'Whether to terminate them; for legacy environments only.',
        'They are terminated.',
        'They keep running.',
        'true',
      ),
    },
  },
  {
    name: 'aws:elasticbeanstalk:sns:topics',
    about: 'Notifications about events of the environment.',
    options: {
      'Notification Endpoint': option('Where to send notifications, such as an email address.'),
      'Notification Protocol': word(
        'How to send notifications.',
        {
          http: 'An HTTP POST request.',
          https: 'An HTTPS POST request.',
          email: 'An email with text.',
          'email-json': 'An email with JSON.',
          sqs: 'A message in an SQS queue.',
        },
        'email',
      ),
      'Notification Topic ARN': option('The ARN of your own topic.'),
      'Notification Topic Name': option('The name of the topic.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:sqsd',
    about: 'The queue of a worker environment and the daemon that reads it.',
    options: {
      WorkerQueueURL: option('The URL of the queue. A FIFO queue doesn’t support periodic tasks.', text(), 'a queue that Elastic Beanstalk creates'),
      HttpPath: option('The path to which the daemon posts messages.', text(), '/'),
      MimeType: option('The content type of the POST requests, such as `text/plain`.', text(), 'application/json'),
      HttpConnections: whole('The maximum number of concurrent requests to an instance.', 1, 100, '50'),
      ConnectTimeout: seconds('How long to wait for a connection to the application', 1, 60, '5'),
      InactivityTimeout: seconds('How long to wait for a response', 1, 36_000, '299'),
      VisibilityTimeout: seconds('How long a message stays hidden while it is being processed', 0, 43_200, '300'),
      ErrorVisibilityTimeout: seconds('How long to wait before a failed message becomes visible again', 0, 43_200, '2'),
      RetentionPeriod: seconds('How long the queue keeps a message', 60, 1_209_600, '345600'),
      MaxRetries: whole('How many attempts to make before a message goes to the dead-letter queue.', 1, 100, '10'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:trafficsplitting',
    about: 'Traffic-splitting deployments.',
    options: {
      NewVersionPercent: whole('The percentage of traffic that the new version gets first.', 1, 100, '10'),
      EvaluationTime: whole('How many minutes to watch the new version before it gets all traffic.', 3, 600, '5'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:xray',
    about: 'AWS X-Ray.',
    options: { XRayEnabled: yesNo('Whether to run the X-Ray daemon on the instances.', 'The daemon runs.', 'The daemon doesn’t run.') },
  },
  {
    name: 'aws:elasticbeanstalk:customoption',
    about: 'Your own options, which `Fn::GetOptionSetting` reads.',
    options: {},
    // AWS's samples give lists to resources by them.
    rest: key('Your own option, for `Fn::GetOptionSetting`.', { type: 'either', of: [text(), list(text())] }),
  },
  {
    name: 'aws:elasticbeanstalk:control',
    about: 'Legacy options, which Elastic Beanstalk still lists.',
    offered: false,
    options: {},
    rest: key('A legacy option, which Elastic Beanstalk still lists.', text()),
  },
  {
    name: 'aws:cloudformation:template:parameter',
    about: 'Parameters of the template behind the environment, as Elastic Beanstalk lists them.',
    offered: false,
    options: {},
    rest: key('A parameter of the template behind the environment.', text()),
  },
];
