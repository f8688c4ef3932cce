import type { Severity } from '../../core/problem.ts';

// Limits of properties that the compiled data lacks. Source: the API models in botocore 1.43.11 and the template reference, checked
// 2026-11-30. Lists that AWS extends are open: an unknown value is a hint there, in the others an error, or a warning
// where only its case is another: some services take any.

export type OwnLimits = {
  readonly values?: readonly string[];
  readonly ignoreCase?: true;
  /** The values are all there are. */
  readonly isClosed?: true;
  readonly pattern?: string;
  readonly length?: readonly [number | null, number | null];
  readonly range?: readonly [number | null, number | null];
  /** The greatest number of items. */
  readonly most?: number;
  /** What an item gets that is there twice. */
  readonly unique?: Severity;
  /** Why it should no longer be used. */
  readonly legacy?: string;
};

const all = (values: string): OwnLimits => ({ values: values.split(' '), isClosed: true });
const known = (values: string): OwnLimits => ({ values: values.split(' ') });
const from = (least: number, most: number): OwnLimits => ({ range: [least, most] });
const upTo = (characters: number): OwnLimits => ({ length: [1, characters] });

/** In RE2's syntax. */
const matching = (pattern: string): OwnLimits => ({ pattern });

const volumeType = all('standard io1 io2 gp2 gp3 sc1 st1');
const alarmActions: OwnLimits = { most: 5, length: [1, 1024] };
const onceEach: OwnLimits = { unique: 'error' };
const zoneAware = known('ipv4 dualstack dualstack-without-public-ipv4');
const scheme = all('internet-facing internal');
const protocol = known('HTTP HTTPS TCP TLS UDP TCP_UDP GENEVE QUIC TCP_QUIC');
const topicProtocol = all('http https email email-json sms sqs application lambda firehose');
const method = all('ANY DELETE GET HEAD OPTIONS PATCH POST PUT');
const recordType = known('SOA A TXT NS CNAME MX NAPTR PTR SRV SPF AAAA CAA DS TLSA SSHFP SVCB HTTPS');

const limits: Readonly<Record<string, OwnLimits>> = {
  'AWS::ApiGateway::Authorizer.Type': all('TOKEN REQUEST COGNITO_USER_POOLS'),
  'AWS::ApiGateway::Method.AuthorizationType': all('NONE AWS_IAM CUSTOM COGNITO_USER_POOLS'),
  'AWS::ApiGateway::Method.HttpMethod': method,
  'AWS::ApiGateway::Method.Integration.IntegrationHttpMethod': method,
  'AWS::AutoScaling::LaunchConfiguration.BlockDevice.VolumeType': volumeType,
  'AWS::AutoScaling::AutoScalingGroup.HealthCheckType': matching('^(EC2|ELB|EBS|VPC_LATTICE)(,(EC2|ELB|EBS|VPC_LATTICE))*$'),
  'AWS::CloudFormation::CustomResource.ServiceTimeout': from(1, 3600),
  'AWS::CloudFront::Distribution.CacheBehavior.ViewerProtocolPolicy': all('allow-all https-only redirect-to-https'),
  'AWS::CloudFront::Distribution.DefaultCacheBehavior.ViewerProtocolPolicy': all('allow-all https-only redirect-to-https'),
  'AWS::CloudFront::Distribution.GeoRestriction.RestrictionType': all('blacklist whitelist none'),
  'AWS::CloudFront::Distribution.ViewerCertificate.MinimumProtocolVersion': known(
    'SSLv3 TLSv1 TLSv1_2016 TLSv1.1_2016 TLSv1.2_2018 TLSv1.2_2019 TLSv1.2_2021 TLSv1.2_2025 TLSv1.3_2025',
  ),
  'AWS::CloudWatch::Alarm.AlarmActions': alarmActions,
  'AWS::CloudWatch::Alarm.ComparisonOperator': all(
    'GreaterThanOrEqualToThreshold GreaterThanThreshold LessThanThreshold LessThanOrEqualToThreshold LessThanLowerOrGreaterThanUpperThreshold LessThanLowerThreshold GreaterThanUpperThreshold',
  ),
  'AWS::CloudWatch::Alarm.InsufficientDataActions': alarmActions,
  'AWS::CloudWatch::Alarm.OKActions': alarmActions,
  'AWS::CloudWatch::Alarm.Statistic': all('SampleCount Average Sum Minimum Maximum'),
  'AWS::CloudWatch::Alarm.TreatMissingData': all('breaching notBreaching ignore missing'),
  'AWS::CodeBuild::Project.Artifacts.Type': known('CODEPIPELINE S3 NO_ARTIFACTS'),
  'AWS::CodeBuild::Project.Environment.ComputeType': known(
    'BUILD_GENERAL1_SMALL BUILD_GENERAL1_MEDIUM BUILD_GENERAL1_LARGE BUILD_GENERAL1_XLARGE BUILD_GENERAL1_2XLARGE BUILD_LAMBDA_1GB BUILD_LAMBDA_2GB BUILD_LAMBDA_4GB BUILD_LAMBDA_8GB BUILD_LAMBDA_10GB ATTRIBUTE_BASED_COMPUTE CUSTOM_INSTANCE_TYPE',
  ),
  'AWS::CodeBuild::Project.Environment.Type': known(
    'WINDOWS_CONTAINER LINUX_CONTAINER LINUX_GPU_CONTAINER ARM_CONTAINER WINDOWS_SERVER_2019_CONTAINER WINDOWS_SERVER_2022_CONTAINER LINUX_LAMBDA_CONTAINER ARM_LAMBDA_CONTAINER LINUX_EC2 ARM_EC2 WINDOWS_EC2 MAC_ARM',
  ),
  'AWS::CodeBuild::Project.ProjectCache.Type': known('NO_CACHE S3 LOCAL'),
  'AWS::CodeBuild::Project.QueuedTimeoutInMinutes': from(5, 480),
  'AWS::CodeBuild::Project.Source.Type': known('CODECOMMIT CODEPIPELINE GITHUB GITLAB GITLAB_SELF_MANAGED S3 BITBUCKET GITHUB_ENTERPRISE NO_SOURCE'),
  'AWS::CodeDeploy::Application.ComputePlatform': known('Server Lambda ECS Kubernetes'),
  'AWS::CodeDeploy::DeploymentGroup.DeploymentStyle.DeploymentOption': all('WITH_TRAFFIC_CONTROL WITHOUT_TRAFFIC_CONTROL'),
  'AWS::CodeDeploy::DeploymentGroup.DeploymentStyle.DeploymentType': all('IN_PLACE BLUE_GREEN'),
  'AWS::CodePipeline::Pipeline.ActionTypeId.Owner': all('AWS ThirdParty Custom'),
  'AWS::Cognito::UserPool.MfaConfiguration': all('OFF ON OPTIONAL'),
  'AWS::Cognito::UserPool.SchemaAttribute.AttributeDataType': all('String Number DateTime Boolean'),
  'AWS::Config::ConfigRule.MaximumExecutionFrequency': all('One_Hour Three_Hours Six_Hours Twelve_Hours TwentyFour_Hours'),
  'AWS::Config::ConfigRule.Source.Owner': all('CUSTOM_LAMBDA AWS CUSTOM_POLICY'),
  'AWS::DynamoDB::Table.AttributeDefinition.AttributeType': all('S N B'),
  'AWS::DynamoDB::Table.BillingMode': all('PROVISIONED PAY_PER_REQUEST'),
  'AWS::DynamoDB::Table.KeySchema.KeyType': all('HASH RANGE'),
  'AWS::DynamoDB::Table.Projection.ProjectionType': all('ALL KEYS_ONLY INCLUDE'),
  'AWS::DynamoDB::Table.SSESpecification.SSEType': all('KMS'),
  'AWS::DynamoDB::Table.StreamSpecification.StreamViewType': all('NEW_IMAGE OLD_IMAGE NEW_AND_OLD_IMAGES KEYS_ONLY'),
  'AWS::DynamoDB::Table.TableClass': known('STANDARD STANDARD_INFREQUENT_ACCESS'),
  'AWS::EC2::EIP.Domain': all('vpc standard'),
  'AWS::EC2::Instance.Ebs.VolumeType': volumeType,
  'AWS::EC2::Instance.InstanceInitiatedShutdownBehavior': all('stop terminate'),
  'AWS::EC2::Instance.Tenancy': all('default dedicated host'),
  'AWS::EC2::LaunchTemplate.Ebs.VolumeType': volumeType,
  'AWS::EC2::SecurityGroup.GroupDescription': { ...matching('^[a-zA-Z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]*$'), length: [1, 255] },
  'AWS::EC2::VPC.InstanceTenancy': all('default dedicated host'),
  'AWS::EC2::Volume.VolumeType': volumeType,
  'AWS::ECR::Repository.RepositoryName': { length: [2, 256] },
  'AWS::ECS::TaskDefinition.LogConfiguration.LogDriver': known('json-file syslog journald gelf fluentd awslogs splunk awsfirelens none'),
  'AWS::ECS::TaskDefinition.NetworkMode': known('bridge host awsvpc none'),
  'AWS::ECS::TaskDefinition.PortMapping.Protocol': all('tcp udp'),
  'AWS::ECS::TaskDefinition.RequiresCompatibilities': known('EC2 FARGATE EXTERNAL MANAGED_INSTANCES'),
  'AWS::EFS::FileSystem.PerformanceMode': all('generalPurpose maxIO'),
  'AWS::EFS::FileSystem.ThroughputMode': known('bursting provisioned elastic'),
  'AWS::EKS::Nodegroup.CapacityType': known('ON_DEMAND SPOT CAPACITY_BLOCK'),
  'AWS::ElastiCache::CacheCluster.AZMode': all('single-az cross-az'),
  'AWS::ElasticLoadBalancing::LoadBalancer.Scheme': scheme,
  'AWS::ElasticLoadBalancingV2::Listener.Action.Type': known('forward authenticate-oidc authenticate-cognito redirect fixed-response jwt-validation'),
  'AWS::ElasticLoadBalancingV2::Listener.Protocol': protocol,
  'AWS::ElasticLoadBalancingV2::ListenerRule.Action.Type': known('forward authenticate-oidc authenticate-cognito redirect fixed-response jwt-validation'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer.IpAddressType': zoneAware,
  'AWS::ElasticLoadBalancingV2::LoadBalancer.Scheme': scheme,
  'AWS::ElasticLoadBalancingV2::LoadBalancer.Type': known('application network gateway'),
  'AWS::ElasticLoadBalancingV2::TargetGroup.Protocol': protocol,
  'AWS::ElasticLoadBalancingV2::TargetGroup.TargetType': known('instance ip lambda alb'),
  'AWS::IAM::AccessKey.Status': known('Active Inactive Expired'),
  'AWS::IAM::Group.GroupName': upTo(128),
  'AWS::IAM::Group.ManagedPolicyArns': onceEach,
  'AWS::IAM::InstanceProfile.InstanceProfileName': upTo(128),
  'AWS::IAM::InstanceProfile.Roles': { most: 1 },
  'AWS::IAM::Role.ManagedPolicyArns': onceEach,
  'AWS::IAM::Role.Policy.PolicyName': upTo(128),
  'AWS::IAM::Role.RoleName': upTo(64),
  'AWS::IAM::User.ManagedPolicyArns': onceEach,
  'AWS::IAM::User.UserName': upTo(64),
  'AWS::Lambda::EventSourceMapping.StartingPosition': all('TRIM_HORIZON LATEST AT_TIMESTAMP'),
  'AWS::Lambda::Function.FunctionName': { ...matching('^([a-zA-Z0-9_-]{1,64}|arn:.+)$'), length: [1, 140] },
  'AWS::Lambda::LayerVersion.LayerName': upTo(140),
  'AWS::Lambda::Function.MemorySize': from(128, 32768),
  'AWS::Lambda::Function.Timeout': from(1, 900),
  'AWS::Logs::LogGroup.RetentionInDays': known('1 3 5 7 14 30 60 90 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653'),
  'AWS::RDS::DBInstance.Engine': {
    ...known(
      'aurora-mysql aurora-postgresql custom-oracle-ee custom-oracle-ee-cdb custom-oracle-se2 custom-oracle-se2-cdb custom-sqlserver-dev custom-sqlserver-ee custom-sqlserver-se custom-sqlserver-web db2-ae db2-se mariadb mysql oracle-ee oracle-ee-cdb oracle-se2 oracle-se2-cdb postgres sqlserver-dev-ee sqlserver-ee sqlserver-ex sqlserver-se sqlserver-web',
    ),
    ignoreCase: true,
  },
  'AWS::Route53::RecordSet.Type': recordType,
  'AWS::Route53::RecordSetGroup.RecordSet.Type': recordType,
  'AWS::S3::Bucket.AccessControl': { legacy: 'AWS recommends keeping access control lists off. A bucket policy says who may read.' },
  'AWS::SNS::Subscription.Protocol': topicProtocol,
  'AWS::SNS::Topic.Subscription.Protocol': topicProtocol,
  'AWS::SNS::Topic.TopicName': upTo(256),
  'AWS::SQS::Queue.DelaySeconds': from(0, 900),
  'AWS::SQS::Queue.MaximumMessageSize': from(1024, 1_048_576),
  'AWS::SQS::Queue.MessageRetentionPeriod': from(60, 1_209_600),
  'AWS::SQS::Queue.QueueName': upTo(80),
  'AWS::SQS::Queue.ReceiveMessageWaitTimeSeconds': from(0, 20),
  'AWS::SQS::Queue.VisibilityTimeout': from(0, 43_200),
};

/** Our own limits of a property of a type or nested type. */
export const ownLimits = (owner: string, property: string): OwnLimits | undefined =>
  Object.hasOwn(limits, `${owner}.${property}`) ? limits[`${owner}.${property}`] : undefined;

/** The properties with limits of their own. */
export const limited: readonly string[] = Object.keys(limits);
