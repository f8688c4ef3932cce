import assert from 'node:assert/strict';
import { kinds } from '../../server/src/catalogue.ts';
import { storeOf } from '../../server/src/core/data.ts';
import { HEAD_LENGTH, lookAt } from '../../server/src/core/look.ts';
import { isGenerated, recognize } from '../../server/src/core/recognize.ts';
import type { Schema } from '../../server/src/core/schema.ts';
import { openDocuments } from '../../server/src/documents.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { cloudformationFiles } from '../../server/src/kinds/cloudformation/files.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';

const buildspec = 'version: 0.2\nphases:\n  build:\n    commands: [make]\n';
const plugin = '{"name": "a", "version": "4.1.0", "dependencies": {"obs": {"version": "30"}}, "author": "b"}';

const pipeline = JSON.stringify({
  pipeline: {
    name: 'a',
    roleArn: 'b',
    artifactStore: {},
    stages: [{ name: 'Source', actions: [{ name: 'c', actionTypeId: { category: 'Source' } }] }],
  },
});

const bucket = 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n';

const stackPolicy = '{\n  "Statement" : [{\n    "Effect" : "Allow", "Action" : "Update:*", "Principal": "*", "Resource" : "*"\n  }]\n}';

describe('a file is of a kind', () => {
  for (const [path, text, kind] of [
    ['/w/buildspec.yml', '', 'buildspec'],
    ['/w/buildspec.yaml', buildspec, 'buildspec'],
    ['/w/ci/my-buildspec-prod.yml', 'phases: {}', 'buildspec'],
    ['/w/BuildSpec.yml', '', 'buildspec'],
    ['file:///w/build%73pec.yml', '', 'buildspec'],
    ['C:\\w\\buildspec.yml', '', 'buildspec'],
    ['/w/anything.yml', buildspec, 'buildspec'],
    ['/w/anything.txt', `# a comment\n\n${buildspec}`, 'buildspec'],
    ['/w/anything.yml', '"version": "0.1"\nphases: {}\n', 'buildspec'],
    ['/w/anything.json', '{"version": 0.2, "artifacts": {"files": "a"}}', 'buildspec'],
    ['/w/anything.json', '\uFEFF{"a": {"phases": 1}, "version": 0.2}', undefined],
    ['/w/buildspecs/deploy.yml', 'verison: 0.2\nphases: {}', 'buildspec'],
    ['/w/buildspecs/deploy.yml', '', 'buildspec'],
    ['/w/buildspecs/names.yml', 'names: [a]', undefined],
    ['/w/buildspec.yml', 'version: 1\nfrontend:\n  phases: {}\n', undefined],
    ['/w/codebuild-buildspec.yml', 'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n', 'cloudformation'],
    ['/w/package-lock.json', '{"version": "0.2", "phases": {}}', undefined],
    ['/w/pnpm-lock.yaml', buildspec, undefined],
    ['/w/compose.yml', 'version: "3"\nservices: {}\n', undefined],
    ['/w/compose.yml', 'x:\n  version: 0.2\n  phases: {}\n', undefined],
    ['/etc/codedeploy-agent/conf/codedeployagent.yml', '', 'codedeploy-agent'],
    ['C:\\ProgramData\\Amazon\\CodeDeploy\\conf.yml', ":root_dir: 'C:\\x'\n", 'codedeploy-agent'],
    ['C:\\ProgramData\\Amazon\\CodeDeploy\\conf.yml', '', 'codedeploy-agent'],
    ['/w/codedeploy-hosts/nginx/conf.yml', 'server: {}\n', undefined],
    ['/w/docs/notes/lambda.md', '---\nid: lambda\n---\n# Lambda\n', undefined],
    ['/w/conf.yml', ":root_dir: '/x'\n", undefined],
    ['/w/agent.yml', '---\n:log_aws_wire: false\n', 'codedeploy-agent'],
    ['/w/agent.yml', 'log_aws_wire: false\n', 'codedeploy-agent'],
    ['/w/codedeploy.onpremises.yml', '', 'codedeploy-onpremises'],
    ['/etc/cfn/cfn-hup.conf', '[main]\nstack=a\n', 'cfn-hup'],
    ['/etc/cfn/hooks.d/a.conf', '[a]\ntriggers=post.add\n', 'cfn-hup-hooks'],
    ['/etc/cfn/hooks.d/a.conf', '', 'cfn-hup-hooks'],
    ['/w/reload.txt', '; a\n[a]\naction = x\npath: y\ntriggers=post.add\n', 'cfn-hup-hooks'],
    ['/w/git/hooks.conf', '[core]\neditor=vim\n', undefined],
    ['/w/pyproject.toml', '[tool.x]\npath = "a"\n', undefined],
    ['/w/conf.onpremises.yml', 'region: a\n', 'codedeploy-onpremises'],
    ['/w/host.yml', ':region: a\n:iam_user_arn: b\n', 'codedeploy-onpremises'],
    ['/w/vars.yml', 'region: a\niam_user_arn: b\nhosts: c\n', undefined],
    ['/w/deployspec.yml', '', 'deployspec'],
    ['/w/ci/web-deployspec-prod.yaml', 'version: 0.1\n', 'deployspec'],
    ['/w/deploy.yml', 'version: 0.1\nscripts:\n  AfterDeploy: []\n', 'deployspec'],
    ['/w/deployspec.yml', 'version: 0.0\nfiles: []\n', undefined],
    ['/w/deployspec.yml', 'version: 0.2\nphases: {}\n', 'buildspec'],
    ['/w/deployspec.yml', 'version: 0.1\nphases: {}\n', 'buildspec'],
    ['/w/deployspec.yml', 'accounts: []\n', undefined],
    ['/w/other.yml', 'version: 0.1\nscripts: {}\ntargets: {}\n', undefined],
    // A name that other tools use too needs something that speaks for the kind: a key, also misspelt or half-typed.
    ['/w/buildspec.yml', 'verison: 0.2\nphase:\n  build:\n', 'buildspec'],
    ['/w/buildspec.yml', 'pahses:\n  build:\n    commands: [make]\n', 'buildspec'],
    ['/w/buildspec.yml', 'name: web\nstages: [a]\nPhases: {}\n', 'buildspec'],
    ['/w/buildspec.yml', 'name: web\nowner: me\npha', 'buildspec'],
    ['/w/buildspec.yml', 'ver', 'buildspec'],
    ['/w/buildspec.yml', 'version:0.2', 'buildspec'],
    ['/w/buildspec.yml', '# TODO\n\n# later\n', 'buildspec'],
    ['/w/buildspec.yml', `# ${'a long header '.repeat(50)}\n`, 'buildspec'],
    ['/w/buildspec.yml', '---\n', 'buildspec'],
    ['/w/buildspec.yml', '- make\n- make test\n', 'buildspec'],
    ['/w/buildspec.yml', '- version: 0.2\n  phases: {}\n', 'buildspec'],
    ['/w/buildspec.yml', 'install:\n  commands: [npm ci]\nbuild:\n  commands: [make]\nartifacts:\n  files: a\n', 'buildspec'],
    ['/w/buildspec.yml', 'settings:\n  pre_build:\n    commands: [make]\n', 'buildspec'],
    ['/w/buildspec.yml', 'version: 0.2\nenv:\n  variables: {A: b}\ntargets: [a]\n', 'buildspec'],
    ['/w/buildspec.json', '{"version": 0.2, "phases": {}}', 'buildspec'],
    ['/w/buildspec.json', '{', 'buildspec'],
    ['/w/buildspec.json', '{version: 0.2, phases: {build: {commands: [make]}}}', 'buildspec'],
    ['/w/buildspec.yml', '  version: 0.2\n  phases:\n    build:\n', 'buildspec'],
    ['/w/buildspec.yml', 'version: 0.2\r\nphases:\r\n  build:\r\n', 'buildspec'],
    ['/w/buildspec.yml', 'version: 0.2\rphases:\r  build:\r', 'buildspec'],
    ['/w/appspec.yaml', 'version: 0.0 Resources: - TargetService: Type: AWS::ECS::Service', 'appspec'],
    ['/w/appspec.yml', 'version: 1.0\nos: linux\nhook:\n  AfterInstall:\n    - location: a.sh\n', 'appspec'],
    ['/w/appspec.yml', 'events:\n- BeforeInstall: a.sh\nname: x\ntype: y\n', 'appspec'],
    ['/w/buildspec.yml', 'version: 0.0\nos: linux\nhooks: {}\n', 'appspec'],
    ['/w/deployspec.yml', 'version: 0.1\nscript:\n', 'deployspec'],
    ['/w/a.cards.yaml', 'anything: goes\n', 'cards'],
    ['/w/aws-devops-notes.yaml', 'anything: goes\n', 'project'],
    ['/etc/codedeploy-agent/conf/codedeployagent.yml', 'anything: goes\n', 'codedeploy-agent'],
    ['/w/buildspec.yml', `{{ if .Values.x }}\nversion: 0.2\nphases:\n${'  # x\n'.repeat(60)}{{ end }}\n`, 'buildspec'],
    // Other tools' files. A generic key alone says nothing beside many that the kind doesn't know.
    ['/w/buildspec.json', plugin, undefined],
    ['/w/buildspec.json', '{"name": "a", "version": "0.1.0", "author": "b", "env": {}}', undefined],
    ['/w/buildspec.json', '{"name": "a", "version": "1.0.0", "build": {"target": "linux", "commands": ["make"]}}', undefined],
    ['/w/appspec.json', '{"name": "a", "version": "1.2", "permissions": ["storage"], "hooks": {"onStart": "a.js"}}', undefined],
    ['/w/appspec.yml', 'version: 1.0\nhooks:\n  AfterInstall:\n    - location: a.sh\n', 'appspec'],
    ['/w/buildspec.yml', 'version: 2\nphases:\n  build:\n    commands: [make]\n', 'buildspec'],
    ['/w/hello_buildspec.yml', 'version: "1.0"\nbuildspecs:\n  hello:\n    type: script\n    run: echo\n', undefined],
    ['/w/skip_buildspec.yml', 'skip: true\nbuildspecs:\n  hello:\n    type: script\n', undefined],
    [
      '/w/buildspec.yaml',
      'version: 0.1\ncomponent: build\ntimeoutInSeconds: 60\nrunAs: root\nshell: bash\nenv: {}\nsteps: []\noutputArtifacts: []\n',
      undefined,
    ],
    ['/w/build_spec.yaml', 'version: 0.1\ncomponent: build\nshell: bash\nenv:\n  variables: {}\nsteps: []\n', undefined],
    ['/w/buildspec.yml', `run: |\n  phases:\n${'  make\n'.repeat(40)}`, undefined],
    ['/w/appspec.json', '{"version": "1.0", "settings": [], "dependencies": {"R": [{"name": "move2"}]}, "license": {}}', undefined],
    ['/w/appspec.yaml', 'name: shop\nregion: fra\nservices:\n  - name: web\nenvs: []\n', undefined],
    ['/w/appspec.json', '{"name": "a", "description": "b", "main": "c", "files": ["d"], "license": "e"}', undefined],
    ['/w/buildspec.yml', 'language: node\ninstall: npm ci\nscript: make\nenv: A=b\ncache: npm\n', undefined],
    ['/w/buildspec.yml', 'stages: [build]\nbuild:\n  script: make\ncache:\n  paths: [a]\n', undefined],
    ['/w/buildspec.yml', 'version: 2.1\njobs:\n  build:\n    steps: []\n', undefined],
    ['/w/buildspec.yaml', 'version: 0.1\ncomponent: build\nenv: {}\nsteps: []\n', undefined],
    ['/w/appspec.json', '{"name": "a", "description": "b", "files": [], "hooks": {}}', undefined],
    ['/w/conf.onpremises.yml', 'host: a\nport: 1\n', undefined],
    // Templates, whatever their name, whole or just begun; each shape has a twin that isn't one.
    ['/w/network.yaml', 'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n', 'cloudformation'],
    ['/w/network.yaml', '# AWSTemplateFormatVersion: 2010-09-09\n# Resources:\n#   A:\n#     Type: AWS::S3::Bucket\n', undefined],
    ['/w/network.template', bucket, 'cloudformation'],
    ['/w/nginx.conf.template', 'server {\n  listen ${PORT};\n}\n', undefined],
    ['/w/notes.txt', `# Ours\n---\n${bucket}`, 'cloudformation'],
    ['/w/notes.txt', 'Resources: see below\nType: AWS and friends\n', undefined],
    ['untitled:Untitled-1', bucket, 'cloudformation'],
    ['Untitled-1', 'Resources:\n  A:\n    Type: AWS::', 'cloudformation'],
    ['Untitled-1', 'Resources:\n  A:\n    Kind: AWS::', undefined],
    ['/w/flow.yaml', 'Resources:\n  A: {Type: AWS::S3::Bucket}\n', 'cloudformation'],
    ['/w/a.json', '{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}', 'cloudformation'],
    ['/w/a.json', '{\n  "Resources" : {\n    "A" : { "Properties" : {}, "Type" : "Custom::Thing" }\n  }\n}', 'cloudformation'],
    ['/w/a.json', '{"resources":{"A":{"Type":"AWS::S3::Bucket"}}}', undefined],
    ['/w/a.json', '{"Stack": {"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}}', undefined],
    ['/w/module.yaml', 'Resources:\n  A:\n    Type: Acme::Storage::Bucket::MODULE\n', 'cloudformation'],
    ['/w/sam.yaml', `Transform: AWS::Serverless-2016-10-31\n${bucket}`, 'cloudformation'],
    ['/w/buildspec.yaml', bucket, 'cloudformation'],
    ['/w/template.yaml', 'apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: a\nspec:\n  type: service\n', undefined],
    ['/w/serverless.yml', `service: a\nprovider:\n  name: aws\nresources:\n  ${bucket.replaceAll('\n', '\n  ')}`, undefined],
    ['/w/serverless.yml', `service: a\n${bucket}`, undefined],
    // For a template engine, and with text for one far inside.
    ['/w/stack.yml', `AWSTemplateFormatVersion: '2010-09-09'\n{{- if .Bucket }}\n${bucket}{{- end }}\n`, undefined],
    ['/w/stack.yml', `${bucket}  {% for name in names %}\n  {{ name }}: {Type: AWS::SNS::Topic}\n  {% endfor %}\n`, undefined],
    ['/w/stack.yml', `${bucket}  Server:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData: |\n        {% if x %}\n`, 'cloudformation'],
    // Of org-formation, whose templates look like ours.
    ['/w/logs.yml', `AWSTemplateFormatVersion: '2010-09-09-OC'\n${bucket}`, undefined],
    ['/w/logs.json', '{"AWSTemplateFormatVersion": "2010-09-09-OC", "Resources":{"A":{"Type":"AWS::S3::Bucket"}}}', undefined],
    ['/w/logs.yml', `AWSTemplateFormatVersion: '2010-09-09'\nOrganizationBindings: {}\n${bucket}`, undefined],
    ['/w/logs.yml', `AWSTemplateFormatVersion: '2010-09-09'\n${bucket}`, 'cloudformation'],
    ['/w/deployment.yml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {}\nspec: {}\n', undefined],
    ['/w/bucket.yml', 'apiVersion: s3.services.k8s.aws/v1alpha1\nkind: Bucket\nspec:\n  Type: AWS::S3::Bucket\n', undefined],
    ['/w/.ebextensions/alarms.config', bucket, 'ebextensions'],
    ['/w/.ebextensions/options.yaml', 'option_settings: {}\n', 'ebextensions'],
    ['/w/.ebextensions/lambda.json', '{"version": 1}', undefined],
    ['/w/.ebextensions/stack.yaml', `AWSTemplateFormatVersion: '2010-09-09'\n${bucket}`, 'cloudformation'],
    ['/w/ebextensions/alarms.config', bucket, 'cloudformation'],
    ['/w/.ebextensions/efs.template', bucket, 'cloudformation'],
    ['/w/alarms.config', `commands: {}\n${bucket}`, undefined],
    // Approval rules of CodeCommit, whatever their name.
    ['/w/rule.json', '{"Version": "2018-11-08", "Statements": [{"Type": "Approvers"}]}', 'codecommit-approval'],
    ['/w/rule.json', '{"Version": "2012-10-17", "Statements": [{"NumberOfApprovalsNeeded": 2}]}', 'codecommit-approval'],
    ['/w/approval-rule.json', '', 'codecommit-approval'],
    ['/w/rule.json', '{"Version": "1", "Statements": []}', undefined],
    // Its triggers, in both forms.
    ['/w/t.json', '{"repositoryName": "a", "triggers": [{"name": "b", "destinationArn": "c", "events": ["all"]}]}', 'codecommit-triggers'],
    ['/w/t.json', '[{"name": "b", "destinationArn": "c", "branches": [], "events": ["all"]}]', 'codecommit-triggers'],
    ['/w/triggers.json', '{"triggers": [{"name": "b", "schedule": "c"}]}', undefined],
    ['/w/rule.json', '{"Name": "a", "EventTypeIds": [], "Resource": "arn:b", "Targets": []}', 'codestar-notification-rule'],
    [
      '/w/rule.json',
      '{"Name": "a", "EvntTypes": [], "Resource": "arn:b", "Targets": [{"TargetAddress": "c"}], "DetailType": "FULL"}',
      'codestar-notification-rule',
    ],
    ['/w/rule.json', '{"Arn": "d", "Name": "a", "EventTypes": [], "Resource": "arn:b", "Targets": [{"TargetAddress": "c"}], "DetailType": "FULL"}', undefined],
    ['/w/t.json', '{"repositoryName": "a", "triggers": [{"name": "b", "destinationAnr": "c", "events": ["updateReference"]}]}', 'codecommit-triggers'],
    ['/w/t.json', '{"repositoryName": "a", "triggers": ["push"]}', undefined],
    ['/w/rule.json', '{"Name": "a", "EventPattern": {}, "Targets": []}', undefined],
    // The rest of Elastic Beanstalk, some of whose names other tools have too.
    ['/w/.elasticbeanstalk/config.yml', '', 'eb-cli-config'],
    ['/w/.elasticbeanstalk/config.global.yml', 'a: b\n', 'eb-cli-config'],
    ['/w/.elasticbeanstalk/saved_configs/prod.cfg.yml', '', 'eb-saved-config'],
    ['/w/prod.cfg.yml', 'OptionSettings: {}\n', 'eb-saved-config'],
    ['/w/prod.yml', 'AWSConfigurationTemplateVersion: 1.1.0.0\nOptionSettings: {}\n', 'eb-saved-config'],
    ['/w/ansible.cfg.yml', 'defaults: {}\n', undefined],
    ['/w/env.yaml', 'AWSConfigurationTemplateVersion: 1.1.0.0\nEnvironmentName: a+\n', 'eb-env-yaml'],
    ['/w/env.yaml', 'name: base\nchannels: [conda-forge]\ndependencies: []\n', undefined],
    ['/w/env.yaml', 'DB_HOST: a\nTags: b\nDB_PORT: 1\n', undefined],
    ['/w/Procfile', 'web: a\n', 'eb-procfile'],
    ['/w/Procfile.dev', 'web: a\n', undefined],
    ['/w/Buildfile', '', 'eb-buildfile'],
    ['/w/Buildfile', '# first\n\nbuild: mvn package\n', 'eb-buildfile'],
    ['/w/buildfile', "require 'buildr/scala'\n\ndefine 'shop' do\n  project.version = '1'\nend\n", undefined],
    ['/w/Buildfile', "repositories.remote << 'https://a'\n", undefined],
    ['/w/.platform/hooks/predeploy/01.sh', 'make\n', 'eb-platform'],
    ['/w/.platform/hook/a.sh', '#!/bin/sh\n', 'eb-platform'],
    ['/w/.platform/nginx/conf.d/a.conf', 'gzip on;\n', 'eb-platform'],
    ['/w/.platform/routes.yaml', 'a: {type: upstream}\n', undefined],
    ['/w/.platform/services.yaml', 'db: {type: mysql}\n', undefined],
    ['/w/.ebextensions/nginx/conf.d/a.conf', 'gzip on;\n', 'eb-platform'],
    ['/w/scripts/predeploy/01.sh', '#!/bin/sh\n', undefined],
    ['/w/cron.yaml', 'version: 1\ncron:\n- name: a\n  url: /a\n', 'eb-cron'],
    ['/w/cron.yaml', 'cron:\n  - name: a\n    url: /a\n', 'eb-cron'],
    ['/w/cron.yaml', 'cron:\n- description: a\n  url: /a\n  schedule: every 24 hours\n', undefined],
    ['/w/cron.yaml', 'cron:\n- url: /a\n  schedule: every 24 hours\n', undefined],
    ['/w/cron.yaml', 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  schedule: "0 1 * * *"\n', undefined],
    ['/w/cron.yaml', "version: '3'\nservices:\n  cron: {image: a}\n", undefined],
    // Patch baselines, whole, as a list, and their rules alone.
    ['/w/b.json', '{"Name": "a", "ApprovalRules": {"PatchRules": []}}', 'patch-baseline'],
    ['/w/b.yaml', 'BaselineId: pb-1\nName: a\nOperatingSystem: SUSE\nPatchGroups: []\n', 'patch-baseline'],
    ['/w/override.json', '[{"OperatingSystem": "SUSE", "ApprovalRules": {"PatchRules": []}}]', 'patch-baseline'],
    ['/w/rules.json', '{"PatchRules": []}', 'patch-baseline'],
    ['/w/patch-baseline.json', '', 'patch-baseline'],
    ['/w/patch-baseline.yaml', bucket, 'cloudformation'],
    ['/w/b.json', '{"Name": "a", "ApprovalRules": {}, "cats": 3}', undefined],
    // Maintenance windows with their tasks and targets, and associations.
    ['/w/w.json', '{"Name": "a", "Schedule": "rate(1 day)", "Duration": 4, "Cutoff": 1, "AllowUnassociatedTargets": false}', 'maintenance-window'],
    ['/w/w.yaml', 'WindowId: mw-1\nTaskArn: a\nTaskType: LAMBDA\n', 'maintenance-window'],
    ['/w/w.json', '{"WindowId": "a", "ResourceType": "INSTANCE", "Targets": []}', 'maintenance-window'],
    ['/w/a.json', '{"Name": "AWS-RunPatchBaseline", "Targets": [], "ScheduleExpression": "rate(1 day)"}', 'ssm-association'],
    ['/w/a.json', '{"Name": "a", "ScheduleExpression": "rate(1 day)", "State": "ENABLED"}', undefined],
    ['/w/a.json', '{"DocumentName": "a", "Targets": [], "Parameters": {}}', undefined],
    // Rules of EventBridge and their targets.
    ['/w/r.json', '{"Name": "a", "EventPattern": "{}"}', 'eventbridge-rule'],
    ['/w/r.json', '{"Name": "a", "ScheduleExpression": "rate(1 day)", "EventBusName": "default"}', 'eventbridge-rule'],
    ['/w/t.json', '{"Rule": "a", "Targets": []}', 'eventbridge-rule'],
    ['/w/t.json', '[{"Id": "a", "Arn": "b", "InputPath": "$.detail"}]', 'eventbridge-rule'],
    ['/w/t.json', '[{"Id": "a", "Arn": "b", "Name": "c"}]', undefined],
    // The Kinesis agent.
    ['/etc/aws-kinesis/agent.json', '', 'kinesis-agent'],
    ['/w/agent.json', '{"flows": [{"filePattern": "/a/*", "deliveryStream": "b"}]}', 'kinesis-agent'],
    ['/w/kinesis/agent.json', '{"kinesis.endpoint": "", "flows": []}', 'kinesis-agent'],
    ['/w/agent.json', '{"flows": [{"id": "a", "type": "tab"}]}', undefined],
    ['/w/agent.json', '{"agent": {"metrics_collection_interval": 60}, "metrics": {}}', 'cloudwatch-agent'],
    // Event source mappings and aliases of Lambda.
    ['/w/m.json', '{"FunctionName": "a", "EventSourceArn": "b"}', 'lambda-event-source'],
    ['/w/a.json', '{"FunctionName": "a", "Name": "b", "FunctionVersion": "1"}', 'lambda-event-source'],
    ['/w/f.json', '{"FunctionName": "a", "Runtime": "b", "Role": "c", "Handler": "d"}', undefined],
    // Alarms, detectors and metric filters of CloudWatch.
    ['/w/a.json', '{"AlarmName": "a", "ComparisonOperator": "b", "MetricName": "c"}', 'cloudwatch-alarm'],
    ['/w/a.yaml', 'AlarmName: a\nAlarmRule: ALARM(b)\n', 'cloudwatch-alarm'],
    ['/w/a.json', '{"MetricAlarms": [], "CompositeAlarms": []}', 'cloudwatch-alarm'],
    ['/w/d.json', '{"SingleMetricAnomalyDetector": {"Namespace": "a"}}', 'cloudwatch-alarm'],
    ['/w/a.json', '{"AlarmName": "a", "AlarmDescription": "b", "NewStateValue": "ALARM"}', undefined],
    ['/w/alarms.yaml', bucket, 'cloudformation'],
    ['/w/f.json', '{"filterName": "a", "filterPattern": "b", "logGroupName": "c", "metricTransformations": []}', 'metric-filter'],
    ['/w/f.json', '{"metricFilters": []}', 'metric-filter'],
    ['/w/t.json', '[{"metricName": "a", "metricNamespace": "b", "metricValue": "1"}]', 'metric-filter'],
    ['/w/errors.filter-pattern', 'ERROR', 'filter-pattern'],
    ['/w/notes.txt', 'ERROR', undefined],
    // Build projects and their webhooks.
    ['/w/p.json', '{"name": "a", "source": {}, "artifacts": {}, "environment": {"computeType": "b"}, "serviceRole": "c"}', 'codebuild-project'],
    ['/w/p.json', '{"projectName": "a", "filterGroups": []}', 'codebuild-project'],
    ['/w/p.json', '{"projects": [{"name": "a", "root": "b"}]}', undefined],
    // Rules, remediations and conformance packs of AWS Config.
    ['/w/r.json', '{"ConfigRule": {"Source": {}}}', 'config-rule'],
    ['/w/r.json', '[{"ConfigRuleName": "a", "TargetType": "SSM_DOCUMENT", "TargetId": "b"}]', 'config-rule'],
    ['/w/r.json', '{"OrganizationConfigRuleName": "a", "OrganizationManagedRuleMetadata": {}}', 'config-rule'],
    ['/w/conformance-pack.yaml', bucket, 'cloudformation'],
    ['/w/r.json', '{"Source": {}, "Tags": [], "Parameters": {}}', undefined],
    // Deployment groups and configurations of CodeDeploy.
    ['/w/g.json', '{"applicationName": "a", "deploymentGroupName": "b", "serviceRoleArn": "c"}', 'codedeploy-group'],
    ['/w/g.json', '{"deploymentConfigName": "a", "computePlatform": "Lambda", "trafficRoutingConfig": {}}', 'codedeploy-group'],
    ['/w/g.json', '{"applicationName": "a", "deploymentGroupName": "b", "revision": {}}', undefined],
    // Subscription filters, and queries of logs.
    ['/w/f.json', '{"logGroupName": "a", "filterName": "b", "filterPattern": "", "destinationArn": "c"}', 'subscription-filter'],
    ['/w/f.json', '{"subscriptionFilters": []}', 'subscription-filter'],
    ['/w/f.json', '{"destinationArn": "a", "sourceArn": "b"}', undefined],
    ['/w/errors.logs-insights', 'fields @message', 'logs-insights'],
    // Dashboards of CloudWatch, and those of others.
    ['/w/d.json', '{"widgets": [{"type": "metric", "properties": {"metrics": []}}]}', 'cloudwatch-dashboard'],
    ['/w/d.json', '{"DashboardName": "a", "DashboardBody": "{}"}', 'cloudwatch-dashboard'],
    ['/w/cloudwatch-dashboard.json', '', 'cloudwatch-dashboard'],
    ['/w/dashboard.json', '{"title": "a", "widgets": [{"definition": {"type": "timeseries"}}], "layout_type": "ordered"}', undefined],
    ['/w/dashboard.json', '{"title": "a", "panels": [{"type": "text", "properties": {}}]}', undefined],
    ['/w/app.json', '{"name": "a", "widgets": [{"type": "text", "properties": {"label": "b"}}]}', undefined],
    // Services of ECS.
    ['/w/s.json', '{"serviceName": "a", "taskDefinition": "b", "desiredCount": 1}', 'ecs-service'],
    ['/w/s.json', '{"service": "a", "cluster": "b", "desiredCount": 1}', 'ecs-service'],
    ['/w/s.json', '{"service": "a", "provider": "b", "functions": {}}', undefined],
    ['/w/s.json', '{"Name": "a", "ScheduleExpression": "rate(1 day)", "FlexibleTimeWindow": {"Mode": "OFF"}, "Target": {}}', 'eventbridge-schedule'],
    ['/w/s.json', '{"Name": "a", "ScheduleExpression": "rate(1 day)"}', undefined],
    ['/w/s.json', '{"StreamName": "a", "ShardCount": 2}', 'kinesis-stream'],
    ['/w/s.json', '{"ResourceARN": "a", "Policy": "{}"}', 'kinesis-stream'],
    ['/w/q.yaml', 'name: a\nqueryString: fields @message\n', 'query-definition'],
    ['/w/q.yaml', 'name: a\nqueryString: fields @message\nscheduleExpression: rate(1 day)\n', undefined],
    // Firehose streams; beside them the policies that their roles have.
    ['/w/f.json', '{"DeliveryStreamName": "a", "ExtendedS3DestinationConfiguration": {}}', 'firehose-stream'],
    ['/w/f.json', '{"RoleARN": "a", "BucketARN": "b", "BufferingHints": {}}', 'firehose-stream'],
    ['/w/delivery-stream.yaml', 'Resources:\n  A:\n    Type: AWS::KinesisFirehose::DeliveryStream\n', 'cloudformation'],
    ['/w/firehose-stream-policy.json', '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}', 'iam-policy'],
    ['/w/f.json', '{"RoleARN": "a", "BucketARN": "b", "Region": "c"}', undefined],
    // Usage plans.
    ['/w/p.json', '{"name": "a", "apiStages": []}', 'usage-plan'],
    ['/w/p.json', '{"limit": 1, "period": "DAY"}', undefined],
    // Scaling policies and targets.
    ['/w/s.json', '{"TargetValue": 70, "PredefinedMetricSpecification": {}}', 'scaling-policy'],
    ['/w/s.json', '{"ServiceNamespace": "ecs", "ResourceId": "a", "ScalableDimension": "b", "MinCapacity": 1}', 'scaling-policy'],
    ['/w/s.json', '{"ServiceName": "a", "MinCapacity": 1, "MaxCapacity": 2}', undefined],
    // Lifecycle policies of ECR.
    ['/w/p.json', '{"rules": [{"rulePriority": 1, "selection": {}}]}', 'ecr-lifecycle'],
    ['/w/ecr-lifecycle-policy.json', '', 'ecr-lifecycle'],
    ['/w/gcs-lifecycle-policy.json', '{"rule": [{"action": {"type": "Delete"}}]}', undefined],
    ['/w/create-project.json', '{"name": "a", "description": "b"}', undefined],
    ['/w/s3-lifecycle-policy.json', '{"Rules": [{"ID": "a", "Status": "Enabled"}]}', undefined],
    // Selectors of CloudTrail, as lists and beside their trail.
    ['/w/s.json', '[{"Name": "a", "FieldSelectors": []}]', 'cloudtrail-selectors'],
    ['/w/s.json', '[{"ReadWriteType": "All"}]', 'cloudtrail-selectors'],
    ['/w/s.yaml', 'TrailName: a\nInsightSelectors: []\n', 'cloudtrail-selectors'],
    ['/w/s.json', '{"TrailName": "a", "EventSelectors": [], "cats": 1}', undefined],
    // Dockerrun.aws.json, which has containers as a task definition has them.
    ['/w/Dockerrun.aws.json', '', 'eb-dockerrun'],
    ['/w/deploy/dockerrun-prod.json', '{"AWSEBDockerrunVersion": 2, "containerDefinitions": []}', 'eb-dockerrun'],
    ['/w/containers.json', '{"AWSEBDockerrunVersion": 2, "containerDefinitions": []}', 'eb-dockerrun'],
    ['/w/dockerrun.json', '{"name": "nginx"}', undefined],
    // Stack policies, whatever their name, and policies of IAM that are called so.
    ['/w/policy.json', stackPolicy, 'cfn-stack-policy'],
    ['/w/infra/stack-policy.json', stackPolicy, 'cfn-stack-policy'],
    ['/w/prod.json', '{"Statement": [{"Effect": "Deny", "Action": ["Update:Replace"], "Principal": "*"}]}', 'cfn-stack-policy'],
    ['/w/prod.json', '{"Statment": [{"Effect": "Deny", "NotResource": "LogicalResourceId/A*"}]}', 'cfn-stack-policy'],
    ['/w/stack_policy.json', '', 'cfn-stack-policy'],
    ['/w/stackPolicy.json', '{"Statement": [{"Effect": ""}]}', 'cfn-stack-policy'],
    ['/w/prod.json', `{"Tags": {}, "StackPolicy": ${stackPolicy}}`, 'cloudformation-parameters'],
    ['/w/prod.yaml', 'Statement:\n  - Action: "Update:*"\n', undefined],
    // Parameter files, whatever their name: the list of the command line, the template configuration, the deployment file.
    ['/w/prod.json', '[{"ParameterKey": "Stage", "ParameterValue": "prod"}]', 'cloudformation-parameters'],
    ['/w/prod.json', '[\n  {\n    "UsePreviousValue": true,\n    "ParameterKey": "Stage"\n  }\n]', 'cloudformation-parameters'],
    ['/w/prod.json', '[{"ParamterKey": "Stage", "ParameterValue": "prod"}]', 'cloudformation-parameters'],
    ['/w/prod.yaml', '# Ours\n---\n- ParameterKey: Stage\n  ParameterValue: prod\n', 'cloudformation-parameters'],
    ['/w/skeleton.json', '{"StackName": "a", "Parameters": [{"ParameterKey": "Stage", "ParameterValue": "prod"}]}', undefined],
    ['/w/input.json', '{"Parameters": [{"ParameterKey": "Stage", "ParameterValue": "prod"}]}', undefined],
    ['/w/stacks.yaml', 'ParameterKey: Stage\nParameterValue: prod\n', undefined],
    ['/w/tags.json', '[{"Key": "Stage", "Value": "prod"}]', undefined],
    ['/w/forecast.json', '[{"ParameterKey": "scenario-id", "StringParameterKey": "A", "Role": "b", "Kind": "c"}]', undefined],
    ['/w/overrides.json', '["Stage=prod"]', undefined],
    ['/w/prod.json', '{"Parameters": {"Stage": "prod"}, "Tags": {"a": "b"}}', 'cloudformation-parameters'],
    ['/w/prod.json', '{\n  "Parameters" : {\n    "Count" : 2\n  }\n}', 'cloudformation-parameters'],
    ['/w/prod.json', '{"Parameters": {}, "StackPolicy": {"Statement": []}}', 'cloudformation-parameters'],
    ['/w/prod.json', '{"Parameters": {}}', undefined],
    ['/w/prod.json', '{"Tags": {"a": "b"}}', undefined],
    ['/w/prod.json', '{"Parameters": {"Stage": {"Type": "String"}}}', undefined],
    ['/w/env.json', '{"Parameters": {"TABLE_NAME": "shop"}}', undefined],
    ['/w/env.json', '{"Parameters": {"Table": "shop"}, "ApiFunction": {"Table": "api"}}', undefined],
    ['/w/run.json', '{"DocumentName": "AWS-RunShellScript", "Parameters": {"commands": "ls"}}', undefined],
    ['/w/prod.yaml', 'Parameters:\n  Stage: prod\nTags:\n  a: b\n', undefined],
    ['/w/prod.yaml', 'template-file-path: network.yaml\nparameters: {Stage: prod}\ntags: {}\n', 'cloudformation-parameters'],
    ['/w/prod.json', '{"template-file-path": "network.yaml"}', 'cloudformation-parameters'],
    ['/w/prod.yaml', 'parameters: {Stage: prod}\ntags: {}\n', undefined],
    ['/w/action.yml', 'inputs:\n  template-file-path: {required: true}\n', undefined],
    ['/w/parameters.json', '{"$schema": "https://schema.management.azure.com/", "contentVersion": "1.0.0.0", "parameters": {"a": {"value": 1}}}', undefined],
    ['/w/parameters.json', '{"parameters": {"a": {"value": 1}}}', undefined],
    ['/w/parameters.json', '', undefined],
    ['/w/terraform.tfvars.json', '{"stage": "prod", "tags": {"a": "b"}}', undefined],
    ['/w/cdk.context.json', '{"availability-zones:account=1:region=a": ["a1"]}', undefined],
    ['/w/composer.json', '{"AWS::Composer::Groups": {"A": {"Label": "Shop", "Members": ["B"]}}}', undefined],
    ['/w/designer.json', '{"AWS::CloudFormation::Designer": {"A": {"size": {"width": 60}}}}', undefined],
    ['/w/deploy.yaml', 'version: 0.0\nResources:\n  - A:\n      Type: AWS::ECS::Service\n', 'appspec'],
    ['/w/deploy.json', '{"version": 0.0, "Resources": [{"A": {"Type": "AWS::Lambda::Function"}}]}', 'appspec'],
    ['/w/other.yaml', `version: 3\n${bucket}`, undefined],
    ['/w/a.yaml', 'AWSTemplateFormatVers', 'cloudformation'],
    ['/w/a.yaml', "AWSTemplateFormatVerson: '2010-09-09'\nParameters: {}\n", 'cloudformation'],
    ['/w/a.yaml', '# AWSTemplateFormatVersion\n', undefined],
    ['/w/a.yaml', 'AWSTemplate: {}\n', undefined],
    ['/w/a.yaml', 'Transform: AWS::Serverless-2016-10-31\n', 'cloudformation'],
    ['/w/a.yaml', 'Transform: ours\n', undefined],
    ['/w/a.yaml', 'Resources:\n  A:\n    Type: AWS', 'cloudformation'],
    ['/w/a.yaml', 'Resources:\n  A:\n    Type: AWS\n    Names: all\n', 'cloudformation'],
    ['/w/a.yaml', 'Resources:\n  A:\n    Type: AWSome\n', undefined],
    ['/w/a.yaml', bucket.replace('Resources', 'Resource'), 'cloudformation'],
    ['/w/a.json', '{\n  "Resources": [\n    {"Type": "AWS::S3::Bucket"}\n  ]\n}', undefined],
    ['/w/a.yaml', 'Resources:\n  - Type: AWS::S3::Bucket\n', undefined],
    ['/w/trail.yaml', `${bucket}    Properties:\n      Resources: [a]\n`, 'cloudformation'],
    ['/w/resources/table.yml', `${bucket}    Properties:\n      BucketName: a-\${self:provider.stage}\n`, undefined],
    ['/w/resources/table.yml', `${bucket}    Properties:\n      BucketName: !Sub a-\${Stage}\n`, 'cloudformation'],
    ['/w/k8s.yaml', `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    ${bucket.replaceAll('\n', '\n    ')}`, undefined],
    ['/w/other.yaml', `version: 3\nAWSTemplateFormatVersion: '2010-09-09'\n${bucket}`, 'cloudformation'],
    // Structures of CodePipeline, whatever their name; many other tools have a file called pipeline.
    ['/w/pipeline.json', pipeline, 'codepipeline'],
    ['/w/deploy.json', JSON.stringify({ metadata: {}, ...JSON.parse(pipeline) }, undefined, 2), 'codepipeline'],
    ['/w/anything.json', JSON.stringify(JSON.parse(pipeline).pipeline), 'codepipeline'],
    ['/w/pipeline.json', pipeline.replace('"pipeline"', '"pipline"'), 'codepipeline'],
    ['/w/pipeline.json', pipeline.replace('"stages"', '"stags"'), 'codepipeline'],
    ['/w/pipeline.yaml', 'pipeline:\n  name: a\n  roleArn: b\n  stages:\n    - name: c\n', 'codepipeline'],
    ['/w/pipeline.yaml', 'name: a\nartifactStores: {}\nstages: []\n', 'codepipeline'],
    ['/w/pipeline-policy.json', '{"Version": "2012-10-17", "Statement": [{"Action": "codepipeline:*", "Resource": "*"}]}', 'iam-policy'],
    ['/w/scps/deny-regions.json', '{"Version": "2012-10-17", "Statement": []}', 'scp'],
    ['/w/prod.scp.json', '', 'scp'],
    ['/w/policies/service-control-policies/a.json', '{"Version": "2012-10-17", "Statement": []}', 'scp'],
    ['/w/guard.json', '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}}', 'scp'],
    ['/w/scps/main.json', '{"name": "a", "version": "1"}', undefined],
    ['/w/service-control-policy-examples/a/b/c.json', '{"Version": "2012-10-17", "Statement": []}', 'scp'],
    ['/w/a.json', '{"Statement": {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "*"}, "Version": "2012-10-17"}', 'rcp'],
    [
      '/w/rcp/topic.json',
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sns:Publish", "Resource": "*"}]}',
      'iam-policy',
    ],
    ['/w/rcp/api.json', '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}]}', 'iam-policy'],
    ['/w/scp/endpoint.json', '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}', 'iam-policy'],
    ['/w/rcp/perimeter.json', '{"Version": "2012-10-17", "Statement": []}', 'rcp'],
    ['/w/a.json', '{"Statement": {"Effect": "Deny", "Principal": "*", "Action": ["s3:*", "sqs:*"], "Resource": "*"}, "Version": "2012-10-17"}', 'rcp'],
    [
      '/w/a.json',
      '{"Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*", "Condition": {"Bool": {"kms:x": "a"}}}, "Version": "2012-10-17"}',
      'iam-policy',
    ],
    ['/w/trust.json', '{"Version": "2012-10-17", "Statment": [{"Effect": "Allow", "Principal": {}}]}', 'iam-policy'],
    ['/w/policy.json', '{"Version": "2012-10-17", "Statement": []}', undefined],
    ['/w/role.json', '{"RoleName": "a", "PolicyDocument": {"Statement": [{"Effect": "Allow"}]}}', undefined],
    ['/w/codepipeline.json', '{"Resources": {"A": {"Type": "AWS::CodePipeline::Pipeline", "Properties": {"Stages": []}}}}', 'cloudformation'],
    ['/w/codepipeline-state.json', '{"pipelineName": "a", "stageStates": [{"stageName": "b", "actionStates": []}]}', undefined],
    ['/w/pipelines.json', '{"pipelines": [{"name": "a", "version": 1}]}', undefined],
    ['/w/action-types.json', '{"actionTypes": [{"id": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"}}]}', undefined],
    ['/w/azure-pipelines.yml', 'trigger:\n- main\nstages:\n- stage: Build\n  jobs:\n  - job: A\n    steps:\n    - script: make\n', undefined],
    ['/w/pipeline.yml', 'name: $(Build.Id)\nvariables: {}\nstages:\n- stage: Build\n  jobs: []\n', undefined],
    ['/w/pipeline.yaml', 'apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata:\n  name: a\nspec:\n  tasks: []\n', undefined],
    ['/w/pipeline.yaml', 'components: {}\ndeploymentSpec: {}\npipelineInfo:\n  name: a\nroot: {}\nschemaVersion: 2.1.0\n', undefined],
    ['/w/pipeline.yaml', 'stages:\n- name: build\n  steps: []\nname: a\nserviceAccount: b\n', undefined],
    ['/w/pipeline.json', '{"description": "ingest", "processors": [{"set": {"field": "a", "value": "b"}}], "version": 1}', undefined],
    ['/w/pipeline.json', '{"pipeline": {"processors": [{"grok": {}}]}}', undefined],
    ['/w/pipeline.json', '{"pipeline": {"id": "a", "stages": [{"name": "x"}]}}', undefined],
    ['/w/pipeline.json', '{"pipeline": [{"$match": {"stages": 1}}]}', undefined],
    ['/w/pipeline.json', '{"name": "a", "stages": [{"name": "Build", "type": "script"}], "triggers": []}', undefined],
    ['/w/.gitlab-ci.yml', 'stages: [build, test]\nbuild:\n  stage: build\n  script: [make]\n', undefined],
    ['/w/bitbucket-pipelines.yml', 'image: node\npipelines:\n  default:\n  - step: {script: [make]}\n', undefined],
    ['/w/pipeline.yml', 'pipeline:\n  build:\n    image: golang\n    commands: [go build]\n', undefined],
    ['/w/.drone.yml', 'kind: pipeline\ntype: docker\nname: a\nsteps:\n- name: b\n', undefined],
    ['/w/pipeline.yml', 'pipeline:\n  name: a\n  identifier: b\n  projectIdentifier: c\n  stages:\n  - stage:\n      type: CI\n', undefined],
    ['/w/pipeline.yml', 'resources:\n- name: a\n  type: git\njobs:\n- name: b\n  plan: []\n', undefined],
    ['/w/dagster.yaml', 'run_launcher:\n  module: dagster.core\npipeline: {}\n', undefined],
    ['/w/pipeline.yml', 'solids:\n  a:\n    config: {}\nexecution: {}\n', undefined],
    ['/w/dvc.yaml', 'stages:\n  train:\n    cmd: python train.py\n    deps: [a]\n', undefined],
    ['/w/pipeline.yml', 'steps:\n- label: build\n  command: make\n', undefined],
    ['/w/logstash.yml', '- pipeline.id: main\n  path.config: /etc/a.conf\n', undefined],
    ['/w/pipeline.json', '{"name": "copy", "properties": {"activities": [], "annotations": []}}', undefined],
    ['/w/pipeline.json', '{"objects": [{"id": "Default", "scheduleType": "cron", "role": "DataPipelineDefaultRole"}], "parameters": []}', undefined],
    ['/w/pipeline.json', '{"Version": "2020-12-01", "Metadata": {}, "Parameters": [], "Steps": [{"Name": "Train", "Type": "Training"}]}', undefined],
    ['/w/pipeline.json', '{"schema": 1, "application": "a", "name": "b", "stages": [{"type": "bake", "refId": "1"}], "triggers": []}', undefined],
    ['/w/pipeline.json', '{"pipelineSpec": {"components": {}, "root": {}}, "runtimeConfig": {}}', undefined],
    ['/w/config.yml', 'version: 2.1\norbs: {}\nworkflows: {}\njobs: {}\n', undefined],
    ['/w/pipeline.yaml', 'name: a\nsources: []\nsinks: []\ntransforms: []\n', undefined],
    ['/w/wercker.yml', 'box: node\nbuild:\n  steps: []\n', undefined],
    ['/w/pipeline.yml', 'version: v1.0\nname: a\nagent:\n  machine: {type: e1}\nblocks: []\n', undefined],
    ['/w/jenkins.yml', 'pipeline:\n  agent: any\n  stages:\n  - stage: Build\n    steps: [make]\n', undefined],
    ['/w/pipeline.yml', 'pipelines:\n  a:\n    group: b\n    stages:\n    - build:\n        jobs: {}\nformat_version: 10\n', undefined],
    ['/w/site.yml', '- name: pipeline\n  hosts: all\n  tasks:\n  - actionTypeId: {}\n    roleArn: a\n', undefined],
  ] as const)
    it(`${path} with ${JSON.stringify(text.slice(0, 60))} is ${kind ?? 'none of ours'}`, () => assert.equal(recognize(path, text, kinds).kind, kind));

  it('is the same for the client, which has the list without the rest', () =>
    assert.deepEqual(
      recognizers,
      kinds.map(({ id, files }) => ({ id, files })),
    ));

  for (const [path, text, expected] of [
    ['/w/buildspec.yml', '', { kind: 'buildspec', by: 'name' }],
    ['/w/a.cards.yml', 'a: b', { kind: 'cards', by: 'name' }],
    ['/w/buildspec.yml', buildspec, { kind: 'buildspec', by: 'name and content' }],
    ['/w/other.yml', buildspec, { kind: 'buildspec', by: 'content' }],
    ['/w/buildspec.json', plugin, { named: 'buildspec' }],
    ['/w/other.json', plugin, {}],
  ] as const)
    it(`${path} with ${JSON.stringify(text.slice(0, 30))}: ${JSON.stringify(expected)}`, () => assert.deepEqual(recognize(path, text, kinds), expected));

  it('whose recognizer knows all keys that its schema offers at the top', () => {
    for (const { id, files, schema } of kinds) {
      if (!files.names) continue;
      const known = [...(files.telling ?? []), ...(files.shared ?? [])].map((key) => key.toLowerCase());
      const foreign = offered(schema).filter((key) => !known.includes(key.toLowerCase()));
      // The agent has dozens of settings; the list holds those that no other program has.
      if (id !== 'codedeploy-agent')
        assert.deepEqual(
          foreign.filter((key) => key !== 'Hooks'),
          [],
          id,
        );
    }
  });

  it('as long as it is open, until its text is another one', () => {
    const documents = openDocuments(
      storeOf(
        async () => null,
        () => {},
      ),
    );
    const uri = 'file:///w/buildspec.yml';
    const kindNow = (): string | undefined => documents.get(uri)?.kind;
    documents.open(uri, 'yaml', 1, buildspec);
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    documents.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: 'name: a\nowner: b\nteam: c\n' }]);
    assert.equal(kindNow(), 'buildspec', 'after an edit that leaves no key of it');
    documents.change(uri, 3, [{ text: `${documents.get(uri)?.text}more: d\n` }]);
    assert.equal(kindNow(), 'buildspec', 'after the whole text came again with an edit');
    documents.change(uri, 4, [{ range: all, text: plugin }]);
    assert.equal(kindNow(), undefined, 'after another text took its place');
    documents.change(uri, 5, [{ range: all, text: buildspec }]);
    assert.equal(kindNow(), 'buildspec', 'after it came back');
    documents.change(uri, 6, [{ text: plugin }]);
    assert.equal(kindNow(), undefined, 'after another text came whole');
  });
});

function offered(schema: Schema): string[] {
  if (schema.type === 'cases') return [...schema.cases.flatMap(({ use }) => offered(use)), ...(schema.otherwise ? offered(schema.otherwise) : [])];
  return schema.type === 'object' ? Object.entries(schema.keys).flatMap(([name, key]) => (key.offered === false ? [] : [name.replace(/^:/, '')])) : [];
}

describe('a template was written by a tool', () => {
  const resource = (metadata: string): string => `${bucket}    Metadata:\n      ${metadata}\n`;
  for (const [path, text, expected] of [
    ['/w/a.yaml', resource('aws:cdk:path: Shop/Bucket/Resource'), true],
    ['/w/a.json', '{"Resources":{"A":{"Type":"AWS::S3::Bucket","Metadata":{"aws:cdk:path":"A"}}}}', true],
    ['/w/a.yaml', resource('# no aws:cdk:path: here'), false],
    ['/w/a.yaml', resource('Comment: the path is in aws:cdk:path'), false],
    ['file:///w/cdk.out/Shop.template.json', bucket, true],
    ['C:\\w\\.aws-sam\\build\\template.yaml', bucket, true],
    ['/w/cdk.out', bucket, false],
    ['/w/cdk.outer/a.yaml', bucket, false],
  ] as const)
    it(`${path} with ${JSON.stringify(text.slice(-50))}: ${expected}`, () => assert.equal(isGenerated(cloudformationFiles, path, text), expected));

  it('and shows what stops it, without advice or fixes', () => {
    const kind = kinds.find(({ id }) => id === 'cloudformation');
    assert.ok(kind);
    const text = 'Parameters:\n  P: {Type: String}\nResources:\n  A:\n    Type: AWS::S3::Bucket\n    Propertys: {}\n    Conditon: B\n';
    const analysis = analyze(text, kind);
    const written = diagnose(analysis, { path: '/w/a.yaml' });
    const generated = diagnose(analysis, { path: '/w/cdk.out/a.yaml' });
    assert.ok(written.some(({ severity }) => severity !== 'error') && written.some(({ fix }) => fix));
    assert.ok(generated.length > 0);
    assert.deepEqual(
      generated,
      written.filter(({ severity }) => severity === 'error').map(({ fix: _, ...problem }) => problem),
    );
  });
});

describe('the look at a text', () => {
  for (const [title, text, top, inner] of [
    ['sees two levels', 'a:\n  b:\n    c: 1\n  d: 2\ne: 3 # x\n', { a: '', e: '3' }, ['b', 'd']],
    ['sees list items', 'a:\n  - b: 1\n    c: 2\n  - d:\n      e: 3\n', { a: '' }, ['b', 'c', 'd']],
    ['sees list items in the column of their key', 'a:\n- b: 1\nc: 2\n', { a: '', c: '2' }, ['b']],
    ['sees the keys of a list', '- a: 1\n  b: 2\n', { a: '1', b: '2' }, []],
    ['passes over blocks of text', 'a: |\n  b: 1\nc:\n  - |\n    d: 1\n  - e: 1\n', { a: '|', c: '' }, ['e']],
    ['sees JSON', '{"a": {"b": {"c": 1}}, "d": ["e", {"f": 2}], "g": "h"}', { a: '', d: '', g: 'h' }, ['b', 'f']],
    ['sees YAML in brackets', '{a: {b: c}, d: 0.2, "e": "f"} # g', { a: '', d: '0.2', e: 'f' }, ['b']],
    ['sees broken JSON', '{"a": {"b": "\n, "c": 1}, "d', { a: '' }, ['b', 'c']],
  ] as const)
    it(title, () => {
      const look = lookAt(text);
      assert.deepEqual(Object.fromEntries(look.top), top);
      assert.deepEqual([...look.inner], inner);
      assert.equal(look.cut, undefined);
    });

  it('says where it was cut, at the end of a line', () => {
    const { cut = 0, top } = lookAt('abcdefg: 1\n'.repeat(10_000));
    assert.ok(cut > HEAD_LENGTH - 11 && cut < HEAD_LENGTH);
    assert.deepEqual([...top.keys()], ['abcdefg']);
  });
});
