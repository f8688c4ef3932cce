import type { ListedKind } from '../core/kind.ts';
import { openapiFiles } from './apigateway-openapi/files.ts';
import { ruleIds as openapiRules } from './apigateway-openapi/rule-ids.ts';
import { appspecFiles } from './appspec/files.ts';
import { ruleIds as appspecRules } from './appspec/rule-ids.ts';
import { aslFiles } from './asl/files.ts';
import { ruleIds as aslRules } from './asl/rule-ids.ts';
import { buildspecFiles } from './buildspec/files.ts';
import { ruleIds as buildspecRules } from './buildspec/rule-ids.ts';
import { cardFiles } from './cards/files.ts';
import { ruleIds as cardRules } from './cards/rule-ids.ts';
import { cfnHupFiles } from './cfn-hup/files.ts';
import { ruleIds as cfnHupRules } from './cfn-hup/rule-ids.ts';
import { cfnHupHooksFiles } from './cfn-hup-hooks/files.ts';
import { ruleIds as cfnHupHooksRules } from './cfn-hup-hooks/rule-ids.ts';
import { stackPolicyFiles } from './cfn-stack-policy/files.ts';
import { ruleIds as stackPolicyRules } from './cfn-stack-policy/rule-ids.ts';
import { cloudformationFiles } from './cloudformation/files.ts';
import { ruleIds as cloudformationRules } from './cloudformation/rule-ids.ts';
import { parameterFiles } from './cloudformation-parameters/files.ts';
import { ruleIds as parameterRules } from './cloudformation-parameters/rule-ids.ts';
import { selectorFiles } from './cloudtrail-selectors/files.ts';
import { ruleIds as selectorRules } from './cloudtrail-selectors/rule-ids.ts';
import { agentFiles } from './cloudwatch-agent/files.ts';
import { ruleIds as agentRules } from './cloudwatch-agent/rule-ids.ts';
import { alarmFiles } from './cloudwatch-alarm/files.ts';
import { ruleIds as alarmRules } from './cloudwatch-alarm/rule-ids.ts';
import { dashboardFiles } from './cloudwatch-dashboard/files.ts';
import { ruleIds as dashboardRules } from './cloudwatch-dashboard/rule-ids.ts';
import { buildProjectFiles } from './codebuild-project/files.ts';
import { ruleIds as buildProjectRules } from './codebuild-project/rule-ids.ts';
import { approvalFiles } from './codecommit-approval/files.ts';
import { ruleIds as approvalRules } from './codecommit-approval/rule-ids.ts';
import { triggerFiles } from './codecommit-triggers/files.ts';
import { ruleIds as triggerRules } from './codecommit-triggers/rule-ids.ts';
import { codedeployAgentFiles } from './codedeploy-agent/files.ts';
import { ruleIds as codedeployAgentRules } from './codedeploy-agent/rule-ids.ts';
import { deploymentGroupFiles } from './codedeploy-group/files.ts';
import { ruleIds as deploymentGroupRules } from './codedeploy-group/rule-ids.ts';
import { codedeployOnpremisesFiles } from './codedeploy-onpremises/files.ts';
import { ruleIds as codedeployOnpremisesRules } from './codedeploy-onpremises/rule-ids.ts';
import { codepipelineFiles } from './codepipeline/files.ts';
import { ruleIds as codepipelineRules } from './codepipeline/rule-ids.ts';
import { notificationRuleFiles } from './codestar-notification-rule/files.ts';
import { ruleIds as notificationRuleRules } from './codestar-notification-rule/rule-ids.ts';
import { configRuleFiles } from './config-rule/files.ts';
import { ruleIds as configRuleRules } from './config-rule/rule-ids.ts';
import { deployspecFiles } from './deployspec/files.ts';
import { ruleIds as deployspecRules } from './deployspec/rule-ids.ts';
import { buildfileFiles } from './eb-buildfile/files.ts';
import { ruleIds as buildfileRules } from './eb-buildfile/rule-ids.ts';
import { cliConfigFiles } from './eb-cli-config/files.ts';
import { ruleIds as cliConfigRules } from './eb-cli-config/rule-ids.ts';
import { cronFiles } from './eb-cron/files.ts';
import { ruleIds as cronRules } from './eb-cron/rule-ids.ts';
import { dockerrunFiles } from './eb-dockerrun/files.ts';
import { ruleIds as dockerrunRules } from './eb-dockerrun/rule-ids.ts';
import { envYamlFiles } from './eb-env-yaml/files.ts';
import { ruleIds as envYamlRules } from './eb-env-yaml/rule-ids.ts';
import { platformFiles } from './eb-platform/files.ts';
import { ruleIds as platformRules } from './eb-platform/rule-ids.ts';
import { procfileFiles } from './eb-procfile/files.ts';
import { ruleIds as procfileRules } from './eb-procfile/rule-ids.ts';
import { savedConfigFiles } from './eb-saved-config/files.ts';
import { ruleIds as savedConfigRules } from './eb-saved-config/rule-ids.ts';
import { ebextensionsFiles } from './ebextensions/files.ts';
import { ruleIds as ebextensionsRules } from './ebextensions/rule-ids.ts';
import { lifecycleFiles } from './ecr-lifecycle/files.ts';
import { ruleIds as lifecycleRules } from './ecr-lifecycle/rule-ids.ts';
import { serviceFiles } from './ecs-service/files.ts';
import { ruleIds as serviceRules } from './ecs-service/rule-ids.ts';
import { taskDefinitionFiles } from './ecs-taskdef/files.ts';
import { ruleIds as taskDefinitionRules } from './ecs-taskdef/rule-ids.ts';
import { patternFiles } from './eventbridge-pattern/files.ts';
import { ruleIds as patternRules } from './eventbridge-pattern/rule-ids.ts';
import { ruleFiles } from './eventbridge-rule/files.ts';
import { ruleIds as eventRuleRules } from './eventbridge-rule/rule-ids.ts';
import { scheduleFiles } from './eventbridge-schedule/files.ts';
import { ruleIds as scheduleRules } from './eventbridge-schedule/rule-ids.ts';
import { filterPatternFiles } from './filter-pattern/files.ts';
import { ruleIds as filterPatternRules } from './filter-pattern/rule-ids.ts';
import { firehoseFiles } from './firehose-stream/files.ts';
import { ruleIds as firehoseRules } from './firehose-stream/rule-ids.ts';
import { policyFiles } from './iam-policy/files.ts';
import { ruleIds as policyRules } from './iam-policy/rule-ids.ts';
import { imageDefinitionsFiles } from './imagedefinitions/files.ts';
import { ruleIds as imageDefinitionsRules } from './imagedefinitions/rule-ids.ts';
import { imageDetailFiles } from './imagedetail/files.ts';
import { ruleIds as imageDetailRules } from './imagedetail/rule-ids.ts';
import { jenkinsfileFiles } from './jenkinsfile/files.ts';
import { ruleIds as jenkinsfileRules } from './jenkinsfile/rule-ids.ts';
import { kinesisAgentFiles } from './kinesis-agent/files.ts';
import { ruleIds as kinesisAgentRules } from './kinesis-agent/rule-ids.ts';
import { dataStreamFiles } from './kinesis-stream/files.ts';
import { ruleIds as dataStreamRules } from './kinesis-stream/rule-ids.ts';
import { eventSourceFiles } from './lambda-event-source/files.ts';
import { ruleIds as eventSourceRules } from './lambda-event-source/rule-ids.ts';
import { insightsFiles } from './logs-insights/files.ts';
import { ruleIds as insightsRules } from './logs-insights/rule-ids.ts';
import { maintenanceWindowFiles } from './maintenance-window/files.ts';
import { ruleIds as maintenanceWindowRules } from './maintenance-window/rule-ids.ts';
import { metricFilterFiles } from './metric-filter/files.ts';
import { ruleIds as metricFilterRules } from './metric-filter/rule-ids.ts';
import { patchBaselineFiles } from './patch-baseline/files.ts';
import { ruleIds as patchBaselineRules } from './patch-baseline/rule-ids.ts';
import { queryDefinitionFiles } from './query-definition/files.ts';
import { ruleIds as queryDefinitionRules } from './query-definition/rule-ids.ts';
import { rcpFiles } from './rcp/files.ts';
import { ruleIds as rcpRules } from './rcp/rule-ids.ts';
import { samconfigFiles } from './samconfig/files.ts';
import { ruleIds as samconfigRules } from './samconfig/rule-ids.ts';
import { scalingPolicyFiles } from './scaling-policy/files.ts';
import { ruleIds as scalingPolicyRules } from './scaling-policy/rule-ids.ts';
import { scpFiles } from './scp/files.ts';
import { ruleIds as scpRules } from './scp/rule-ids.ts';
import { associationFiles } from './ssm-association/files.ts';
import { ruleIds as associationRules } from './ssm-association/rule-ids.ts';
import { documentFiles } from './ssm-document/files.ts';
import { ruleIds as documentRules } from './ssm-document/rule-ids.ts';
import { subscriptionFilterFiles } from './subscription-filter/files.ts';
import { ruleIds as subscriptionFilterRules } from './subscription-filter/rule-ids.ts';
import { usagePlanFiles } from './usage-plan/files.ts';
import { ruleIds as usagePlanRules } from './usage-plan/rule-ids.ts';

/** The kinds of files, one line each; the bundler lets what `make` imports sleep until it is called. */
export const fileKinds: readonly ListedKind[] = [
  {
    id: 'apigateway-openapi',
    files: openapiFiles,
    ruleIds: openapiRules,
    make: async () => (await import('./apigateway-openapi/kind.ts')).apigatewayOpenapi,
  },
  { id: 'appspec', files: appspecFiles, ruleIds: appspecRules, make: async () => (await import('./appspec/kind.ts')).appspec },
  { id: 'asl', files: aslFiles, ruleIds: aslRules, make: async () => (await import('./asl/kind.ts')).asl },
  { id: 'buildspec', files: buildspecFiles, ruleIds: buildspecRules, make: async () => (await import('./buildspec/kind.ts')).buildspec },
  { id: 'cards', files: cardFiles, ruleIds: cardRules, make: async () => (await import('./cards/kind.ts')).cards },
  { id: 'cfn-hup', files: cfnHupFiles, ruleIds: cfnHupRules, make: async () => (await import('./cfn-hup/kind.ts')).cfnHup },
  {
    id: 'cfn-hup-hooks',
    files: cfnHupHooksFiles,
    ruleIds: cfnHupHooksRules,
    make: async () => (await import('./cfn-hup-hooks/kind.ts')).cfnHupHooks,
  },
  {
    id: 'cfn-stack-policy',
    files: stackPolicyFiles,
    ruleIds: stackPolicyRules,
    make: async () => (await import('./cfn-stack-policy/kind.ts')).stackPolicy,
  },
  {
    id: 'cloudformation',
    files: cloudformationFiles,
    ruleIds: cloudformationRules,
    make: async () => (await import('./cloudformation/kind.ts')).cloudformation,
  },
  {
    id: 'cloudformation-parameters',
    files: parameterFiles,
    ruleIds: parameterRules,
    make: async () => (await import('./cloudformation-parameters/kind.ts')).cloudformationParameters,
  },
  {
    id: 'cloudtrail-selectors',
    files: selectorFiles,
    ruleIds: selectorRules,
    make: async () => (await import('./cloudtrail-selectors/kind.ts')).cloudtrailSelectors,
  },
  {
    id: 'cloudwatch-agent',
    files: agentFiles,
    ruleIds: agentRules,
    make: async () => (await import('./cloudwatch-agent/kind.ts')).cloudwatchAgent,
  },
  {
    id: 'cloudwatch-dashboard',
    files: dashboardFiles,
    ruleIds: dashboardRules,
    make: async () => (await import('./cloudwatch-dashboard/kind.ts')).dashboard,
  },
  {
    id: 'cloudwatch-alarm',
    files: alarmFiles,
    ruleIds: alarmRules,
    make: async () => (await import('./cloudwatch-alarm/kind.ts')).cloudwatchAlarm,
  },
  {
    id: 'codebuild-project',
    files: buildProjectFiles,
    ruleIds: buildProjectRules,
    make: async () => (await import('./codebuild-project/kind.ts')).codebuildProject,
  },
  {
    id: 'codecommit-approval',
    files: approvalFiles,
    ruleIds: approvalRules,
    make: async () => (await import('./codecommit-approval/kind.ts')).codecommitApproval,
  },
  {
    id: 'codecommit-triggers',
    files: triggerFiles,
    ruleIds: triggerRules,
    make: async () => (await import('./codecommit-triggers/kind.ts')).codecommitTriggers,
  },
  {
    id: 'codedeploy-agent',
    files: codedeployAgentFiles,
    ruleIds: codedeployAgentRules,
    make: async () => (await import('./codedeploy-agent/kind.ts')).codedeployAgent,
  },
  {
    id: 'codedeploy-group',
    files: deploymentGroupFiles,
    ruleIds: deploymentGroupRules,
    make: async () => (await import('./codedeploy-group/kind.ts')).codedeployGroup,
  },
  {
    id: 'codedeploy-onpremises',
    files: codedeployOnpremisesFiles,
    ruleIds: codedeployOnpremisesRules,
    make: async () => (await import('./codedeploy-onpremises/kind.ts')).codedeployOnpremises,
  },
  { id: 'codepipeline', files: codepipelineFiles, ruleIds: codepipelineRules, make: async () => (await import('./codepipeline/kind.ts')).codepipeline },
  {
    id: 'codestar-notification-rule',
    files: notificationRuleFiles,
    ruleIds: notificationRuleRules,
    make: async () => (await import('./codestar-notification-rule/kind.ts')).notificationRule,
  },
  {
    id: 'config-rule',
    files: configRuleFiles,
    ruleIds: configRuleRules,
    make: async () => (await import('./config-rule/kind.ts')).configRule,
  },
  { id: 'deployspec', files: deployspecFiles, ruleIds: deployspecRules, make: async () => (await import('./deployspec/kind.ts')).deployspec },
  { id: 'eb-buildfile', files: buildfileFiles, ruleIds: buildfileRules, make: async () => (await import('./eb-buildfile/kind.ts')).buildfile },
  { id: 'eb-cli-config', files: cliConfigFiles, ruleIds: cliConfigRules, make: async () => (await import('./eb-cli-config/kind.ts')).cliConfig },
  { id: 'eb-cron', files: cronFiles, ruleIds: cronRules, make: async () => (await import('./eb-cron/kind.ts')).cron },
  { id: 'eb-dockerrun', files: dockerrunFiles, ruleIds: dockerrunRules, make: async () => (await import('./eb-dockerrun/kind.ts')).dockerrun },
  { id: 'eb-env-yaml', files: envYamlFiles, ruleIds: envYamlRules, make: async () => (await import('./eb-env-yaml/kind.ts')).envYaml },
  { id: 'eb-platform', files: platformFiles, ruleIds: platformRules, make: async () => (await import('./eb-platform/kind.ts')).platform },
  { id: 'eb-procfile', files: procfileFiles, ruleIds: procfileRules, make: async () => (await import('./eb-procfile/kind.ts')).procfile },
  {
    id: 'eb-saved-config',
    files: savedConfigFiles,
    ruleIds: savedConfigRules,
    make: async () => (await import('./eb-saved-config/kind.ts')).savedConfig,
  },
  {
    id: 'ebextensions',
    files: ebextensionsFiles,
    ruleIds: ebextensionsRules,
    make: async () => (await import('./ebextensions/kind.ts')).ebextensions,
  },
  {
    id: 'ecr-lifecycle',
    files: lifecycleFiles,
    ruleIds: lifecycleRules,
    make: async () => (await import('./ecr-lifecycle/kind.ts')).ecrLifecycle,
  },
  {
    id: 'ecs-service',
    files: serviceFiles,
    ruleIds: serviceRules,
    make: async () => (await import('./ecs-service/kind.ts')).ecsService,
  },
  {
    id: 'ecs-taskdef',
    files: taskDefinitionFiles,
    ruleIds: taskDefinitionRules,
    make: async () => (await import('./ecs-taskdef/kind.ts')).taskDefinition,
  },
  {
    id: 'eventbridge-pattern',
    files: patternFiles,
    ruleIds: patternRules,
    make: async () => (await import('./eventbridge-pattern/kind.ts')).eventPattern,
  },
  {
    id: 'eventbridge-rule',
    files: ruleFiles,
    ruleIds: eventRuleRules,
    make: async () => (await import('./eventbridge-rule/kind.ts')).eventbridgeRule,
  },
  {
    id: 'filter-pattern',
    files: filterPatternFiles,
    ruleIds: filterPatternRules,
    make: async () => (await import('./filter-pattern/kind.ts')).filterPattern,
  },
  // Told from other policies first.
  { id: 'rcp', files: rcpFiles, ruleIds: rcpRules, make: async () => (await import('./rcp/kind.ts')).rcp },
  { id: 'scp', files: scpFiles, ruleIds: scpRules, make: async () => (await import('./scp/kind.ts')).scp },
  { id: 'iam-policy', files: policyFiles, ruleIds: policyRules, make: async () => (await import('./iam-policy/kind.ts')).iamPolicy },
  {
    id: 'imagedefinitions',
    files: imageDefinitionsFiles,
    ruleIds: imageDefinitionsRules,
    make: async () => (await import('./imagedefinitions/kind.ts')).imageDefinitions,
  },
  { id: 'imagedetail', files: imageDetailFiles, ruleIds: imageDetailRules, make: async () => (await import('./imagedetail/kind.ts')).imageDetail },
  { id: 'jenkinsfile', files: jenkinsfileFiles, ruleIds: jenkinsfileRules, make: async () => (await import('./jenkinsfile/kind.ts')).jenkinsfile },
  {
    id: 'kinesis-agent',
    files: kinesisAgentFiles,
    ruleIds: kinesisAgentRules,
    make: async () => (await import('./kinesis-agent/kind.ts')).kinesisAgent,
  },
  {
    id: 'lambda-event-source',
    files: eventSourceFiles,
    ruleIds: eventSourceRules,
    make: async () => (await import('./lambda-event-source/kind.ts')).lambdaEventSource,
  },
  { id: 'logs-insights', files: insightsFiles, ruleIds: insightsRules, make: async () => (await import('./logs-insights/kind.ts')).logsInsights },
  {
    id: 'maintenance-window',
    files: maintenanceWindowFiles,
    ruleIds: maintenanceWindowRules,
    make: async () => (await import('./maintenance-window/kind.ts')).maintenanceWindow,
  },
  {
    id: 'metric-filter',
    files: metricFilterFiles,
    ruleIds: metricFilterRules,
    make: async () => (await import('./metric-filter/kind.ts')).metricFilter,
  },
  {
    id: 'patch-baseline',
    files: patchBaselineFiles,
    ruleIds: patchBaselineRules,
    make: async () => (await import('./patch-baseline/kind.ts')).patchBaseline,
  },
  { id: 'samconfig', files: samconfigFiles, ruleIds: samconfigRules, make: async () => (await import('./samconfig/kind.ts')).samconfig },
  {
    id: 'scaling-policy',
    files: scalingPolicyFiles,
    ruleIds: scalingPolicyRules,
    make: async () => (await import('./scaling-policy/kind.ts')).scalingPolicy,
  },
  { id: 'ssm-document', files: documentFiles, ruleIds: documentRules, make: async () => (await import('./ssm-document/kind.ts')).ssmDocument },
  {
    id: 'ssm-association',
    files: associationFiles,
    ruleIds: associationRules,
    make: async () => (await import('./ssm-association/kind.ts')).ssmAssociation,
  },
  {
    id: 'eventbridge-schedule',
    files: scheduleFiles,
    ruleIds: scheduleRules,
    make: async () => (await import('./eventbridge-schedule/kind.ts')).eventbridgeSchedule,
  },
  { id: 'kinesis-stream', files: dataStreamFiles, ruleIds: dataStreamRules, make: async () => (await import('./kinesis-stream/kind.ts')).kinesisStream },
  {
    id: 'query-definition',
    files: queryDefinitionFiles,
    ruleIds: queryDefinitionRules,
    make: async () => (await import('./query-definition/kind.ts')).queryDefinition,
  },
  { id: 'firehose-stream', files: firehoseFiles, ruleIds: firehoseRules, make: async () => (await import('./firehose-stream/kind.ts')).firehoseStream },
  { id: 'usage-plan', files: usagePlanFiles, ruleIds: usagePlanRules, make: async () => (await import('./usage-plan/kind.ts')).usagePlan },
  {
    id: 'subscription-filter',
    files: subscriptionFilterFiles,
    ruleIds: subscriptionFilterRules,
    make: async () => (await import('./subscription-filter/kind.ts')).subscriptionFilter,
  },
];
