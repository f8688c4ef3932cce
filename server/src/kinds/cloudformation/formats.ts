import { type TextOf, text } from '../../core/schema.ts';

// Forms of values that many properties share. Source: the EC2, IAM, S3 and KMS guides on identifiers, and the formats of cfn-lint 1.51,
// checked 2026-11-30. The patterns are ours, and linear.

const octet = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';
/** Six fields of which one is `?`. AWS asks for that in one of the two for days, but takes it in others too. */
const sixFields = [0, 1, 2, 3, 4, 5].map((at) => `(\\S+ ){${at}}[^\\s?]*\\?\\S*( \\S+){${5 - at}}`).join('|');
/** An id or ARN may stand for one that is filled in before the template is used, and ids have grown longer once. */
const mayBePlaceholder = { others: 'warning' } as const;
const hexId = (prefix: string): string => `^${prefix}-([0-9a-fA-F]{8}|[0-9a-fA-F]{17})$`;

const formats = {
  'vpc-id': { pattern: hexId('vpc'), expected: 'a VPC ID such as `vpc-0123456789abcdef0`', ...mayBePlaceholder },
  'subnet-id': { pattern: hexId('subnet'), expected: 'a subnet ID such as `subnet-0123456789abcdef0`', ...mayBePlaceholder },
  'security-group-id': { pattern: hexId('sg'), expected: 'a security group ID such as `sg-0123456789abcdef0`', ...mayBePlaceholder },
  // A launch template may also name a parameter of Systems Manager.
  'image-id': { pattern: '^(ami-([0-9a-z]{8}|[0-9a-z]{17})|resolve:ssm:.+)$', expected: 'an AMI ID such as `ami-0123456789abcdef0`', ...mayBePlaceholder },
  // Anything that AWS gives an ARN.
  arn: { pattern: '^arn:aws[a-zA-Z-]*:.+$', expected: 'an ARN', ...mayBePlaceholder },
  'role-arn': {
    pattern: '^arn:aws[a-zA-Z-]*:iam::\\d{12}:role/.+$',
    expected: 'the ARN of a role, such as `arn:aws:iam::123456789012:role/Name`',
    ...mayBePlaceholder,
  },
  role: { pattern: '^(arn:aws[a-zA-Z-]*:iam::\\d{12}:role/.+|[\\w+=,.@-]{1,64})$', expected: 'the name or the ARN of a role' },
  'topic-arn': {
    pattern: '^arn:aws[a-zA-Z-]*:sns:[a-z0-9-]+:\\d{12}:.+$',
    expected: 'the ARN of a topic, such as `arn:aws:sns:eu-west-1:123456789012:Name`',
    ...mayBePlaceholder,
  },
  'bucket-name': {
    pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
    expected: 'the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at both ends',
  },
  'key-alias': { pattern: '^alias/[a-zA-Z0-9/_-]+$', expected: 'the name of an alias, which begins with `alias/`' },
  'log-group-name': { pattern: '^[.\\-_/#A-Za-z0-9]{1,512}$', expected: 'the name of a log group: up to 512 letters, digits and `_ - / . #`' },
  'alias-domain': {
    pattern: '^(\\*\\.)?([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$',
    expected: 'a domain name in lower case; `*` may stand for its whole first part',
  },
  'ephemeral-device': { pattern: '^ephemeral(1?\\d|2[0-3])$', expected: 'the name of an instance store volume, `ephemeral0` to `ephemeral23`' },
  'key-arn': {
    pattern: '^arn:aws[a-zA-Z-]*:kms:[a-z0-9-]+:\\d{12}:(key|alias)/.+$',
    expected: 'the ARN of a key, such as `arn:aws:kms:eu-west-1:123456789012:key/...`',
    ...mayBePlaceholder,
  },
  schedule: {
    pattern: `^(rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)|cron\\((${sixFields})\\))$`,
    expected: '`rate(5 minutes)`, `rate(1 hour)`, or `cron(...)` with six fields, of which the day of the month or of the week is `?`',
  },
  'ipv4-block': { pattern: `^(${octet}\\.){3}${octet}/(3[0-2]|[12]?\\d)$`, expected: 'a block of IPv4 addresses such as `10.0.0.0/16`' },
  'ipv6-block': { pattern: '^[0-9a-fA-F.]*(:[0-9a-fA-F.]*)+/(12[0-8]|1[01]\\d|[1-9]?\\d)$', expected: 'a block of IPv6 addresses such as `2001:db8::/56`' },
} as const;

export type Format = keyof typeof formats;

/** Names of properties whose values have one form, whatever the type. */
const byName: Readonly<Record<string, Format>> = {
  VpcId: 'vpc-id',
  VPCId: 'vpc-id',
  VpcIds: 'vpc-id',
  PeerVpcId: 'vpc-id',
  SubnetId: 'subnet-id',
  SubnetIds: 'subnet-id',
  VPCZoneIdentifier: 'subnet-id',
  VpcSubnetIds: 'subnet-id',
  Ec2SubnetId: 'subnet-id',
  Ec2SubnetIds: 'subnet-id',
  SecurityGroupIds: 'security-group-id',
  VpcSecurityGroupIds: 'security-group-id',
  SourceSecurityGroupId: 'security-group-id',
  DestinationSecurityGroupId: 'security-group-id',
  GroupSet: 'security-group-id',
  CidrIp: 'ipv4-block',
  DestinationCidrBlock: 'ipv4-block',
  CidrIpv6: 'ipv6-block',
  DestinationIpv6CidrBlock: 'ipv6-block',
  ExecutionRoleArn: 'role-arn',
  ServiceRoleArn: 'role-arn',
  RoleArn: 'role-arn',
  RoleARN: 'role-arn',
  TopicArn: 'topic-arn',
  KmsKeyArn: 'key-arn',
};

/** Properties of one type, or of one of its nested types. */
const byOwner: Readonly<Record<string, Format>> = {
  'AWS::AutoScaling::LaunchConfiguration.BlockDeviceMapping.VirtualName': 'ephemeral-device',
  'AWS::AutoScaling::LaunchConfiguration.ImageId': 'image-id',
  'AWS::CloudFront::Distribution.DistributionConfig.Aliases': 'alias-domain',
  'AWS::EC2::Instance.BlockDeviceMapping.VirtualName': 'ephemeral-device',
  'AWS::EC2::Instance.ImageId': 'image-id',
  'AWS::EC2::LaunchTemplate.LaunchTemplateData.ImageId': 'image-id',
  'AWS::EC2::SpotFleet.SpotFleetLaunchSpecification.ImageId': 'image-id',
  'AWS::EC2::SecurityGroupEgress.GroupId': 'security-group-id',
  'AWS::EC2::SecurityGroupIngress.GroupId': 'security-group-id',
  'AWS::EC2::Subnet.CidrBlock': 'ipv4-block',
  'AWS::EC2::VPC.CidrBlock': 'ipv4-block',
  'AWS::ECS::Service.AwsVpcConfiguration.SecurityGroups': 'security-group-id',
  'AWS::ECS::Service.AwsVpcConfiguration.Subnets': 'subnet-id',
  'AWS::ECS::TaskDefinition.ExecutionRoleArn': 'role',
  'AWS::ECS::TaskDefinition.TaskRoleArn': 'role',
  'AWS::EFS::MountTarget.SecurityGroups': 'security-group-id',
  'AWS::ElasticLoadBalancing::LoadBalancer.Subnets': 'subnet-id',
  'AWS::ElasticLoadBalancingV2::LoadBalancer.SecurityGroups': 'security-group-id',
  'AWS::ElasticLoadBalancingV2::LoadBalancer.Subnets': 'subnet-id',
  'AWS::Events::Rule.ScheduleExpression': 'schedule',
  'AWS::KMS::Alias.AliasName': 'key-alias',
  'AWS::Lambda::Function.Role': 'role-arn',
  'AWS::Logs::LogGroup.LogGroupName': 'log-group-name',
  'AWS::S3::Bucket.BucketName': 'bucket-name',
};

/** The form of a property's value, or of its items. */
export const formatOf = (owner: string, property: string): Format | undefined => {
  if (Object.hasOwn(byOwner, `${owner}.${property}`)) return byOwner[`${owner}.${property}`];
  return Object.hasOwn(byName, property) ? byName[property] : undefined;
};

/** What a text of a form is. */
export const formatted = (format: Format): TextOf => made[format];

const made = Object.fromEntries(Object.entries(formats).map(([format, more]) => [format, text({ ...more, format })])) as Readonly<Record<Format, TextOf>>;

/** The properties whose form is told by their type. */
export const formattedByOwner: readonly string[] = Object.keys(byOwner);
