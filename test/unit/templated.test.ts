import assert from 'node:assert/strict';
import { kinds } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { analyze } from '../support/analyze.ts';

// A file of each kind in which a template engine fills in the values that have a form: flags, numbers, those of a list.

const templated: Record<string, (value: string) => string> = {
  'apigateway-openapi': (value) => `openapi: ${value}
info: {title: ${value}}
servers: [{url: ${value}, x-amazon-apigateway-endpoint-configuration: {vpcEndpointIds: [${value}], disableExecuteApiEndpoint: ${value}}}]
x-amazon-apigateway-request-validator: ${value}
x-amazon-apigateway-request-validators: {all: {validateRequestBody: ${value}, validateRequestParameters: true}}
x-amazon-apigateway-minimum-compression-size: ${value}
x-amazon-apigateway-api-key-source: ${value}
x-amazon-apigateway-policy: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: '*', Action: ${value}, Resource: ${value}}]}
paths:
  /orders/{id}:
    get:
      operationId: ${value}
      parameters: [{name: id, in: path, required: ${value}, schema: {type: ${value}}}, {$ref: ${value}}]
      responses: {'200': {description: ${value}}}
      x-amazon-apigateway-integration:
        type: ${value}
        uri: ${value}
        httpMethod: ${value}
        timeoutInMillis: ${value}
        payloadFormatVersion: ${value}
        connectionType: ${value}
        requestParameters: {integration.request.path.id: ${value}}
        responses: {default: {statusCode: ${value}, responseParameters: {method.response.header.a: ${value}}}}
components:
  securitySchemes:
    users: {type: apiKey, name: ${value}, in: ${value}, x-amazon-apigateway-authorizer: {type: ${value}, authorizerUri: ${value}, authorizerResultTtlInSeconds: ${value}}}
`,
  appspec: (value) => `version: ${value}
os: ${value}
files:
  - {source: ${value}, destination: ${value}}
file_exists_behavior: ${value}
permissions:
  - {object: ${value}, mode: ${value}, owner: ${value}, type: [${value}], acls: [${value}], context: {type: ${value}}}
hooks:
  AfterInstall:
    - {location: ${value}, timeout: ${value}, runas: ${value}}
`,
  // In JSONata `{% %}` has a meaning of its own.
  asl: (value) => `QueryLanguage: JSONata
StartAt: ${value}
TimeoutSeconds: ${value}
States:
  Work:
    Type: Task
    Resource: ${value}
    Arguments: {FunctionName: ${value}}
    TimeoutSeconds: ${value}
    HeartbeatSeconds: ${value}
    Retry: [{ErrorEquals: [${value}], IntervalSeconds: ${value}, MaxAttempts: ${value}, BackoffRate: ${value}, JitterStrategy: ${value}}]
    Catch: [{ErrorEquals: [${value}], Next: ${value}}]
    Next: ${value}
  Valid:
    Type: Choice
    Choices: [{Condition: ${value}, Next: ${value}}]
    Default: ${value}
  Pause: {Type: Wait, Timestamp: ${value}, End: ${value}}
  Each:
    Type: Map
    MaxConcurrency: ${value}
    ItemProcessor: {ProcessorConfig: {Mode: ${value}}, StartAt: Item, States: {Item: {Type: ${value}, End: true}}}
    End: true
`,
  buildspec: (value) => `version: 0.2
env:
  shell: ${value}
  git-credential-helper: ${value}
  exported-variables: [${value}]
  secrets-manager: {PASSWORD: ${value}}
batch:
  fast-fail: ${value}
  build-graph:
    - {identifier: ${value}, env: {type: ${value}, compute-type: ${value}, privileged-mode: ${value}}}
    - {identifier: test, depend-on: [${value}], ignore-failure: ${value}}
phases:
  install:
    on-failure: ${value}
    runtime-versions: {nodejs: ${value}}
  build:
    commands: [${value}]
reports:
  ${value}: {files: [${value}], file-format: ${value}}
artifacts: {files: [${value}], base-directory: ${value}, discard-paths: ${value}}
cache: {paths: [${value}], key: ${value}}
`,
  cards: (value) => `note: ${value}
cards:
  - {id: ${value}, type: ${value}, section: ${value}, task: ${value}, difficulty: ${value}}
  - {id: two, type: choice, question: ${value}, options: [{text: ${value}, right: yes, why: ${value}}, {text: no, right: ${value}, why: ${value}}]}
`,
  'cfn-hup': (value) => `[main]\nstack=${value}\nregion=${value}\numask=${value}\ninterval=${value}\nverbose=${value}\n`,
  'cfn-hup-hooks': (value) => `[hook]\ntriggers=${value}\npath=${value}\naction=${value}\nrunas=${value}\n`,
  'cfn-stack-policy': (value) => `{"Statement": [{"Effect": ${value}, "Action": [${value}], "Principal": ${value}, "Resource": ${value},
  "Condition": {"StringLike": {"ResourceType": ${value}}}}]}
`,
  cloudformation: (value) => `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Size: {Type: ${value}, NoEcho: ${value}, MinLength: ${value}}
Resources:
  Topic:
    Type: ${value}
    DeletionPolicy: ${value}
    Properties: {Name: !Ref Size}
  Queue:
    Type: AWS::SQS::Queue
    Properties: {FifoQueue: ${value}, DelaySeconds: ${value}, DeduplicationScope: ${value}}
Outputs:
  Name: {Value: ${value}}
`,
  'cloudformation-parameters': (value) => `- {ParameterKey: ${value}, ParameterValue: ${value}, UsePreviousValue: ${value}}
- {ParameterKey: ${value}, UsePreviousValue: ${value}}
`,
  'cloudwatch-agent': (value) => `{"agent": {"metrics_collection_interval": ${value}, "debug": ${value}, "credentials": {"role_arn": ${value}}},
  "metrics": {"namespace": ${value}, "append_dimensions": {"InstanceId": ${value}}, "aggregation_dimensions": [[${value}]], "metrics_collected": {
    "cpu": {"measurement": [${value}, {"name": ${value}, "unit": ${value}}], "totalcpu": ${value}, "resources": [${value}]},
    "procstat": [{"exe": ${value}, "measurement": [${value}], "append_dimensions": {"Team": ${value}}}],
    "jmx": {"endpoint": ${value}, "jvm": {"measurement": [${value}]}}}},
  "logs": {"logs_collected": {
    "files": {"collect_list": [{"file_path": ${value}, "log_group_name": ${value}, "retention_in_days": ${value}, "timezone": ${value},
      "timestamp_format": ${value}, "multi_line_start_pattern": ${value}, "filters": [{"type": ${value}, "expression": ${value}}]}]},
    "windows_events": {"collect_list": [{"event_name": ${value}, "event_levels": [${value}], "event_ids": [${value}]}]}}}}
`,
  'codecommit-approval': (
    value,
  ) => `{"Version": ${value}, "DestinationReferences": [${value}], "Statements": [{"Type": ${value}, "NumberOfApprovalsNeeded": ${value},
  "ApprovalPoolMembers": [${value}]}]}
`,
  'codecommit-triggers': (value) => `{"repositoryName": ${value}, "triggers": [{"name": ${value}, "destinationArn": ${value}, "customData": ${value},
  "branches": [${value}], "events": [${value}]}]}
`,
  'codestar-notification-rule': (
    value,
  ) => `{"Name": ${value}, "EventTypeIds": [${value}], "Resource": ${value}, "Targets": [{"TargetType": ${value}, "TargetAddress": ${value}}],
  "DetailType": ${value}, "Status": ${value}}
`,
  'codedeploy-agent': (value) => `:verbose: ${value}
:max_revisions: ${value}
:log_aws_wire: ${value}
:proxy_uri: ${value}
`,
  'codedeploy-onpremises': (value) => `region: ${value}
iam_user_arn: ${value}
aws_access_key_id: ${value}
aws_secret_access_key: ${value}
`,
  codepipeline: (value) => `pipeline:
  name: ${value}
  roleArn: ${value}
  pipelineType: ${value}
  executionMode: ${value}
  version: ${value}
  artifactStore: {type: ${value}, location: ${value}, encryptionKey: {id: ${value}, type: ${value}}}
  variables: [{name: ${value}, defaultValue: ${value}}]
  triggers:
    - providerType: ${value}
      gitConfiguration: {sourceActionName: ${value}, push: [{branches: {includes: [${value}]}}], pullRequest: [{events: [${value}]}]}
  stages:
    - name: ${value}
      actions:
        - name: ${value}
          actionTypeId: {category: ${value}, owner: ${value}, provider: ${value}, version: ${value}}
          runOrder: ${value}
          region: ${value}
          roleArn: ${value}
          namespace: ${value}
          timeoutInMinutes: ${value}
          configuration: {BranchName: ${value}}
          outputArtifacts: [{name: ${value}}]
    - name: ${value}
      beforeEntry: {conditions: [{result: ${value}, rules: [{name: ${value}, ruleTypeId: {category: ${value}, provider: ${value}}}]}]}
      onFailure: {result: ${value}, retryConfiguration: {retryMode: ${value}}}
      actions:
        - name: ${value}
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: '1'}
          configuration: {BucketName: ${value}, Extract: ${value}}
          inputArtifacts: [{name: ${value}}]
        - name: two
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: '1'}
          configuration: {ProjectName: ${value}, EnvironmentVariables: ${value}, PrimarySource: ${value}, BatchEnabled: ${value}}
          inputArtifacts: [{name: ${value}}]
`,
  'eb-buildfile': (value) => `build: ${value}
${value} b: make
`,
  'eb-cli-config': (value) => `global: {application_name: ${value}, default_region: ${value}, sc: ${value}, include_git_submodules: ${value}}
branch-defaults: {main: {environment: ${value}, group_suffix: ${value}}}
deploy: {artifact: ${value}}
`,
  'eb-cron': (value) => `version: ${value}
cron: [{name: ${value}, url: ${value}, schedule: ${value}}]
`,
  'eb-dockerrun': (
    value,
  ) => `{"AWSEBDockerrunVersion": ${value}, "Authentication": {"Bucket": ${value}, "Key": ${value}}, "Image": {"Name": ${value}, "Update": ${value}},
  "Ports": [{"ContainerPort": ${value}, "HostPort": ${value}}], "Volumes": [{"HostDirectory": ${value}, "ContainerDirectory": ${value}}], "Logging": ${value}}
`,
  deployspec: (value) => `version: ${value}
os: ${value}
files:
  - {source: ${value}, destination: ${value}}
`,
  'ecs-taskdef': (value) => `family: ${value}
networkMode: ${value}
requiresCompatibilities: [${value}]
cpu: ${value}
memory: ${value}
ephemeralStorage: {sizeInGiB: ${value}}
volumes:
  - {name: data, efsVolumeConfiguration: {fileSystemId: ${value}, transitEncryption: ${value}, authorizationConfig: {accessPointId: ${value}}}}
containerDefinitions:
  - name: ${value}
    image: ${value}
    essential: ${value}
    memory: ${value}
    portMappings: [{containerPort: ${value}, hostPort: ${value}, protocol: ${value}}]
    dependsOn: [{containerName: ${value}, condition: ${value}}]
    healthCheck: {command: [${value}], interval: ${value}}
    mountPoints: [{sourceVolume: ${value}, containerPath: ${value}}]
    secrets: [{name: ${value}, valueFrom: ${value}}]
    logConfiguration: {logDriver: ${value}, options: {awslogs-group: ${value}}}
`,
  'eventbridge-pattern': (
    value,
  ) => `{"source": [${value}], "detail-type": ${value}, "account": [${value}], "detail": {"a": ${value}, "b": [{"prefix": ${value}}],
  "c": [{"numeric": [">", ${value}]}], "d": [{"exists": ${value}}], "e": [{"cidr": ${value}}], "f": [{"anything-but": [${value}]}]}}
`,
  'iam-policy': (value) => `{
  "Version": "2012-10-17",
  "Id": ${value},
  "Statement": [
    {"Sid": ${value}, "Effect": ${value}, "Action": [${value}, "s3:GetObject"], "Resource": ${value}, "Condition": {"Bool": {"aws:SecureTransport": ${value}}}},
    {"Effect": "Deny", "NotAction": ${value}, "NotResource": [${value}], "Condition": {"IpAddress": {"aws:SourceIp": [${value}]}}}
  ]
}
`,
  rcp: (value) => `{
  "Version": "2012-10-17",
  "Statement": [{"Sid": ${value}, "Effect": ${value}, "Principal": ${value}, "Action": [${value}, "s3:*"], "Resource": ${value}, "Condition": {"Bool": {"aws:SecureTransport": ${value}}}}]
}
`,
  scp: (value) => `{
  "Version": "2012-10-17",
  "Statement": [{"Sid": ${value}, "Effect": ${value}, "NotAction": [${value}, "s3:*"], "NotResource": ${value}, "Condition": {"StringLike": {"aws:PrincipalArn": [${value}]}}}]
}
`,
  'filter-pattern': (value) => `{ $.level = ${value} && $.code > ${value} }
`,
  imagedefinitions: (value) => `[{"name": ${value}, "imageUri": ${value}}]
`,
  imagedetail: (value) => `{"ImageURI": ${value}}
`,
  jenkinsfile: (value) => `pipeline {
  agent { docker { image ${value}; reuseNode ${value} } }
  options { timeout(time: ${value}, unit: ${value}) }
  parameters { booleanParam(name: ${value}, defaultValue: ${value}) }
  stages {
    stage(${value}) {
      when { branch pattern: ${value}, comparator: ${value} }
      steps {
        sh(script: ${value}, returnStdout: ${value})
        cfnUpdate(stack: ${value}, onFailure: ${value}, timeoutInMinutes: ${value})
        withCredentials([string(credentialsId: ${value}, variable: ${value})]) {
          sleep(${value})
        }
      }
    }
  }
}
`,
  'cloudwatch-alarm': (
    value,
  ) => `{"AlarmName": ${value}, "ActionsEnabled": ${value}, "AlarmActions": [${value}], "Metrics": [{"Id": "e", "Expression": ${value}},
  {"Id": ${value}, "ReturnData": ${value}, "MetricStat": {"Metric": {"Namespace": ${value}, "MetricName": ${value}, "Dimensions": [{"Name": ${value}, "Value": ${value}}]},
  "Period": ${value}, "Stat": ${value}}}], "EvaluationPeriods": ${value}, "DatapointsToAlarm": ${value}, "Threshold": ${value}, "ComparisonOperator": ${value}, "TreatMissingData": ${value}}
`,
  'codebuild-project': (
    value,
  ) => `{"name": ${value}, "source": {"type": ${value}, "location": ${value}}, "artifacts": {"type": ${value}}, "serviceRole": ${value},
  "environment": {"type": ${value}, "image": ${value}, "computeType": ${value}, "privilegedMode": ${value}, "environmentVariables": [{"name": ${value}, "value": ${value}, "type": ${value}}]},
  "timeoutInMinutes": ${value}, "cache": {"type": ${value}, "modes": [${value}]}, "logsConfig": {"cloudWatchLogs": {"status": ${value}}}}
`,
  'config-rule': (
    value,
  ) => `{"ConfigRule": {"ConfigRuleName": ${value}, "Scope": {"ComplianceResourceTypes": [${value}], "TagKey": ${value}, "TagValue": ${value}},
  "Source": {"Owner": ${value}, "SourceIdentifier": ${value}}, "InputParameters": ${value}, "MaximumExecutionFrequency": ${value}}, "Tags": [{"Key": ${value}, "Value": ${value}}]}
`,
  'codedeploy-group': (value) => `{"applicationName": ${value}, "deploymentGroupName": ${value}, "serviceRoleArn": ${value}, "deploymentConfigName": ${value},
  "ec2TagFilters": [{"Key": ${value}, "Value": ${value}, "Type": ${value}}], "deploymentStyle": {"deploymentType": ${value}, "deploymentOption": ${value}},
  "autoRollbackConfiguration": {"enabled": ${value}, "events": [${value}]}, "alarmConfiguration": {"enabled": ${value}, "alarms": [{"name": ${value}}]}}
`,
  'logs-insights': (value) => `SOURCE ${value} | filter ${value} = ${value} | ${value} | stats count(*) by bin(${value})\n`,
  'subscription-filter': (
    value,
  ) => `{"logGroupName": ${value}, "filterName": ${value}, "filterPattern": ${value}, "destinationArn": ${value}, "roleArn": ${value},
  "distribution": ${value}, "emitSystemFields": [${value}]}
`,
  'cloudwatch-dashboard': (
    value,
  ) => `{"start": ${value}, "variables": [{"type": ${value}, "property": ${value}, "inputType": ${value}, "id": ${value}, "values": [{"value": ${value}}]}],
  "widgets": [{"type": "metric", "x": ${value}, "y": ${value}, "width": ${value}, "properties": {"region": ${value}, "period": ${value}, "stat": ${value}, "view": ${value},
  "metrics": [[${value}, ${value}, ${value}, {"id": ${value}, "expression": ${value}}]], "annotations": {"horizontal": [{"value": ${value}, "color": ${value}}]}}},
  {"type": "log", "properties": {"query": ${value}, "region": ${value}}}, {"type": ${value}, "properties": {"markdown": ${value}}}]}
`,
  'ecs-service': (value) => `{"cluster": ${value}, "serviceName": ${value}, "taskDefinition": ${value}, "desiredCount": ${value}, "launchType": ${value},
  "schedulingStrategy": ${value}, "loadBalancers": [{"targetGroupArn": ${value}, "containerName": ${value}, "containerPort": ${value}}],
  "deploymentConfiguration": {"minimumHealthyPercent": ${value}, "maximumPercent": ${value}, "deploymentCircuitBreaker": {"enable": ${value}, "rollback": ${value}}},
  "networkConfiguration": {"awsvpcConfiguration": {"subnets": [${value}], "assignPublicIp": ${value}}}, "deploymentController": {"type": ${value}}}
`,
  'scaling-policy': (
    value,
  ) => `{"PolicyName": ${value}, "ServiceNamespace": ${value}, "ResourceId": ${value}, "ScalableDimension": ${value}, "PolicyType": ${value},
  "TargetTrackingScalingPolicyConfiguration": {"TargetValue": ${value}, "PredefinedMetricSpecification": {"PredefinedMetricType": ${value}}, "ScaleInCooldown": ${value}}}
`,
  'firehose-stream': (
    value,
  ) => `{"DeliveryStreamName": ${value}, "DeliveryStreamType": ${value}, "KinesisStreamSourceConfiguration": {"KinesisStreamARN": ${value}, "RoleARN": ${value}},
  "ExtendedS3DestinationConfiguration": {"RoleARN": ${value}, "BucketARN": ${value}, "Prefix": ${value}, "CompressionFormat": ${value},
  "BufferingHints": {"SizeInMBs": ${value}, "IntervalInSeconds": ${value}}, "DynamicPartitioningConfiguration": {"Enabled": ${value}},
  "ProcessingConfiguration": {"Enabled": ${value}, "Processors": [{"Type": ${value}, "Parameters": [{"ParameterName": ${value}, "ParameterValue": ${value}}]}]},
  "DataFormatConversionConfiguration": {"Enabled": ${value}, "SchemaConfiguration": {"TableName": ${value}}, "InputFormatConfiguration": {}, "OutputFormatConfiguration": {}}}}
`,
  'eventbridge-schedule': (
    value,
  ) => `{"Name": ${value}, "ScheduleExpression": ${value}, "ScheduleExpressionTimezone": ${value}, "StartDate": ${value}, "State": ${value},
  "FlexibleTimeWindow": {"Mode": ${value}, "MaximumWindowInMinutes": ${value}}, "Target": {"Arn": ${value}, "RoleArn": ${value}, "Input": ${value},
  "RetryPolicy": {"MaximumRetryAttempts": ${value}}, "DeadLetterConfig": {"Arn": ${value}}, "EventBridgeParameters": {"DetailType": ${value}, "Source": ${value}}}}
`,
  'kinesis-stream': (value) => `{"StreamName": ${value}, "ShardCount": ${value}, "StreamModeDetails": {"StreamMode": ${value}}, "MaxRecordSizeInKiB": ${value}}
`,
  'query-definition': (value) => `{"name": ${value}, "queryString": ${value}, "queryLanguage": ${value}, "logGroupNames": [${value}],
  "parameters": [{"name": ${value}, "defaultValue": ${value}}]}
`,
  'usage-plan': (
    value,
  ) => `{"name": ${value}, "apiStages": [{"apiId": ${value}, "stage": ${value}}], "throttle": {"rateLimit": ${value}, "burstLimit": ${value}},
  "quota": {"limit": ${value}, "offset": ${value}, "period": ${value}}}
`,
  'ecr-lifecycle': (value) => `{"rules": [{"rulePriority": ${value}, "description": ${value}, "selection": {"tagStatus": ${value}, "tagPrefixList": [${value}],
  "countType": ${value}, "countUnit": ${value}, "countNumber": ${value}}, "action": {"type": ${value}}}]}
`,
  'cloudtrail-selectors': (value) => `{"TrailName": ${value}, "EventSelectors": [{"ReadWriteType": ${value}, "IncludeManagementEvents": ${value},
  "DataResources": [{"Type": ${value}, "Values": [${value}]}], "ExcludeManagementEventSources": [${value}]}]}
`,
  'eventbridge-rule': (
    value,
  ) => `{"Rule": ${value}, "EventBusName": ${value}, "Targets": [{"Id": ${value}, "Arn": ${value}, "RoleArn": ${value}, "Input": ${value},
  "RetryPolicy": {"MaximumRetryAttempts": ${value}, "MaximumEventAgeInSeconds": ${value}}, "DeadLetterConfig": {"Arn": ${value}},
  "EcsParameters": {"TaskDefinitionArn": ${value}, "TaskCount": ${value}, "LaunchType": ${value}}}, {"Id": ${value}, "Arn": ${value},
  "InputTransformer": {"InputPathsMap": {"a": ${value}}, "InputTemplate": ${value}}}]}
`,
  'kinesis-agent': (
    value,
  ) => `{"kinesis.endpoint": ${value}, "kinesis.region": ${value}, "cloudwatch.emitMetrics": ${value}, "checkpointTimeToLiveDays": ${value}, "flows": [
  {"filePattern": ${value}, "kinesisStream": ${value}, "partitionKeyOption": ${value}, "initialPosition": ${value}, "maxBufferAgeMillis": ${value}},
  {"filePattern": ${value}, "deliveryStream": ${value}, "multiLineStartPattern": ${value}, "aggregatedRecordSizeBytes": ${value}, "dataProcessingOptions": [
    {"optionName": ${value}, "logFormat": ${value}}, {"optionName": "CSVTOJSON", "customFieldNames": [${value}], "delimiter": ${value}},
    {"optionName": "LOGTOJSON", "logFormat": ${value}, "matchPattern": ${value}, "customFieldNames": [${value}]}]}]}
`,
  'lambda-event-source': (
    value,
  ) => `{"FunctionName": ${value}, "EventSourceArn": ${value}, "StartingPosition": ${value}, "BatchSize": ${value}, "Enabled": ${value},
  "FunctionResponseTypes": [${value}], "DestinationConfig": {"OnFailure": {"Destination": ${value}}}, "FilterCriteria": {"Filters": [{"Pattern": ${value}}]}}
`,
  'maintenance-window': (value) => `{"WindowId": ${value}, "TaskArn": ${value}, "TaskType": ${value}, "Targets": [{"Key": ${value}, "Values": [${value}]}],
  "MaxConcurrency": ${value}, "MaxErrors": ${value}, "Priority": ${value}, "TaskInvocationParameters": {"RunCommand": {"Parameters": {"Operation": [${value}]},
  "TimeoutSeconds": ${value}}}}
`,
  'ssm-association': (value) => `{"Name": ${value}, "Targets": [{"Key": ${value}, "Values": [${value}]}], "ScheduleExpression": ${value}, "MaxErrors": ${value},
  "ApplyOnlyAtCronInterval": ${value}, "ComplianceSeverity": ${value}, "Duration": ${value}, "Parameters": {"Operation": [${value}]}}
`,
  'metric-filter': (value) => `logGroupName: ${value}
filterName: ${value}
filterPattern: ${value}
applyOnTransformedLogs: ${value}
emitSystemFieldDimensions: [${value}]
metricTransformations: [{metricName: ${value}, metricNamespace: ${value}, metricValue: ${value}, dimensions: {A: ${value}}, unit: ${value}}]
`,
  'patch-baseline': (value) => `{"Name": ${value}, "OperatingSystem": ${value}, "Description": ${value}, "ApprovedPatches": [${value}],
  "ApprovalRules": {"PatchRules": [{"PatchFilterGroup": {"PatchFilters": [{"Key": ${value}, "Values": [${value}]}]}, "ComplianceLevel": ${value},
  "ApproveAfterDays": ${value}, "EnableNonSecurity": ${value}}]}, "Sources": [{"Name": ${value}, "Products": [${value}], "Configuration": ${value}}]}
`,
  samconfig: (value) => `version: ${value}
default:
  global:
    parameters: {stack_name: ${value}, region: ${value}, s3_bucket: ${value}, resolve_s3: ${value}}
  build:
    parameters: {template_file: ${value}, cached: ${value}, container_env_var: [${value}], mount_with: ${value}, skip_prepare_infra: ${value}}
  deploy:
    parameters: {parameter_overrides: ${value}, tags: ${value}, capabilities: ${value}, role_arn: ${value}, on_failure: ${value}, max_wait_duration: ${value}}
  sync:
    parameters: {parameter_overrides: [${value}, {Stage: ${value}}], tags: [${value}], capabilities: [${value}], image_repositories: [${value}]}
`,
  'ssm-document': (value) => `schemaVersion: "0.3"
description: ${value}
assumeRole: ${value}
parameters:
  # Braces are references of its own.
  value: {type: String}
  Role: {type: ${value}, default: ${value}, allowedValues: [${value}], displayType: ${value}, minChars: ${value}}
variables: {Count: {type: ${value}, default: ${value}}}
mainSteps:
  - name: one
    action: aws:changeInstanceState
    isEnd: ${value}
    isCritical: ${value}
    maxAttempts: ${value}
    timeoutSeconds: ${value}
    onFailure: ${value}
    onCancel: ${value}
    inputs: {InstanceIds: [${value}], DesiredState: ${value}, CheckStateOnly: ${value}}
    outputs: [{Name: ${value}, Selector: ${value}, Type: ${value}}]
  - name: two
    action: aws:executeScript
    nextStep: ${value}
    inputs: {Runtime: ${value}, Handler: ${value}, Script: ${value}, InputPayload: ${value}}
  - name: three
    action: aws:branch
    inputs: {Choices: [{NextStep: ${value}, Variable: ${value}, NumericGreater: ${value}, BooleanEquals: ${value}}], Default: ${value}}
outputs: [${value}]
`,
  'eb-env-yaml': (value) => `AWSConfigurationTemplateVersion: ${value}
Platform: {PlatformArn: ${value}}
EnvironmentName: ${value}
EnvironmentTier: {Name: ${value}, Type: ${value}}
Tags: {stage: ${value}}
OptionSettings:
  aws:elasticbeanstalk:command: {DeploymentPolicy: ${value}, Timeout: ${value}, BatchSizeType: ${value}, BatchSize: ${value}}
  AWSEBAutoScalingGroup.aws:autoscaling:asg: {MinSize: ${value}, MaxSize: ${value}}
`,
  'eb-platform': (value) => `#!/bin/bash
echo ${value}
`,
  'eb-procfile': (value) => `web: ${value}
${value} b: make
`,
  'eb-saved-config': (value) => `AWSConfigurationTemplateVersion: ${value}
Platform: {PlatformArn: ${value}}
EnvironmentName: ${value}
EnvironmentTier: {Name: ${value}, Type: ${value}}
Tags: {stage: ${value}}
OptionSettings:
  aws:elasticbeanstalk:command: {DeploymentPolicy: ${value}, Timeout: ${value}, BatchSizeType: ${value}, BatchSize: ${value}}
  AWSEBAutoScalingGroup.aws:autoscaling:asg: {MinSize: ${value}, MaxSize: ${value}}
`,
  ebextensions: (value) => `option_settings:
  aws:autoscaling:asg: {MinSize: ${value}, MaxSize: ${value}}
  aws:elasticbeanstalk:command: {DeploymentPolicy: ${value}, Timeout: ${value}, BatchSizeType: ${value}, BatchSize: ${value}}
  aws:elasticbeanstalk:managedactions: {ManagedActionsEnabled: ${value}, PreferredStartTime: ${value}}
  aws:autoscaling:launchconfiguration: {RootVolumeType: ${value}, RootVolumeSize: ${value}}
  aws:elasticbeanstalk:application:environment: {DB_PASSWORD: ${value}}
packages: {yum: {jq: ${value}}}
files: {/etc/app.conf: {mode: ${value}, owner: ${value}, content: ${value}}}
commands: {01_start: {command: ${value}, test: ${value}, cwd: ${value}, ignoreErrors: ${value}, env: {A: ${value}}}}
services: {systemd: {nginx: {enabled: ${value}, ensureRunning: ${value}, files: [${value}]}}}
container_commands: {01_migrate: {command: ${value}, leader_only: ${value}}}
Resources: {Jobs: {Type: 'AWS::SQS::Queue', Properties: {VisibilityTimeout: ${value}}}}
`,
  note: (value) => `---
title: ${value}
status: ${value}
checked: ${value}
tasks: [${value}]
---
# A note

What it is about.
`,
  project: (value) => `rules:
  buildspec/plaintext-secret: ${value}
kinds:
  'ci/*.yml': ${value}
ignore: {'ci/*.yml': [${value}]}
`,
};

const problemsIn = (kind: Kind, value: string): string[] => {
  const text = templated[kind.id]?.(value) ?? assert.fail(`${kind.id} has no file here.`);
  return diagnose(analyze(text, kind)).map(({ severity, rule, start, end, message }) => `${severity} ${rule} at ${text.slice(start, end)}: ${message}`);
};

describe('files that a template engine fills in', () => {
  for (const kind of kinds) {
    for (const mark of ['{{ value }}', '{% value %}', '<%= value %>', '#{value}', '{{resolve:ssm:value}}'])
      it(`of the kind ${kind.id} have no error for ${mark}`, () =>
        assert.deepEqual(
          problemsIn(kind, `"${mark}"`).filter((problem) => problem.startsWith('error')),
          [],
        ));
    it(`of the kind ${kind.id} have no error for {{ value }} without quotes`, () =>
      assert.deepEqual(
        problemsIn(kind, '{{ value }}').filter((problem) => problem.startsWith('error')),
        [],
      ));
    for (const mark of ['${VALUE}', '$VALUE', '<%= value %>', '#{value}'])
      if (kind.files.names?.every((name) => name.endsWith('.json')))
        it(`of the kind ${kind.id} have no error for ${mark} without quotes`, () =>
          assert.deepEqual(
            problemsIn(kind, mark).filter((problem) => problem.startsWith('error')),
            [],
          ));
    // Of a script nothing but its place and its first line can be wrong.
    if (kind.reader !== 'whole')
      it(`of the kind ${kind.id} have problems with a plain word there`, () => assert.notDeepEqual(problemsIn(kind, '"no such value"'), []));
  }
});
