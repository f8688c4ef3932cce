import { key, list, map, text } from '../../core/schema.ts';
import { like, type Namespace, option, whole, word, yesNo } from './values.ts';

// The environment itself, its health, updates and logs. Source: Elastic Beanstalk guide, command-options-general.html, checked 2026-11-30.

const days = ['1', '3', '5', '7', '14', '30', '60', '90', '120', '150', '180', '365', '400', '545', '731', '1827', '3653'];
const retention = word('How many days CloudWatch Logs keeps events.', Object.fromEntries(days.map((each) => [each, `${each} days.`])), '7');
const dropped = yesNo('Whether the log groups go with the environment.', 'They are deleted with it.', 'They stay.');
const seconds = (about: string, min: number, max: number, value: string) => whole(`${about}, in seconds.`, min, max, value);

export const environment: readonly Namespace[] = [
  {
    name: 'aws:elasticbeanstalk:application',
    about: 'The health check of the application.',
    options: {
      'Application Healthcheck URL': option('The path that health checks ask for, such as `/health` or `HTTPS:443/health`.', text(), '`TCP:80`'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:application:environment',
    about: 'Environment properties: variables that the application gets. Everyone who may read the settings sees their values.',
    options: {},
    rest: key('An environment property of the application.', text()),
  },
  {
    name: 'aws:elasticbeanstalk:application:environmentsecrets',
    about: 'Environment properties whose values are read from Secrets Manager or Parameter Store when an instance starts.',
    options: {},
    rest: key('An environment property, with the ARN of its secret or parameter.', text({ pattern: '^arn:', expected: 'the ARN of a secret or parameter' })),
  },
  {
    name: 'aws:elasticbeanstalk:cloudwatch:logs',
    about: 'Logs of instances in CloudWatch Logs.',
    options: {
      StreamLogs: yesNo('Whether logs go to CloudWatch Logs.', 'Log groups are made, and instances write to them.', 'Logs stay on the instances.'),
      DeleteOnTerminate: dropped,
      RetentionInDays: retention,
    },
  },
  {
    name: 'aws:elasticbeanstalk:cloudwatch:logs:health',
    about: 'What enhanced health tells, in CloudWatch Logs.',
    options: {
      HealthStreamingEnabled: yesNo('Whether the health of the environment goes to CloudWatch Logs.', 'It does; this needs enhanced health.', 'It does not.'),
      DeleteOnTerminate: dropped,
      RetentionInDays: retention,
    },
  },
  {
    name: 'aws:elasticbeanstalk:command',
    about: 'How a version of the application reaches the instances.',
    options: {
      DeploymentPolicy: word(
        'The deployment policy.',
        {
          AllAtOnce: 'All instances at the same time, with an outage.',
          Rolling: 'Batch by batch, with less capacity meanwhile.',
          RollingWithAdditionalBatch: 'Batch by batch, with one batch more, at full capacity.',
          Immutable: 'A second set of instances, which takes over when it is healthy. Needs enhanced health.',
          TrafficSplitting: 'A second set of instances, which gets a share of the traffic first. Needs an Application Load Balancer.',
        },
        'AllAtOnce',
      ),
      Timeout: seconds('How long a command on an instance may take', 1, 3_600, '600'),
      BatchSizeType: word('The unit of `BatchSize`.', { Percentage: 'Percent of the instances.', Fixed: 'A number of instances.' }, 'Percentage'),
      BatchSize: whole('How many instances are in a batch of the two rolling policies, in the unit of `BatchSizeType`.', 1, 10_000, '100'),
      IgnoreHealthCheck: yesNo('Whether a deployment goes on when instances are not healthy.', 'It goes on.', 'It fails.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:environment',
    about: 'The sort of environment.',
    options: {
      EnvironmentType: word(
        'Whether there is a load balancer.',
        { SingleInstance: 'One instance with an elastic IP address.', LoadBalanced: 'A load balancer and an Auto Scaling group.' },
        'LoadBalanced',
      ),
      ServiceRole: option('The role with which Elastic Beanstalk manages the environment, by name or ARN.'),
      LoadBalancerType: word(
        'The load balancer. It can be set only when the environment is created.',
        { classic: 'A Classic Load Balancer.', application: 'An Application Load Balancer.', network: 'A Network Load Balancer.' },
        'classic',
      ),
      LoadBalancerIsShared: yesNo(
        'Whether an Application Load Balancer is shared with other environments.',
        'An existing one, named by `SharedLoadBalancer`.',
        'One of its own.',
      ),
      ExternalExtensionsS3Bucket: { ...option('The service knows it; AWS does not document it.'), offered: false },
      ExternalExtensionsS3Key: { ...option('The service knows it; AWS does not document it.'), offered: false },
    },
  },
  {
    name: 'aws:elasticbeanstalk:healthreporting:system',
    about: 'How health is told.',
    options: {
      SystemType: word(
        'The kind of health reporting.',
        { basic: 'What the load balancer or EC2 says.', enhanced: 'What an agent on each instance says, with causes.' },
        'basic',
      ),
      ConfigDocument: option('Metrics and rules of enhanced health, as JSON.', {
        type: 'either',
        of: [text(), map('A part of the document.', { type: 'any' })],
      }),
      EnhancedHealthAuthEnabled: yesNo('Whether the API of enhanced health wants permissions.', 'It does.', 'It does not.', 'true'),
      HealthCheckSuccessThreshold: word(
        'The worst health with which an instance passes.',
        {
          Ok: 'Nothing is wrong.',
          Warning: 'Some requests fail.',
          Degraded: 'Many requests fail.',
          Severe: 'Most requests fail.',
        },
        'Ok',
      ),
      AWSEBHealthdGroupId: { ...option('A number that Elastic Beanstalk writes in saved configurations.'), offered: false },
    },
  },
  {
    name: 'aws:elasticbeanstalk:hostmanager',
    about: 'Logs of instances in Amazon S3.',
    options: { LogPublicationControl: yesNo('Whether rotated logs are copied to Amazon S3.', 'They are copied.', 'They are not.') },
  },
  {
    name: 'aws:elasticbeanstalk:managedactions',
    about: 'Managed platform updates.',
    options: {
      ManagedActionsEnabled: yesNo(
        'Whether the platform is updated automatically. Needs `PreferredStartTime` and `UpdateLevel`.',
        'Once a week.',
        'It is not.',
      ),
      PreferredStartTime: like(
        'When the window of two hours begins, in UTC.',
        '^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat):(?:[01]\\d|2[0-3]):[0-5]\\d$',
        'a day and a time, such as Sun:02:30',
      ),
      ServiceRoleForManagedUpdates: option('The role that applies them: that of `ServiceRole`, or `AWSServiceRoleForElasticBeanstalkManagedUpdates`.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:managedactions:platformupdate',
    about: 'What managed platform updates do.',
    options: {
      UpdateLevel: word('How far updates go.', { patch: 'New patch versions only.', minor: 'New minor and patch versions.' }),
      InstanceRefreshEnabled: yesNo(
        'Whether all instances are replaced once a week. Needs `ManagedActionsEnabled`.',
        'They are, even if there is no update.',
        'They are replaced by updates only.',
      ),
    },
  },
  {
    name: 'aws:elasticbeanstalk:monitoring',
    about: 'What happens to instances that are not healthy.',
    options: {
      'Automatically Terminate Unhealthy Instances': yesNo('Whether they are terminated; legacy environments only.', 'They are.', 'They are not.', 'true'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:sns:topics',
    about: 'Who is told about events of the environment.',
    options: {
      'Notification Endpoint': option('Where notifications go, such as an email address.'),
      'Notification Protocol': word(
        'How they go there.',
        {
          http: 'A POST request.',
          https: 'A POST request over TLS.',
          email: 'A mail of text.',
          'email-json': 'A mail of JSON.',
          sqs: 'A message in a queue.',
        },
        'email',
      ),
      'Notification Topic ARN': option('A topic of your own.'),
      'Notification Topic Name': option('The name of the topic.'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:sqsd',
    about: 'The queue of a worker environment, and the daemon that reads it.',
    options: {
      WorkerQueueURL: option('The queue. Of a FIFO queue there are no periodic tasks.', text(), 'a queue that Elastic Beanstalk makes'),
      HttpPath: option('The path to which messages are posted.', text(), '/'),
      MimeType: option('The content type of these requests, such as `text/plain`.', text(), 'application/json'),
      HttpConnections: whole('How many requests an instance gets at the same time.', 1, 100, '50'),
      ConnectTimeout: seconds('How long to wait for a connection to the application', 1, 60, '5'),
      InactivityTimeout: seconds('How long to wait for an answer', 1, 36_000, '299'),
      VisibilityTimeout: seconds('How long a message stays hidden while it is worked on', 0, 43_200, '300'),
      ErrorVisibilityTimeout: seconds('After how long a failed message is seen again', 0, 43_200, '2'),
      RetentionPeriod: seconds('How long the queue keeps a message', 60, 1_209_600, '345600'),
      MaxRetries: whole('After how many attempts a message goes to the dead-letter queue.', 1, 100, '10'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:trafficsplitting',
    about: 'Traffic-splitting deployments.',
    options: {
      NewVersionPercent: whole('The share of traffic that the new version gets first, in percent.', 1, 100, '10'),
      EvaluationTime: whole('How many minutes it is watched before it gets all traffic.', 3, 600, '5'),
    },
  },
  {
    name: 'aws:elasticbeanstalk:xray',
    about: 'AWS X-Ray.',
    options: { XRayEnabled: yesNo('Whether the X-Ray daemon runs on the instances.', 'It runs.', 'It does not.') },
  },
  {
    name: 'aws:elasticbeanstalk:customoption',
    about: 'Options of your own, which `Fn::GetOptionSetting` reads.',
    options: {},
    // AWS's samples give lists to resources by them.
    rest: key('An option of your own, for `Fn::GetOptionSetting`.', { type: 'either', of: [text(), list(text())] }),
  },
  {
    name: 'aws:elasticbeanstalk:control',
    about: 'Legacy options, which Elastic Beanstalk still prints.',
    offered: false,
    options: {},
    rest: key('A legacy option, which Elastic Beanstalk still prints.', text()),
  },
  {
    name: 'aws:cloudformation:template:parameter',
    about: 'Parameters of the template behind the environment, which Elastic Beanstalk prints.',
    offered: false,
    options: {},
    rest: key('A parameter of the template behind the environment.', text()),
  },
];
