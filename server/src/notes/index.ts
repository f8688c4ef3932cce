import { page as apiGateway } from '../../../notes/configuration-and-iac/api-gateway.md';
import { page as appconfig } from '../../../notes/configuration-and-iac/appconfig.md';
import { page as beanstalkDeployments } from '../../../notes/configuration-and-iac/beanstalk-deployments.md';
import { page as beanstalkEcs } from '../../../notes/configuration-and-iac/beanstalk-ecs.md';
import { page as cdk } from '../../../notes/configuration-and-iac/cdk.md';
import { page as cfnChangeSets } from '../../../notes/configuration-and-iac/cfn-change-sets.md';
import { page as cfnCustomResources } from '../../../notes/configuration-and-iac/cfn-custom-resources.md';
import { page as cfnDeletionPolicies } from '../../../notes/configuration-and-iac/cfn-deletion-policies.md';
import { page as cfnDependsOn } from '../../../notes/configuration-and-iac/cfn-depends-on.md';
import { page as cfnDrift } from '../../../notes/configuration-and-iac/cfn-drift.md';
import { page as cfnDynamicReferences } from '../../../notes/configuration-and-iac/cfn-dynamic-references.md';
import { page as cfnExtensions } from '../../../notes/configuration-and-iac/cfn-extensions.md';
import { page as cfnHelperScripts } from '../../../notes/configuration-and-iac/cfn-helper-scripts.md';
import { page as cfnLambdaCode } from '../../../notes/configuration-and-iac/cfn-lambda-code.md';
import { page as cfnNestedStacks } from '../../../notes/configuration-and-iac/cfn-nested-stacks.md';
import { page as cfnStackPolicies } from '../../../notes/configuration-and-iac/cfn-stack-policies.md';
import { page as cfnStacksets } from '../../../notes/configuration-and-iac/cfn-stacksets.md';
import { page as cfnTemplates } from '../../../notes/configuration-and-iac/cfn-templates.md';
import { page as cfnTerminationProtection } from '../../../notes/configuration-and-iac/cfn-termination-protection.md';
import { page as cfnWaitConditions } from '../../../notes/configuration-and-iac/cfn-wait-conditions.md';
import { page as controlTower } from '../../../notes/configuration-and-iac/control-tower.md';
import { page as ecs } from '../../../notes/configuration-and-iac/ecs.md';
import { page as elasticBeanstalk } from '../../../notes/configuration-and-iac/elastic-beanstalk.md';
import { page as lambda } from '../../../notes/configuration-and-iac/lambda.md';
import { page as opsworks } from '../../../notes/configuration-and-iac/opsworks.md';
import { page as organizationPolicies } from '../../../notes/configuration-and-iac/organization-policies.md';
import { page as organizations } from '../../../notes/configuration-and-iac/organizations.md';
import { page as otherServices } from '../../../notes/configuration-and-iac/other-services.md';
import { page as sam } from '../../../notes/configuration-and-iac/sam.md';
import { page as serviceCatalog } from '../../../notes/configuration-and-iac/service-catalog.md';
import { page as ssmAutomation } from '../../../notes/configuration-and-iac/ssm-automation.md';
import { page as ssmFleet } from '../../../notes/configuration-and-iac/ssm-fleet.md';
import { page as ssmInventory } from '../../../notes/configuration-and-iac/ssm-inventory.md';
import { page as ssmMaintenanceWindows } from '../../../notes/configuration-and-iac/ssm-maintenance-windows.md';
import { page as ssmRunCommand } from '../../../notes/configuration-and-iac/ssm-run-command.md';
import { page as ssmStateManager } from '../../../notes/configuration-and-iac/ssm-state-manager.md';
import { page as stepFunctions } from '../../../notes/configuration-and-iac/step-functions.md';
import { page as systemsManagerNodes } from '../../../notes/configuration-and-iac/systems-manager-nodes.md';
import { page as awsHealth } from '../../../notes/incident-and-event-response/aws-health.md';
import { page as deploymentTroubleshooting } from '../../../notes/incident-and-event-response/deployment-troubleshooting.md';
import { page as eventDrivenRemediation } from '../../../notes/incident-and-event-response/event-driven-remediation.md';
import { page as eventProcessing } from '../../../notes/incident-and-event-response/event-processing.md';
import { page as eventbridge } from '../../../notes/incident-and-event-response/eventbridge.md';
import { page as incidentManagement } from '../../../notes/incident-and-event-response/incident-management.md';
import { page as sns } from '../../../notes/incident-and-event-response/sns.md';
import { page as sqs } from '../../../notes/incident-and-event-response/sqs.md';
import { page as anomalyAndDashboards } from '../../../notes/monitoring-and-logging/anomaly-and-dashboards.md';
import { page as applicationSignals } from '../../../notes/monitoring-and-logging/application-signals.md';
import { page as centralObservability } from '../../../notes/monitoring-and-logging/central-observability.md';
import { page as cloudtrail } from '../../../notes/monitoring-and-logging/cloudtrail.md';
import { page as cloudwatchAgent } from '../../../notes/monitoring-and-logging/cloudwatch-agent.md';
import { page as cloudwatchAlarms } from '../../../notes/monitoring-and-logging/cloudwatch-alarms.md';
import { page as cloudwatchLogs } from '../../../notes/monitoring-and-logging/cloudwatch-logs.md';
import { page as cloudwatchMetrics } from '../../../notes/monitoring-and-logging/cloudwatch-metrics.md';
import { page as containerInsights } from '../../../notes/monitoring-and-logging/container-insights.md';
import { page as dataFirehose } from '../../../notes/monitoring-and-logging/data-firehose.md';
import { page as kinesisDataStreams } from '../../../notes/monitoring-and-logging/kinesis-data-streams.md';
import { page as prometheusAndGrafana } from '../../../notes/monitoring-and-logging/prometheus-and-grafana.md';
import { page as s3LogProcessing } from '../../../notes/monitoring-and-logging/s3-log-processing.md';
import { page as streamAnalytics } from '../../../notes/monitoring-and-logging/stream-analytics.md';
import { page as syntheticsAndRum } from '../../../notes/monitoring-and-logging/synthetics-and-rum.md';
import { page as tracing } from '../../../notes/monitoring-and-logging/tracing.md';
import { page as awsBackup } from '../../../notes/resilient-cloud-solutions/aws-backup.md';
import { page as disasterRecovery } from '../../../notes/resilient-cloud-solutions/disaster-recovery.md';
import { page as dynamodb } from '../../../notes/resilient-cloud-solutions/dynamodb.md';
import { page as ec2AutoScaling } from '../../../notes/resilient-cloud-solutions/ec2-auto-scaling.md';
import { page as elasticache } from '../../../notes/resilient-cloud-solutions/elasticache.md';
import { page as elb } from '../../../notes/resilient-cloud-solutions/elb.md';
import { page as fileAndBlockStorage } from '../../../notes/resilient-cloud-solutions/file-and-block-storage.md';
import { page as rdsAurora } from '../../../notes/resilient-cloud-solutions/rds-aurora.md';
import { page as resilienceTesting } from '../../../notes/resilient-cloud-solutions/resilience-testing.md';
import { page as route53Failover } from '../../../notes/resilient-cloud-solutions/route53-failover.md';
import { page as s3Resilience } from '../../../notes/resilient-cloud-solutions/s3-resilience.md';
import { page as scalingContainersServerless } from '../../../notes/resilient-cloud-solutions/scaling-containers-serverless.md';
import { page as cicd } from '../../../notes/sdlc-automation/cicd.md';
import { page as codeartifact } from '../../../notes/sdlc-automation/codeartifact.md';
import { page as codebuild } from '../../../notes/sdlc-automation/codebuild.md';
import { page as codecommit } from '../../../notes/sdlc-automation/codecommit.md';
import { page as codedeploy } from '../../../notes/sdlc-automation/codedeploy.md';
import { page as codedeployAgent } from '../../../notes/sdlc-automation/codedeploy-agent.md';
import { page as codepipeline } from '../../../notes/sdlc-automation/codepipeline.md';
import { page as codepipelineDeployspec } from '../../../notes/sdlc-automation/codepipeline-deployspec.md';
import { page as codestar } from '../../../notes/sdlc-automation/codestar.md';
import { page as deploymentStrategies } from '../../../notes/sdlc-automation/deployment-strategies.md';
import { page as ecr } from '../../../notes/sdlc-automation/ecr.md';
import { page as ecsPipelines } from '../../../notes/sdlc-automation/ecs-pipelines.md';
import { page as eks } from '../../../notes/sdlc-automation/eks.md';
import { page as imageBuilder } from '../../../notes/sdlc-automation/image-builder.md';
import { page as jenkins } from '../../../notes/sdlc-automation/jenkins.md';
import { page as pipelineTests } from '../../../notes/sdlc-automation/pipeline-tests.md';
import { page as ssmParameterStore } from '../../../notes/sdlc-automation/ssm-parameter-store.md';
import { page as accessAnalyzer } from '../../../notes/security-and-compliance/access-analyzer.md';
import { page as awsConfig } from '../../../notes/security-and-compliance/aws-config.md';
import { page as cloudfront } from '../../../notes/security-and-compliance/cloudfront.md';
import { page as guardduty } from '../../../notes/security-and-compliance/guardduty.md';
import { page as iamAtScale } from '../../../notes/security-and-compliance/iam-at-scale.md';
import { page as identityCenter } from '../../../notes/security-and-compliance/identity-center.md';
import { page as inspectorAndMacie } from '../../../notes/security-and-compliance/inspector-and-macie.md';
import { page as kms } from '../../../notes/security-and-compliance/kms.md';
import { page as networkSecurity } from '../../../notes/security-and-compliance/network-security.md';
import { page as secretsAndCertificates } from '../../../notes/security-and-compliance/secrets-and-certificates.md';
import { page as securityHub } from '../../../notes/security-and-compliance/security-hub.md';
import { page as ssmPatchManager } from '../../../notes/security-and-compliance/ssm-patch-manager.md';
import { page as ssmSessionManager } from '../../../notes/security-and-compliance/ssm-session-manager.md';
import { page as wafAndFirewallManager } from '../../../notes/security-and-compliance/waf-and-firewall-manager.md';
import { page as cards } from '../../../notes/this-tool/cards.md';
import { page as ownNotes } from '../../../notes/this-tool/own-notes.md';
import { page as projectFile } from '../../../notes/this-tool/project-file.md';
import type { Page, PageOutline, Section } from '../core/page.ts';
import { type Path, segments } from '../core/path.ts';

/** All topic notes, one line each. */
export const notes: readonly PageOutline[] = [
  accessAnalyzer,
  anomalyAndDashboards,
  apiGateway,
  appconfig,
  applicationSignals,
  awsBackup,
  awsConfig,
  awsHealth,
  beanstalkDeployments,
  beanstalkEcs,
  cards,
  cdk,
  centralObservability,
  cfnChangeSets,
  cfnCustomResources,
  cfnDeletionPolicies,
  cfnDependsOn,
  cfnDrift,
  cfnDynamicReferences,
  cfnExtensions,
  cfnHelperScripts,
  cfnLambdaCode,
  cfnNestedStacks,
  cfnStackPolicies,
  cfnStacksets,
  cfnTemplates,
  cfnTerminationProtection,
  cfnWaitConditions,
  cicd,
  cloudfront,
  cloudtrail,
  cloudwatchAgent,
  cloudwatchAlarms,
  cloudwatchLogs,
  cloudwatchMetrics,
  codeartifact,
  codebuild,
  codecommit,
  codedeploy,
  codedeployAgent,
  codepipeline,
  codepipelineDeployspec,
  codestar,
  containerInsights,
  controlTower,
  dataFirehose,
  deploymentStrategies,
  deploymentTroubleshooting,
  disasterRecovery,
  dynamodb,
  ec2AutoScaling,
  ecr,
  ecs,
  ecsPipelines,
  eks,
  elasticache,
  elasticBeanstalk,
  elb,
  eventbridge,
  eventDrivenRemediation,
  eventProcessing,
  fileAndBlockStorage,
  guardduty,
  iamAtScale,
  identityCenter,
  imageBuilder,
  incidentManagement,
  inspectorAndMacie,
  jenkins,
  kinesisDataStreams,
  kms,
  lambda,
  networkSecurity,
  opsworks,
  organizationPolicies,
  organizations,
  otherServices,
  ownNotes,
  pipelineTests,
  projectFile,
  prometheusAndGrafana,
  rdsAurora,
  resilienceTesting,
  route53Failover,
  s3LogProcessing,
  s3Resilience,
  sam,
  scalingContainersServerless,
  secretsAndCertificates,
  securityHub,
  serviceCatalog,
  sns,
  sqs,
  ssmAutomation,
  ssmFleet,
  ssmInventory,
  ssmMaintenanceWindows,
  ssmParameterStore,
  ssmPatchManager,
  ssmRunCommand,
  ssmSessionManager,
  ssmStateManager,
  stepFunctions,
  streamAnalytics,
  syntheticsAndRum,
  systemsManagerNodes,
  tracing,
  wafAndFirewallManager,
];

/** What hovers say of a user's own note. */
export type NoteWords = Pick<Page, 'id' | 'title'> & { readonly sections: readonly Omit<Section, 'markdown'>[] };

/** A section of a note. */
export type Claimed = {
  readonly note: string;
  readonly section: string;
  /** The claim names this very key, not one above it. */
  readonly exact: boolean;
};

/** The section that claims the value at a path of a kind: the one with the longest claim, the user's own before ours. */
export function sectionFor(kind: string, path: Path, own: readonly PageOutline[] = []): Claimed | undefined {
  let best: Claimed | undefined;
  let longest = -1;
  for (const note of [...own, ...notes])
    for (const section of note.sections)
      for (const claim of section.covers) {
        if (claim.kind !== kind) continue;
        const wanted = segments(claim.pointer);
        const covers = wanted.length <= path.length && wanted.every((segment, index) => segment === '*' || segment === String(path[index]));
        if (!covers || wanted.length <= longest) continue;
        longest = wanted.length;
        best = { note: note.id, section: section.id, exact: wanted.length === path.length };
      }
  return best;
}
