/**
 * Events to try patterns on, in the form in which services send them.
 * Source: the guides that `values.ts` names, and the S3 user guide, ev-events.html; the ECR user guide, ecr-eventbridge.html, of which the first was read on 2026-11-30 in its last public copy.
 */

type Sample = { readonly name: string; readonly source: string; readonly event: Readonly<Record<string, unknown>> };

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';

const sample = (name: string, source: string, detailType: string, resources: readonly string[], detail: Readonly<Record<string, unknown>>): Sample => ({
  name,
  source,
  event: {
    version: '0',
    id: '6f1e8b1c-2c44-4d3e-9a3b-0a5f7c2d9e10',
    'detail-type': detailType,
    source,
    account: ACCOUNT,
    time: '2026-11-30T09:00:00Z',
    region: REGION,
    resources,
    detail,
  },
});

const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

export const samples: readonly Sample[] = [
  sample('CodePipeline: execution failed', 'aws.codepipeline', 'CodePipeline Pipeline Execution State Change', [arn('codepipeline', 'shop')], {
    pipeline: 'shop',
    'execution-id': '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
    state: 'FAILED',
    version: 3,
  }),
  sample('CodePipeline: action failed', 'aws.codepipeline', 'CodePipeline Action Execution State Change', [arn('codepipeline', 'shop')], {
    pipeline: 'shop',
    'execution-id': '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
    stage: 'Build',
    action: 'Test',
    state: 'FAILED',
    region: REGION,
    type: { owner: 'AWS', category: 'Build', provider: 'CodeBuild', version: '1' },
    version: 3,
  }),
  sample('CodeBuild: build failed', 'aws.codebuild', 'CodeBuild Build State Change', [arn('codebuild', 'build/shop:1')], {
    'build-status': 'FAILED',
    'project-name': 'shop',
    'build-id': arn('codebuild', 'build/shop:1'),
    'current-phase': 'COMPLETED',
    version: '1',
  }),
  sample(
    'CodeDeploy: deployment failed',
    'aws.codedeploy',
    'CodeDeploy Deployment State-change Notification',
    [arn('codedeploy', 'application:shop'), arn('codedeploy', 'deploymentgroup:shop/prod')],
    {
      application: 'shop',
      deploymentGroup: 'prod',
      deploymentId: 'd-ABCDEF123',
      instanceGroupId: '9fd2fbef-2157-40d8-91e7-6845af69e2d2',
      region: REGION,
      state: 'FAILURE',
    },
  ),
  sample('EC2: instance stopped', 'aws.ec2', 'EC2 Instance State-change Notification', [arn('ec2', 'instance/i-0123456789abcdef0')], {
    'instance-id': 'i-0123456789abcdef0',
    state: 'stopped',
  }),
  sample('Auto Scaling: instance terminates', 'aws.autoscaling', 'EC2 Instance-terminate Lifecycle Action', [arn('autoscaling', 'autoScalingGroup:shop')], {
    LifecycleActionToken: '87654321-4321-4321-4321-210987654321',
    AutoScalingGroupName: 'shop',
    LifecycleHookName: 'drain',
    EC2InstanceId: 'i-0123456789abcdef0',
    LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
  }),
  sample('ECS: task stopped', 'aws.ecs', 'ECS Task State Change', [arn('ecs', 'task/shop/0123456789abcdef')], {
    clusterArn: arn('ecs', 'cluster/shop'),
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    group: 'service:shop',
    launchType: 'FARGATE',
    stoppedReason: 'Essential container in task exited',
    containers: [
      { name: 'web', lastStatus: 'STOPPED', exitCode: 1 },
      { name: 'proxy', lastStatus: 'STOPPED', exitCode: 0 },
    ],
  }),
  sample('ECR: image pushed', 'aws.ecr', 'ECR Image Action', [], {
    result: 'SUCCESS',
    'repository-name': 'shop',
    'image-digest': 'sha256:7f5b2640fe6fb4f46592dfd3410c4a79dac4f89e4782432e0378abcd1234abcd',
    'action-type': 'PUSH',
    'image-tag': 'latest',
  }),
  sample('S3: object created', 'aws.s3', 'Object Created', ['arn:aws:s3:::shop-uploads'], {
    version: '0',
    bucket: { name: 'shop-uploads' },
    object: { key: 'in/orders.csv', size: 5120, etag: 'b1946ac92492d2347c6235b4d2611184', sequencer: '617f08299329d189' },
    'request-id': 'N4N7GDK58NMKJ12R',
    requester: ACCOUNT,
    'source-ip-address': '192.0.2.10',
    reason: 'PutObject',
  }),
  sample('CloudTrail: API call', 'aws.s3', 'AWS API Call via CloudTrail', [], {
    eventVersion: '1.09',
    userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::${ACCOUNT}:assumed-role/admin/jo`, accountId: ACCOUNT },
    eventTime: '2026-11-30T09:00:00Z',
    eventSource: 's3.amazonaws.com',
    eventName: 'DeleteBucketPolicy',
    awsRegion: REGION,
    sourceIPAddress: '192.0.2.10',
    requestParameters: { bucketName: 'shop-uploads' },
    responseElements: null,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
  }),
  sample('CloudWatch: alarm', 'aws.cloudwatch', 'CloudWatch Alarm State Change', [arn('cloudwatch', 'alarm:shop-errors')], {
    alarmName: 'shop-errors',
    state: { value: 'ALARM', reason: 'Threshold Crossed', timestamp: '2026-11-30T09:00:00.000+0000' },
    previousState: { value: 'OK', reason: 'Threshold not crossed', timestamp: '2026-11-30T08:50:00.000+0000' },
  }),
  sample('AWS Config: noncompliant', 'aws.config', 'Config Rules Compliance Change', [], {
    resourceId: 'shop-uploads',
    resourceType: 'AWS::S3::Bucket',
    awsRegion: REGION,
    awsAccountId: ACCOUNT,
    configRuleName: 's3-bucket-public-read-prohibited',
    messageType: 'ComplianceChangeNotification',
    newEvaluationResult: { complianceType: 'NON_COMPLIANT', resultRecordedTime: '2026-11-30T09:00:00.000Z' },
  }),
  sample('GuardDuty: finding', 'aws.guardduty', 'GuardDuty Finding', [], {
    schemaVersion: '2.0',
    accountId: ACCOUNT,
    region: REGION,
    type: 'Recon:EC2/PortProbeUnprotectedPort',
    severity: 7.5,
    resource: { resourceType: 'Instance' },
  }),
  sample('AWS Health: issue', 'aws.health', 'AWS Health Event', [], {
    service: 'EC2',
    eventTypeCode: 'AWS_EC2_OPERATIONAL_ISSUE',
    eventTypeCategory: 'issue',
    eventScopeCode: 'PUBLIC',
    statusCode: 'open',
  }),
  sample('Step Functions: execution failed', 'aws.states', 'Step Functions Execution Status Change', [arn('states', 'execution:shop:1')], {
    executionArn: arn('states', 'execution:shop:1'),
    stateMachineArn: arn('states', 'stateMachine:shop'),
    name: '1',
    status: 'FAILED',
  }),
  sample('Schedule', 'aws.events', 'Scheduled Event', [arn('events', 'rule/every-morning')], {}),
];
