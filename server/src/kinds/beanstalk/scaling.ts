import { number, oneOf, text } from '../../core/schema.ts';
import { duration, like, type Namespace, option, whole, word, yesNo } from './values.ts';

// Instances and how many of them. Source: Elastic Beanstalk guide, command-options-general.html, checked 2026-11-30; ranges as the service's own
// list of options has them.

const instances = (about: string, value?: string) => whole(about, 0, 10_000, value);

export const scaling: readonly Namespace[] = [
  {
    name: 'aws:autoscaling:asg',
    about: 'The Auto Scaling group of the environment.',
    options: {
      'Availability Zones': word(
        'How many Availability Zones the instances are spread over.',
        { Any: 'Whatever number there is.', 'Any 1': 'One zone.', 'Any 2': 'Two zones.', 'Any 3': 'Three zones.' },
        'Any',
      ),
      Cooldown: whole('How many seconds must pass between two scaling activities.', 0, 10_000, '360'),
      'Custom Availability Zones': option('The Availability Zones themselves, between commas.'),
      EnableCapacityRebalancing: yesNo(
        'Whether Spot Instances that are likely to be interrupted are replaced in advance. Needs `EnableSpot`.',
        'A new instance starts before an old one is lost.',
        'Instances are replaced once they are gone.',
      ),
      MinSize: instances('The least number of instances.', '1'),
      MaxSize: instances('The greatest number of instances.', '4'),
    },
  },
  {
    name: 'aws:autoscaling:launchconfiguration',
    about: 'What each instance is made of.',
    options: {
      DisableIMDSv1: yesNo(
        'Whether the metadata of instances needs a session token.',
        'Only version 2 of the metadata service answers.',
        'Versions 1 and 2 answer.',
      ),
      DisableDefaultEC2SecurityGroup: yesNo(
        'Whether Elastic Beanstalk leaves its own security group off the instances. `SecurityGroups` is needed then.',
        'Instances have the groups of `SecurityGroups` only.',
        'Instances also have a group that Elastic Beanstalk makes.',
      ),
      EC2KeyName: option('The key pair for SSH.'),
      IamInstanceProfile: option('The instance profile, by name or ARN: the permissions of the application.'),
      ImageId: option('An AMI of your own in place of that of the platform.'),
      InstanceType: option('One instance type for all instances. `InstanceTypes` in `aws:ec2:instances` takes its place.'),
      LaunchTemplateTagPropagationEnabled: yesNo(
        'Whether tags of the environment reach its launch templates.',
        'Launch templates have the tags.',
        'Launch templates have no tags.',
      ),
      MonitoringInterval: word(
        'How often instances send metrics to CloudWatch.',
        { '1 minute': 'Detailed monitoring, which costs extra.', '5 minute': 'Basic monitoring.' },
        '5 minute',
      ),
      SecurityGroups: option('Security groups of the instances, between commas; in a VPC by ID.', text(), 'elasticbeanstalk-default'),
      SSHSourceRestriction: option('Who reaches SSH: protocol, first port, last port and source, such as `tcp, 22, 22, 192.0.2.0/24`.'),
      BlockDeviceMappings: option('More volumes, between commas: `/dev/sdj=:100:true:gp3` is a device, a snapshot, a size, deletion and a type.'),
      RootVolumeType: option(
        'The type of the root volume. Its letter case counts.',
        oneOf(
          {
            standard: 'Magnetic disks.',
            gp2: 'SSD; its speed grows with its size.',
            gp3: 'SSD; its speed is set apart from its size.',
            io1: 'SSD with a guaranteed rate.',
          },
          { others: 'error' },
        ),
      ),
      RootVolumeSize: whole('The size of the root volume in GB: 8 to 1,024 of type `standard`, from 10 of all others.', 8, 16_384),
      RootVolumeIOPS: whole('The input and output rate of a root volume of type `io1` or `gp3`.', 100, 20_000),
      RootVolumeThroughput: whole('The throughput of a root volume of type `gp3`, in MiB a second.', 125, 1_000),
    },
  },
  {
    name: 'aws:autoscaling:scheduledaction',
    about: 'Scaling at certain times. In a list of options `resource_name` names the action.',
    options: {
      StartTime: like('When the action runs first, in UTC.', '^\\d{4}-\\d\\d-\\d\\dT', 'a time in ISO 8601, such as 2027-01-31T06:00:00Z'),
      EndTime: like('When the action stops repeating, in UTC.', '^\\d{4}-\\d\\d-\\d\\dT', 'a time in ISO 8601, such as 2027-01-31T06:00:00Z'),
      MaxSize: instances('The greatest number of instances from then on.'),
      MinSize: instances('The least number of instances from then on.'),
      DesiredCapacity: instances('The number of instances when the action runs.'),
      Recurrence: like('How often the action runs, as a cron expression of five fields in UTC.', '^\\S+(?: +\\S+){4}$', 'a cron expression of five fields'),
      Suspend: yesNo('Whether the action pauses.', 'The action does not run.', 'The action runs.'),
    },
  },
  {
    name: 'aws:autoscaling:trigger',
    about: 'The alarms that add and remove instances.',
    options: {
      BreachDuration: whole('How many minutes a metric may be beyond a limit before anything happens.', 1, 600, '5'),
      LowerBreachScaleIncrement: option('How many instances are removed, as a negative number.', number({ integer: true }), '-1'),
      LowerThreshold: whole('The limit below which instances are removed, in `Unit`.', 0, undefined, '2000000'),
      MeasureName: word(
        'The metric that the alarms watch.',
        {
          CPUUtilization: 'How busy the processors are.',
          NetworkIn: 'What instances receive.',
          NetworkOut: 'What instances send.',
          DiskWriteOps: 'Writes to instance store volumes.',
          DiskReadBytes: 'Bytes read from instance store volumes.',
          DiskReadOps: 'Reads from instance store volumes.',
          DiskWriteBytes: 'Bytes written to instance store volumes.',
          Latency: 'How long a Classic Load Balancer waits for answers.',
          RequestCount: 'How many requests the load balancer gets.',
          HealthyHostCount: 'How many targets are healthy.',
          UnHealthyHostCount: 'How many targets are not healthy.',
          TargetResponseTime: 'How long an Application Load Balancer waits for answers.',
        },
        'NetworkOut',
      ),
      Period: whole('How many minutes a measurement takes.', 1, 600, '5'),
      EvaluationPeriods: whole('How many measurements in a row must be beyond a limit.', 1, 600, '1'),
      Statistic: word(
        'What of the measurements counts.',
        { Minimum: 'The least value.', Maximum: 'The greatest value.', Sum: 'The total.', Average: 'The mean.' },
        'Average',
      ),
      Unit: word(
        'The unit of the limits.',
        {
          Seconds: 'Time.',
          Percent: 'A share, as of processors.',
          Bytes: 'Amounts of data.',
          Bits: 'Amounts of data in bits.',
          Count: 'Numbers of things.',
          'Bytes/Second': 'Data in a second.',
          'Bits/Second': 'Bits in a second.',
          'Count/Second': 'Things in a second.',
          None: 'No unit.',
        },
        'Bytes',
      ),
      UpperBreachScaleIncrement: option('How many instances are added.', number({ integer: true }), '1'),
      UpperThreshold: whole('The limit above which instances are added, in `Unit`.', 0, undefined, '6000000'),
    },
  },
  {
    name: 'aws:autoscaling:updatepolicy:rollingupdate',
    about: 'How changes of the configuration that replace instances reach them. Deployments of the application have `aws:elasticbeanstalk:command`.',
    options: {
      MaxBatchSize: whole('How many instances are replaced at a time.', 1, 10_000, 'a third of `MinSize`, rounded up'),
      MinInstancesInService: whole('How many instances keep serving meanwhile.', 0, 9_999, 'the lower of `MinSize` and `MaxSize` - 1'),
      RollingUpdateEnabled: yesNo('Whether instances are replaced in batches.', 'Batch by batch.', 'All at once.'),
      RollingUpdateType: word(
        'What ends the wait after a batch.',
        {
          Time: 'A pause of `PauseTime`.',
          Health: 'Good health of the new instances.',
          Immutable: 'No batches: new instances start in a group of their own, and take over when all are healthy.',
        },
        'Time',
      ),
      PauseTime: duration('How long to pause after a batch.', 'PT0S', 'computed from instance type and container'),
      Timeout: duration('How long a batch may take to become healthy before the update is canceled.', 'PT5M', 'PT30M'),
    },
  },
  {
    name: 'aws:ec2:instances',
    about: 'Instance types, and Spot Instances.',
    options: {
      EnableSpot: yesNo('Whether Spot Instances may be used.', 'Spot and On-Demand Instances, by the options beside this one.', 'On-Demand Instances only.'),
      InstanceTypes: option('One to ten instance types of one architecture, between commas, the preferred one first.'),
      SpotFleetOnDemandBase: whole('How many On-Demand Instances there are before any Spot Instance; at most `MaxSize`.', 0, undefined, '0'),
      SpotFleetOnDemandAboveBasePercentage: whole(
        'The share of On-Demand Instances beyond that base, in percent.',
        0,
        100,
        '0 for a single instance, 70 with a load balancer',
      ),
      SpotAllocationStrategy: option(
        'How Spot Instances are chosen among the instance types.',
        oneOf(
          {
            'capacity-optimized': 'From the pools with most capacity.',
            'price-capacity-optimized': 'From pools with capacity, the cheapest first.',
            'capacity-optimized-prioritized': 'By capacity, and in the order of the types.',
            'lowest-price': 'From the cheapest pools.',
          },
          { others: 'hint', slips: 'warning', ignoreCase: true },
        ),
        'capacity-optimized',
      ),
      SpotMaxPrice: option('The most that a Spot Instance may cost an hour, in USD.', text(), 'the On-Demand price'),
      SupportedArchitectures: option('Architectures of the instance types, between commas: `x86_64`, `arm64`, `i386`.'),
    },
  },
  {
    name: 'aws:ec2:vpc',
    about: 'The VPC of the environment.',
    options: {
      VPCId: option('The VPC, by ID.'),
      Subnets: option('Subnets of the instances, by ID, between commas.'),
      ELBSubnets: option('Subnets of the load balancer, by ID, between commas.'),
      ELBScheme: word('Who reaches the load balancer.', { public: 'The internet.', internal: 'The VPC, and what is connected to it.' }, 'public'),
      DBSubnets: option('Subnets of the database, by ID, between commas.'),
      AssociatePublicIpAddress: yesNo('Whether instances have public addresses.', 'Each has one.', 'They have none.', 'none'),
    },
  },
];
