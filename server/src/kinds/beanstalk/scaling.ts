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
        'How many Availability Zones to spread the instances across.',
        { Any: 'As many zones as there are.', 'Any 1': 'One zone.', 'Any 2': 'Two zones.', 'Any 3': 'Three zones.' },
        'Any',
      ),
      Cooldown: whole('The minimum number of seconds between two scaling activities.', 0, 10_000, '360'),
      'Custom Availability Zones': option('The Availability Zones by name, separated by commas.'),
      EnableCapacityRebalancing: yesNo(
        'Whether to replace Spot Instances at high risk of interruption before they are interrupted. Requires `EnableSpot`.',
        'A replacement starts before the interruption.',
        'Instances are replaced after the interruption.',
      ),
      MinSize: instances('The minimum number of instances.', '1'),
      MaxSize: instances('The maximum number of instances.', '4'),
    },
  },
  {
    name: 'aws:autoscaling:launchconfiguration',
    about: 'The configuration of the instances.',
    options: {
      DisableIMDSv1: yesNo(
        'Whether requests for instance metadata need a session token.',
        'Instances answer IMDSv2 only.',
        'Instances answer IMDSv1 and IMDSv2.',
      ),
      DisableDefaultEC2SecurityGroup: yesNo(
        'Whether the instances do without the default security group of Elastic Beanstalk. If so, set `SecurityGroups`.',
        'Instances only have the groups in `SecurityGroups`.',
        'Elastic Beanstalk adds a group of its own.',
      ),
      EC2KeyName: option('The EC2 key pair for SSH connections.'),
      IamInstanceProfile: option('The instance profile, by name or ARN. It gives the application its permissions.'),
      ImageId: option('A custom AMI to use instead of the default one of the platform.'),
      InstanceType: option('The instance type. Superseded by `InstanceTypes` in `aws:ec2:instances`.'),
      LaunchTemplateTagPropagationEnabled: yesNo(
        'Whether to copy the tags of the environment to its launch templates.',
        'Launch templates get the tags.',
        'Launch templates stay without tags.',
      ),
      MonitoringInterval: word(
        'How often instances send metrics to CloudWatch.',
        { '1 minute': 'Detailed monitoring, which costs extra.', '5 minute': 'Basic monitoring.' },
        '5 minute',
      ),
      SecurityGroups: option('The security groups of the instances, separated by commas. In a VPC, use IDs.', text(), 'elasticbeanstalk-default'),
      SSHSourceRestriction: option('The sources that SSH accepts: protocol, first port, last port and source, such as `tcp, 22, 22, 192.0.2.0/24`.'),
      BlockDeviceMappings: option(
        'Additional volumes, separated by commas. `/dev/sdj=:100:true:gp3` means device, snapshot (none), size, deletion on termination and type.',
      ),
      RootVolumeType: option(
        'The type of the root volume. The value is case-sensitive.',
        oneOf(
          {
            standard: 'Magnetic disks.',
            gp2: 'SSD whose performance grows with its size.',
            gp3: 'SSD whose performance is independent of its size.',
            io1: 'SSD with provisioned IOPS.',
          },
          { others: 'error' },
        ),
      ),
      RootVolumeSize: whole('The size of the root volume in GB: 8 to 1,024 for `standard`, at least 10 for the other types.', 8, 16_384),
      RootVolumeIOPS: whole('The IOPS of a root volume of type `io1` or `gp3`.', 100, 20_000),
      RootVolumeThroughput: whole('The throughput of a root volume of type `gp3`, in MiB per second.', 125, 1_000),
    },
  },
  {
    name: 'aws:autoscaling:scheduledaction',
    about: 'Scheduled scaling. In the list form of options, `resource_name` is the name of the action.',
    options: {
      StartTime: like('When the action first runs, in UTC.', '^\\d{4}-\\d\\d-\\d\\dT', 'a time in ISO 8601, such as 2027-01-31T06:00:00Z'),
      EndTime: like('When the action stops repeating, in UTC.', '^\\d{4}-\\d\\d-\\d\\dT', 'a time in ISO 8601, such as 2027-01-31T06:00:00Z'),
      MaxSize: instances('The maximum number of instances from then on.'),
      MinSize: instances('The minimum number of instances from then on.'),
      DesiredCapacity: instances('The number of instances when the action runs.'),
      Recurrence: like(
        'When the action repeats: a cron expression of five fields, in UTC. Without it, the action runs once.',
        '^\\S+(?: +\\S+){4}$',
        'a cron expression of five fields',
      ),
      Suspend: yesNo('Whether the action is suspended.', 'The action doesn’t run.', 'The action runs.'),
    },
  },
  {
    name: 'aws:autoscaling:trigger',
    about: 'The alarms that add and remove instances.',
    options: {
      BreachDuration: whole('How many minutes a metric can stay beyond a threshold before the group scales.', 1, 600, '5'),
      LowerBreachScaleIncrement: option('How many instances to remove, as a negative number.', number({ integer: true }), '-1'),
      LowerThreshold: whole('The threshold below which instances are removed, in `Unit`.', 0, undefined, '2000000'),
      MeasureName: word(
        'The metric that the alarms watch.',
        {
          CPUUtilization: 'CPU utilization of the instances.',
          NetworkIn: 'Data that the instances receive.',
          NetworkOut: 'Data that the instances send.',
          DiskWriteOps: 'Writes to instance store volumes.',
          DiskReadBytes: 'Bytes read from instance store volumes.',
          DiskReadOps: 'Reads from instance store volumes.',
          DiskWriteBytes: 'Bytes written to instance store volumes.',
          Latency: 'Response time behind a Classic Load Balancer.',
          RequestCount: 'Requests that the load balancer receives.',
          HealthyHostCount: 'Number of healthy targets.',
          UnHealthyHostCount: 'Number of unhealthy targets.',
          TargetResponseTime: 'Response time behind an Application Load Balancer.',
        },
        'NetworkOut',
      ),
      Period: whole('The length of a measurement period in minutes.', 1, 600, '5'),
      EvaluationPeriods: whole('How many consecutive periods must be beyond a threshold.', 1, 600, '1'),
      Statistic: word(
        'The statistic that is compared with the thresholds.',
        { Minimum: 'The lowest value.', Maximum: 'The highest value.', Sum: 'The total.', Average: 'The mean.' },
        'Average',
      ),
      Unit: word(
        'The unit of the thresholds.',
        {
          Seconds: 'Seconds.',
          Percent: 'A percentage, such as CPU utilization.',
          Bytes: 'An amount of data in bytes.',
          Bits: 'An amount of data in bits.',
          Count: 'A number.',
          'Bytes/Second': 'Bytes per second.',
          'Bits/Second': 'Bits per second.',
          'Count/Second': 'A number per second.',
          None: 'No unit.',
        },
        'Bytes',
      ),
      UpperBreachScaleIncrement: option('How many instances to add.', number({ integer: true }), '1'),
      UpperThreshold: whole('The threshold above which instances are added, in `Unit`.', 0, undefined, '6000000'),
    },
  },
  {
    name: 'aws:autoscaling:updatepolicy:rollingupdate',
    about: 'How configuration changes that replace instances are rolled out. For application deployments, see `aws:elasticbeanstalk:command`.',
    options: {
      MaxBatchSize: whole('How many instances to replace at a time.', 1, 10_000, 'a third of `MinSize`, rounded up'),
      MinInstancesInService: whole('How many instances must stay in service meanwhile.', 0, 9_999, 'the lower of `MinSize` and `MaxSize` - 1'),
      RollingUpdateEnabled: yesNo('Whether to replace instances in batches.', 'Instances are replaced batch by batch.', 'Instances are replaced all at once.'),
      RollingUpdateType: word(
        'What to wait for after each batch.',
        {
          Time: 'A pause as long as `PauseTime`.',
          Health: 'The new instances must be healthy.',
          Immutable: 'No batches: new instances start in a temporary group and take over when all of them are healthy.',
        },
        'Time',
      ),
      PauseTime: duration('How long to pause after each batch.', 'PT0S', 'computed from instance type and container'),
      Timeout: duration('How long to wait for healthy instances before the update is canceled.', 'PT5M', 'PT30M'),
    },
  },
  {
    name: 'aws:ec2:instances',
    about: 'Instance types and Spot Instances.',
    options: {
      EnableSpot: yesNo(
        'Whether to use Spot Instances.',
        'Spot and On-Demand Instances, in the shares that the other options set.',
        'On-Demand Instances only.',
      ),
      InstanceTypes: option('One to ten instance types of the same architecture, separated by commas, in order of preference.'),
      SpotFleetOnDemandBase: whole('How many On-Demand Instances to start before any Spot Instances; at most `MaxSize`.', 0, undefined, '0'),
      SpotFleetOnDemandAboveBasePercentage: whole(
        'The percentage of On-Demand Instances among those beyond that base.',
        0,
        100,
        '0 for a single instance, 70 with a load balancer',
      ),
      SpotAllocationStrategy: option(
        'How Spot Instances are chosen from the instance types.',
        oneOf(
          {
            'capacity-optimized': 'From the pools with the most spare capacity.',
            'price-capacity-optimized': 'From pools with spare capacity, the cheapest first.',
            'capacity-optimized-prioritized': 'By spare capacity, then in the order of the instance types.',
            'lowest-price': 'From the cheapest pools.',
          },
          { others: 'hint', slips: 'warning', ignoreCase: true },
        ),
        'capacity-optimized',
      ),
      SpotMaxPrice: option('The maximum price of a Spot Instance per hour, in USD.', text(), 'the On-Demand price'),
      SupportedArchitectures: option('The architectures of the instance types, separated by commas: `x86_64`, `arm64`, `i386`.'),
    },
  },
  {
    name: 'aws:ec2:vpc',
    about: 'The VPC of the environment.',
    options: {
      VPCId: option('The VPC, by ID.'),
      Subnets: option('The subnets of the instances: IDs separated by commas.'),
      ELBSubnets: option('The subnets of the load balancer: IDs separated by commas.'),
      ELBScheme: word(
        'From where the load balancer can be reached. Elastic Beanstalk ignores any other value, so the load balancer is public.',
        { public: 'From the internet.', internal: 'From the VPC and networks connected to it.' },
        'public',
      ),
      DBSubnets: option('The subnets of the database: IDs separated by commas.'),
      AssociatePublicIpAddress: yesNo(
        'Whether instances get public IP addresses.',
        'Each instance gets one.',
        'Instances have private addresses only.',
        'none',
      ),
    },
  },
];
