import type { Severity } from '../../core/problem.ts';

// Properties that need or exclude each other. Source: the template reference's words on each property, and cfn-lint 1.51 (E3014, E3017,
// E3020, E3021, E3058 and the ids named below), checked 2026-11-30.

export type Relation = {
  /** A type, or a nested type of one: `AWS::EC2::Instance.NetworkInterface`. */
  readonly of: string;
  readonly rule: Demand;
  /** It holds if a property has one of these literal values, or a list holds one. */
  readonly when?: readonly [property: string, ...values: readonly string[]];
  /** It holds unless a property has one of these values. */
  readonly unless?: readonly [property: string, ...values: readonly string[]];
  /** It holds if something stands there, by pointer. */
  readonly with?: string;
  /** Tells it from others in the ids of cfn-lint. */
  readonly name?: string;
  readonly severity?: Severity;
};

export type Demand =
  /** Exactly one of them. */
  | { readonly one: readonly string[] }
  /** At least one of them. */
  | { readonly some: readonly string[] }
  /** At most one of them. */
  | { readonly atMostOne: readonly string[] }
  /** Where one is, none of the others. */
  | { readonly key: string; readonly excludes: readonly string[] }
  /** Where the condition holds, none of them. */
  | { readonly none: readonly string[] }
  /** Where one is, all of the others. */
  | { readonly key: string; readonly needs: readonly string[] }
  /** Where the condition holds, all of them. */
  | { readonly all: readonly string[] }
  /** Where the condition holds, a literal number is that great at least. */
  | { readonly number: string; readonly least: number }
  /** One literal number is at most another, or less by so much at least. */
  | { readonly low: string; readonly high: string; readonly by?: number }
  /** Where the condition holds, a literal text ends in this. */
  | { readonly text: string; readonly end: string };

const one = (of: string, ...keys: string[]): Relation => ({ of, rule: { one: keys } });
const some = (of: string, ...keys: string[]): Relation => ({ of, rule: { some: keys } });
const atMostOne = (of: string, ...keys: string[]): Relation => ({ of, rule: { atMostOne: keys } });
const excludes = (of: string, key: string, ...keys: string[]): Relation => ({ of, rule: { key, excludes: keys } });
const needs = (of: string, key: string, ...keys: string[]): Relation => ({ of, rule: { key, needs: keys } });
const order = (of: string, low: string, high: string, more: Omit<Relation, 'of' | 'rule'> = {}): Relation => ({ of, rule: { low, high }, ...more });
const all = (of: string, keys: readonly string[], more: Omit<Relation, 'of' | 'rule'>): Relation => ({ of, rule: { all: keys }, ...more });
const none = (of: string, keys: readonly string[], more: Omit<Relation, 'of' | 'rule'>): Relation => ({ of, rule: { none: keys }, ...more });

/** The same for several owners. */
const each = (owners: readonly string[], make: (of: string) => readonly Relation[]): readonly Relation[] => owners.flatMap(make);

export const relations: readonly Relation[] = [
  { ...some('AWS::ApiGateway::RestApi', 'Name', 'Body', 'BodyS3Location'), name: 'api-name' },
  one('AWS::AutoScaling::AutoScalingGroup', 'InstanceId', 'LaunchConfigurationName', 'LaunchTemplate', 'MixedInstancesPolicy'),
  order('AWS::ApplicationAutoScaling::ScalableTarget', 'MinCapacity', 'MaxCapacity'),
  ...each(['AWS::AutoScaling::AutoScalingGroup.LaunchTemplateSpecification', 'AWS::EC2::Instance.LaunchTemplateSpecification'], (of) => [
    one(of, 'LaunchTemplateId', 'LaunchTemplateName'),
  ]),
  ...each(['AWS::AutoScaling::LaunchConfiguration.BlockDeviceMapping', 'AWS::EC2::Instance.BlockDeviceMapping'], (of) => [
    one(of, 'VirtualName', 'Ebs', 'NoDevice'),
  ]),
  {
    of: 'AWS::Backup::BackupPlan.LifecycleResourceType',
    rule: { low: 'MoveToColdStorageAfterDays', high: 'DeleteAfterDays', by: 90 },
    name: 'cold-storage',
  },
  atMostOne('AWS::CloudFormation::StackSet.OperationPreferences', 'MaxConcurrentCount', 'MaxConcurrentPercentage'),
  atMostOne('AWS::CloudFormation::StackSet.OperationPreferences', 'FailureToleranceCount', 'FailureTolerancePercentage'),
  ...each(['AWS::CloudFront::Distribution.DefaultCacheBehavior', 'AWS::CloudFront::Distribution.CacheBehavior'], (of) => [
    excludes(of, 'CachePolicyId', 'ForwardedValues', 'MinTTL', 'MaxTTL', 'DefaultTTL'),
  ]),
  atMostOne('AWS::CloudFront::Distribution.Origin', 'S3OriginConfig', 'CustomOriginConfig', 'VpcOriginConfig'),
  ...each(['AcmCertificateArn', 'IamCertificateId'], (key) => [needs('AWS::CloudFront::Distribution.ViewerCertificate', key, 'SslSupportMethod')]),
  some('AWS::CloudWatch::Alarm', 'Metrics', 'MetricName', 'EvaluationCriteria'),
  excludes('AWS::CloudWatch::Alarm', 'Metrics', 'MetricName', 'Namespace', 'Dimensions', 'Period', 'Statistic', 'ExtendedStatistic', 'Unit'),
  atMostOne('AWS::CloudWatch::Alarm', 'Statistic', 'ExtendedStatistic'),
  all('AWS::CodeBuild::Project.Artifacts', ['Location'], { when: ['Type', 'S3'], name: 'build-location' }),
  all('AWS::CodeBuild::Project.Source', ['Location'], {
    when: ['Type', 'S3', 'CODECOMMIT', 'GITHUB', 'GITHUB_ENTERPRISE', 'BITBUCKET', 'GITLAB', 'GITLAB_SELF_MANAGED'],
    name: 'build-location',
  }),
  one('AWS::CodePipeline::Pipeline', 'ArtifactStore', 'ArtifactStores'),
  all('AWS::DynamoDB::Table', ['ProvisionedThroughput'], { when: ['BillingMode', 'PROVISIONED'], name: 'throughput' }),
  ...each(
    ['AWS::AutoScaling::LaunchConfiguration.BlockDevice', 'AWS::EC2::Instance.Ebs', 'AWS::EC2::LaunchTemplate.Ebs', 'AWS::EC2::Volume'],
    (of): readonly Relation[] => [
      { of, rule: { number: 'Iops', least: 100 }, when: ['VolumeType', 'io1', 'io2'], name: 'iops' },
      { of, rule: { number: 'Iops', least: 3000 }, when: ['VolumeType', 'gp3'], name: 'iops' },
    ],
  ),
  atMostOne('AWS::EC2::NetworkInterface', 'Ipv6Addresses', 'Ipv6AddressCount'),
  ...each(['AWS::EC2::Instance.NetworkInterface', 'AWS::EC2::LaunchTemplate.NetworkInterface'], (of) => [
    excludes(of, 'NetworkInterfaceId', 'AssociatePublicIpAddress', 'AssociateCarrierIpAddress'),
  ]),
  { ...some('AWS::EC2::Instance', 'ImageId', 'LaunchTemplate'), name: 'image' },
  excludes('AWS::EC2::Instance', 'NetworkInterfaces', 'SubnetId', 'SecurityGroupIds', 'SecurityGroups'),
  one('AWS::EC2::Route', 'DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'),
  ...each(['AWS::EC2::SecurityGroup.Ingress', 'AWS::EC2::SecurityGroupIngress'], (of) => [
    one(of, 'CidrIp', 'CidrIpv6', 'SourcePrefixListId', 'SourceSecurityGroupId', 'SourceSecurityGroupName'),
  ]),
  ...each(['AWS::EC2::SecurityGroup.Egress', 'AWS::EC2::SecurityGroupEgress'], (of) => [
    one(of, 'CidrIp', 'CidrIpv6', 'DestinationPrefixListId', 'DestinationSecurityGroupId'),
  ]),
  ...each(['AWS::EC2::SecurityGroup.Ingress', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroup.Egress', 'AWS::EC2::SecurityGroupEgress'], (of) => [
    all(of, ['FromPort', 'ToPort'], { when: ['IpProtocol', 'tcp', 'udp', 'icmp', '6', '17', '1'], name: 'ports' }),
    order(of, 'FromPort', 'ToPort', { when: ['IpProtocol', 'tcp', 'udp', '6', '17'] }),
  ]),
  some('AWS::EC2::SecurityGroupIngress', 'GroupId', 'GroupName'),
  atMostOne('AWS::EC2::Subnet', 'AvailabilityZone', 'AvailabilityZoneId'),
  some('AWS::EC2::Subnet', 'CidrBlock', 'Ipv4IpamPoolId', 'Ipv6CidrBlock', 'Ipv6IpamPoolId'),
  needs('AWS::EC2::Subnet', 'Ipv4NetmaskLength', 'Ipv4IpamPoolId'),
  needs('AWS::EC2::Subnet', 'Ipv6NetmaskLength', 'Ipv6IpamPoolId'),
  one('AWS::EC2::VPC', 'CidrBlock', 'Ipv4IpamPoolId'),
  needs('AWS::EC2::VPC', 'Ipv4NetmaskLength', 'Ipv4IpamPoolId'),
  atMostOne('AWS::ECS::Service', 'LaunchType', 'CapacityProviderStrategy'),
  all('AWS::ECS::Service', ['NetworkConfiguration'], { when: ['LaunchType', 'FARGATE'], name: 'fargate-network' }),
  needs('AWS::EFS::FileSystem', 'KmsKeyId', 'Encrypted'),
  all('AWS::EFS::FileSystem', ['ProvisionedThroughputInMibps'], { when: ['ThroughputMode', 'provisioned'] }),
  all('AWS::ElasticLoadBalancing::LoadBalancer.Listeners', ['SSLCertificateId'], { when: ['Protocol', 'HTTPS', 'SSL'], name: 'classic-certificate' }),
  all('AWS::ElasticLoadBalancingV2::Listener', ['Certificates'], { when: ['Protocol', 'HTTPS', 'TLS'], name: 'certificate' }),
  one('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Subnets', 'SubnetMappings'),
  all('AWS::ElasticLoadBalancingV2::TargetGroup', ['Port', 'Protocol', 'VpcId'], { when: ['TargetType', 'instance', 'ip', 'alb'], name: 'target-type' }),
  none('AWS::ElasticLoadBalancingV2::TargetGroup', ['Port', 'Protocol', 'VpcId'], { when: ['TargetType', 'lambda'], name: 'target-type' }),
  some('AWS::Events::Rule', 'EventPattern', 'ScheduleExpression'),
  some('AWS::IAM::Policy', 'Users', 'Groups', 'Roles'),
  all('AWS::Lambda::Function', ['Runtime', 'Handler'], { with: '/Code/ZipFile', name: 'zip' }),
  all('AWS::Lambda::Function', ['Runtime', 'Handler'], { with: '/Code/S3Bucket', name: 'zip' }),
  none('AWS::Lambda::Function', ['Runtime', 'Handler', 'Layers'], { when: ['PackageType', 'Image'], name: 'image-function' }),
  atMostOne('AWS::Lambda::Function.Code', 'ZipFile', 'S3Bucket', 'ImageUri'),
  needs('AWS::Lambda::Function.Code', 'S3Bucket', 'S3Key'),
  needs('AWS::Lambda::Function.Code', 'S3Key', 'S3Bucket'),
  all('AWS::RDS::DBInstance', ['StorageEncrypted'], {
    with: '/KmsKeyId',
    unless: ['Engine', 'aurora', 'aurora-mysql', 'aurora-postgresql'],
    name: 'encrypted',
  }),
  none('AWS::RDS::DBInstance', ['MasterUserPassword'], { when: ['ManageMasterUserPassword', 'true'] }),
  none('AWS::RDS::DBCluster', ['MasterUserPassword'], { when: ['ManageMasterUserPassword', 'true'] }),
  ...each(['AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup.RecordSet'], (of) => [
    { ...excludes(of, 'AliasTarget', 'TTL', 'ResourceRecords'), name: 'alias' },
    some(of, 'AliasTarget', 'ResourceRecords', 'CidrRoutingConfig'),
    needs(of, 'ResourceRecords', 'TTL'),
    ...['Weight', 'Region', 'Failover', 'GeoLocation', 'MultiValueAnswer'].map((key) => needs(of, key, 'SetIdentifier')),
    atMostOne(of, 'HostedZoneId', 'HostedZoneName'),
  ]),
  some('AWS::Route53::RecordSet', 'HostedZoneId', 'HostedZoneName'),
  all('AWS::S3::Bucket', ['OwnershipControls'], {
    when: ['AccessControl', 'AuthenticatedRead', 'AwsExecRead', 'LogDeliveryWrite', 'PublicRead', 'PublicReadWrite'],
    name: 'ownership',
  }),
  { of: 'AWS::SNS::Topic', rule: { text: 'TopicName', end: '.fifo' }, when: ['FifoTopic', 'true'], name: 'fifo' },
  { of: 'AWS::SQS::Queue', rule: { text: 'QueueName', end: '.fifo' }, when: ['FifoQueue', 'true'], name: 'fifo' },
  ...['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'].map(
    (key): Relation => ({ ...needs('AWS::SQS::Queue', key, 'FifoQueue'), name: 'fifo' }),
  ),
  one('AWS::StepFunctions::StateMachine', 'Definition', 'DefinitionS3Location', 'DefinitionString'),
];
