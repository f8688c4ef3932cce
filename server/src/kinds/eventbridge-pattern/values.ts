/**
 * What fields of events may be, where their service lists it. Services add members, so another value is no fault, but one that differs in
 * letter case or by a slip never matches.
 */

type Values = { readonly source: string; readonly detailType: string; readonly path: string; readonly values: readonly string[] };

const stages = ['CANCELED', 'FAILED', 'RESUMED', 'STARTED', 'STOPPED', 'STOPPING', 'SUCCEEDED'];
const phases = ['TIMED_OUT', 'STOPPED', 'FAILED', 'SUCCEEDED', 'FAULT', 'CLIENT_ERROR'];
const alarm = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];
const compliance = ['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'INSUFFICIENT_DATA'];
const deployment = ['FAILURE', 'READY', 'START', 'STOP', 'SUCCESS'];
const task = ['PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING', 'DEACTIVATING', 'STOPPING', 'DEPROVISIONING', 'STOPPED', 'DELETED'];

export const knownValues: readonly Values[] = [
  // Source: CodePipeline user guide, detect-state-changes-cloudwatch-events.html, in its last public copy (2023), checked 2026-11-30.
  { source: 'aws.codepipeline', detailType: 'CodePipeline Pipeline Execution State Change', path: 'state', values: [...stages, 'SUPERSEDED'] },
  { source: 'aws.codepipeline', detailType: 'CodePipeline Stage Execution State Change', path: 'state', values: stages },
  {
    source: 'aws.codepipeline',
    detailType: 'CodePipeline Action Execution State Change',
    path: 'state',
    values: ['ABANDONED', 'CANCELED', 'FAILED', 'STARTED', 'SUCCEEDED'],
  },
  // Source: CodeBuild user guide, sample-build-notifications.html, in its last public copy (2023), checked 2026-11-30.
  { source: 'aws.codebuild', detailType: 'CodeBuild Build State Change', path: 'build-status', values: ['IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'STOPPED'] },
  { source: 'aws.codebuild', detailType: 'CodeBuild Build Phase Change', path: 'completed-phase-status', values: phases },
  {
    source: 'aws.codebuild',
    detailType: 'CodeBuild Build Phase Change',
    path: 'completed-phase',
    values: ['SUBMITTED', 'PROVISIONING', 'DOWNLOAD_SOURCE', 'INSTALL', 'PRE_BUILD', 'BUILD', 'POST_BUILD', 'UPLOAD_ARTIFACTS', 'FINALIZING'],
  },
  // Source: CodeDeploy user guide, monitoring-cloudwatch-events.html; not held against it yet.
  { source: 'aws.codedeploy', detailType: 'CodeDeploy Deployment State-change Notification', path: 'state', values: deployment },
  { source: 'aws.codedeploy', detailType: 'CodeDeploy Instance State-change Notification', path: 'state', values: deployment },
  // Source: EC2 user guide, monitoring-instance-state-changes.html; not held against it yet.
  {
    source: 'aws.ec2',
    detailType: 'EC2 Instance State-change Notification',
    path: 'state',
    values: ['pending', 'running', 'stopping', 'stopped', 'shutting-down', 'terminated'],
  },
  // Source: ECS developer guide, ecs_task_events.html; not held against it yet.
  { source: 'aws.ecs', detailType: 'ECS Task State Change', path: 'lastStatus', values: task },
  { source: 'aws.ecs', detailType: 'ECS Task State Change', path: 'desiredStatus', values: task },
  // Source: Step Functions developer guide, cw-events.html, in its last public copy (2023), checked 2026-11-30; redrive was added since.
  {
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    path: 'status',
    values: ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'],
  },
  // Source: CloudWatch user guide, cloudwatch-and-eventbridge.html; not held against it yet.
  { source: 'aws.cloudwatch', detailType: 'CloudWatch Alarm State Change', path: 'state.value', values: alarm },
  { source: 'aws.cloudwatch', detailType: 'CloudWatch Alarm State Change', path: 'previousState.value', values: alarm },
  // Source: AWS Config developer guide, monitor-config-with-cloudwatchevents.html; not held against it yet.
  { source: 'aws.config', detailType: 'Config Rules Compliance Change', path: 'newEvaluationResult.complianceType', values: compliance },
  { source: 'aws.config', detailType: 'Config Rules Compliance Change', path: 'oldEvaluationResult.complianceType', values: compliance },
  // Source: AWS Health user guide, aws-health-events-eventbridge-schema.html; not held against it yet.
  {
    source: 'aws.health',
    detailType: 'AWS Health Event',
    path: 'eventTypeCategory',
    values: ['issue', 'accountNotification', 'scheduledChange', 'investigation'],
  },
];

/** Detail types of sources that AWS's schemas of events lack. Source: AWS Config developer guide, monitor-config-with-cloudwatchevents.html; not held against it yet. */
export const moreEvents: Readonly<Record<string, readonly string[]>> = {
  'aws.config': [
    'Config Configuration Item Change',
    'Config Rules Compliance Change',
    'Config Rules Re-evaluation Status',
    'Config Configuration Snapshot Delivery Status',
    'Config Configuration History Delivery Status',
  ],
};
