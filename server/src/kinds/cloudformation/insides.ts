import type { Inside, TextOf } from '../../core/schema.ts';
import { stateMachineText } from './state-machine.ts';

/**
 * A buildspec as it stands in a build project: one text. What has one line without a colon is the path or ARN of a file. Source: CodeBuild
 * user guide, build-spec-ref.html, and the template reference of AWS::CodeBuild::Project Source, checked 2026-11-30.
 */
const buildspec: Partial<TextOf> = {
  expected: 'the buildspec as one text, such as a literal block (`|`), or the path of its file',
  inside: { kind: 'buildspec', when: '[{\\n]|:(?: |$)', given: '/Environment/EnvironmentVariables/*/Name' },
};

/** An event pattern as one text. Source: the template reference of AWS::Lambda::EventSourceMapping Filter and AWS::Pipes::Pipe Filter, checked 2026-11-30. */
const pattern: Partial<TextOf> = { inside: { kind: 'eventbridge-pattern', when: '^\\s*\\{' } };

/** The body of a dashboard as one text. Source: the template reference of AWS::CloudWatch::Dashboard, checked 2026-11-30. */
const dashboard: Partial<TextOf> = { expected: 'the body of the dashboard as JSON in a string', inside: { kind: 'cloudwatch-dashboard', when: '^\\s*\\{' } };

/** Properties in whose text a file of another kind stands. */
export const insides: Readonly<Record<string, Partial<TextOf>>> = {
  'AWS::CloudWatch::Dashboard.DashboardBody': dashboard,
  'AWS::CodeBuild::Project.Source.BuildSpec': buildspec,
  // Source: the template reference of AWS::ECR::Repository LifecyclePolicy, checked 2026-11-30.
  'AWS::ECR::Repository.LifecyclePolicy.LifecyclePolicyText': { inside: { kind: 'ecr-lifecycle' } },
  'AWS::Lambda::EventSourceMapping.Filter.Pattern': pattern,
  // A query of another language begins otherwise. Source: the template reference of AWS::Logs::QueryDefinition, checked 2026-11-30.
  'AWS::Logs::QueryDefinition.QueryString': { inside: { kind: 'logs-insights', when: '^(?!\\s*(?:SELECT|select|WITH|with|source|search)\\b)' } },
  // Source: the template reference of AWS::Logs::SubscriptionFilter FilterPattern, checked 2026-11-30.
  'AWS::Logs::SubscriptionFilter.FilterPattern': { inside: { kind: 'filter-pattern' } },
  'AWS::Pipes::Pipe.Filter.Pattern': pattern,
  // Parameters of Systems Manager hold anything; the agent's configuration is told by what only it has. Source: CloudWatch user guide,
  // installing-cloudwatch-agent-ssm.html, checked 2026-11-30.
  'AWS::SSM::Parameter.Value': {
    inside: { kind: 'cloudwatch-agent', when: '"(?:metrics|logs|traces)_collected"\\s*:', has: ['metrics', 'logs', 'traces'] },
  },
  'AWS::StepFunctions::StateMachine.DefinitionString': stateMachineText,
};

/**
 * Types whose properties are what a file of another kind has, with keys in PascalCase. Source: the template reference of
 * AWS::ECS::TaskDefinition and of those of Systems Manager, held against botocore ecs/2014-11-13, checked 2026-11-30.
 */
export const sameAs: Readonly<Record<string, Inside>> = {
  'AWS::ApiGateway::UsagePlan': { kind: 'usage-plan', as: 'plan', spelling: { first: 'upper', except: { name: 'UsagePlanName' } } },
  'AWS::ApplicationAutoScaling::ScalableTarget': { kind: 'scaling-policy', as: 'target' },
  'AWS::ApplicationAutoScaling::ScalingPolicy': { kind: 'scaling-policy', as: 'policy' },
  'AWS::Config::ConfigRule': { kind: 'config-rule', as: 'rule' },
  'AWS::Config::ConformancePack': { kind: 'config-rule', as: 'pack' },
  'AWS::Config::OrganizationConfigRule': { kind: 'config-rule', as: 'organizationRule' },
  'AWS::Config::OrganizationConformancePack': { kind: 'config-rule', as: 'organizationPack' },
  'AWS::Config::RemediationConfiguration': { kind: 'config-rule', as: 'remediation' },
  'AWS::CloudTrail::EventDataStore': { kind: 'cloudtrail-selectors', spelling: { first: 'upper' } },
  'AWS::CloudTrail::Trail': { kind: 'cloudtrail-selectors', spelling: { first: 'upper', optional: ['Name', 'S3BucketName'] } },
  'AWS::CodeBuild::Project': { kind: 'codebuild-project', as: 'project', spelling: { first: 'upper', except: { buildspec: 'BuildSpec' } } },
  'AWS::CodeDeploy::DeploymentConfig': { kind: 'codedeploy-group', as: 'configuration', spelling: { first: 'upper' } },
  'AWS::CodeDeploy::DeploymentGroup': { kind: 'codedeploy-group', as: 'group', spelling: { first: 'upper', except: { ecsServices: 'ECSServices' } } },
  'AWS::CloudWatch::Alarm': { kind: 'cloudwatch-alarm', as: 'metric', spelling: { first: 'upper', optional: ['AlarmName'] } },
  'AWS::CloudWatch::AnomalyDetector': { kind: 'cloudwatch-alarm', as: 'detector', spelling: { first: 'upper' } },
  'AWS::CloudWatch::CompositeAlarm': { kind: 'cloudwatch-alarm', as: 'composite', spelling: { first: 'upper', optional: ['AlarmName'] } },
  'AWS::CloudWatch::LogAlarm': { kind: 'cloudwatch-alarm', as: 'log', spelling: { first: 'upper', optional: ['AlarmName'] } },
  'AWS::CodePipeline::Pipeline': { kind: 'codepipeline', spelling: { first: 'upper', optional: ['name'] } },
  'AWS::ECS::Service': { kind: 'ecs-service', as: 'service', spelling: { first: 'upper', except: { placementStrategy: 'PlacementStrategies' } } },
  'AWS::ECS::TaskDefinition': {
    kind: 'ecs-taskdef',
    spelling: {
      first: 'upper',
      except: {
        efsVolumeConfiguration: 'EFSVolumeConfiguration',
        fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
        s3filesVolumeConfiguration: 'S3FilesVolumeConfiguration',
        iam: 'IAM',
        properties: 'ProxyConfigurationProperties',
        // Options of log drivers.
        compress: 'compress',
        env: 'env',
        labels: 'labels',
        mode: 'mode',
        tag: 'tag',
      },
      optional: ['family', 'containerDefinitions'],
    },
  },
  'AWS::Events::Rule': { kind: 'eventbridge-rule', as: 'template', spelling: { first: 'upper', except: { awsvpcConfiguration: 'AwsVpcConfiguration' } } },
  'AWS::Kinesis::Stream': { kind: 'kinesis-stream', as: 'stream' },
  'AWS::KinesisFirehose::DeliveryStream': { kind: 'firehose-stream', as: 'stream' },
  'AWS::Logs::MetricFilter': { kind: 'metric-filter', as: 'template', spelling: { first: 'upper' } },
  'AWS::Logs::QueryDefinition': { kind: 'query-definition', as: 'template', spelling: { first: 'upper' } },
  'AWS::Lambda::Alias': { kind: 'lambda-event-source', as: 'alias' },
  'AWS::Lambda::EventSourceMapping': { kind: 'lambda-event-source', as: 'mapping' },
  'AWS::Logs::SubscriptionFilter': { kind: 'subscription-filter', as: 'template', spelling: { first: 'upper' } },
  'AWS::Scheduler::Schedule': { kind: 'eventbridge-schedule', as: 'schedule', spelling: { first: 'upper' } },
  'AWS::SSM::Association': { kind: 'ssm-association', spelling: { first: 'upper' } },
  'AWS::SSM::MaintenanceWindow': { kind: 'maintenance-window', spelling: { first: 'upper' } },
  'AWS::SSM::MaintenanceWindowTarget': { kind: 'maintenance-window', spelling: { first: 'upper' } },
  'AWS::SSM::MaintenanceWindowTask': {
    kind: 'maintenance-window',
    spelling: {
      first: 'upper',
      except: {
        RunCommand: 'MaintenanceWindowRunCommandParameters',
        Automation: 'MaintenanceWindowAutomationParameters',
        StepFunctions: 'MaintenanceWindowStepFunctionsParameters',
        Lambda: 'MaintenanceWindowLambdaParameters',
      },
    },
  },
  'AWS::SSM::PatchBaseline': { kind: 'patch-baseline', spelling: { first: 'upper' } },
};
