import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { pulling, startClient } from '../support/client.ts';
import { quantile } from './drive.ts';

type Budget = readonly [what: string, found: number, budget: number];
/** Milliseconds from edits to their diagnostics, and from questions to answers. */
type Times = { readonly edit: number[]; readonly hover: number[]; readonly completion: number[] };

/** A small file of each kind, of the sample workspace, where it stands among others. */
const samples = {
  'apigateway-openapi': 'apis/orders.openapi.yaml',
  buildspec: 'buildspec.yml',
  'appspec (servers)': 'services/web/appspec.yml',
  'appspec (ECS)': 'services/api/appspec.yaml',
  'appspec (Lambda)': 'services/worker/appspec.json',
  deployspec: 'services/admin/deployspec.yml',
  'asl (JSON)': 'workflows/order.asl.json',
  'asl (YAML)': 'workflows/release.asl.yaml',
  'codecommit-approval': 'delivery/approval-rule.json',
  'codecommit-triggers': 'delivery/triggers.json',
  'codedeploy-agent': 'hosts/codedeployagent.yml',
  'codedeploy-onpremises': 'hosts/codedeploy.onpremises.yml',
  'cfn-hup': 'hosts/cfn/cfn-hup.conf',
  'cfn-hup-hooks': 'hosts/cfn/hooks.d/cfn-auto-reloader.conf',
  codepipeline: 'delivery/pipeline.json',
  'codestar-notification-rule': 'delivery/notification-rule.json',
  'eb-buildfile': 'services/mailer/Buildfile',
  'eb-cli-config': 'services/shop/.elasticbeanstalk/config.yml',
  'eb-cron': 'services/mailer/cron.yaml',
  'eb-dockerrun': 'services/shop/Dockerrun.aws.json',
  'eb-env-yaml': 'services/mailer/env.yaml',
  'eb-platform': 'services/mailer/.platform/hooks/predeploy/01_migrate.sh',
  'eb-procfile': 'services/mailer/Procfile',
  'eb-saved-config': 'services/shop/.elasticbeanstalk/saved_configs/shop-prod.cfg.yml',
  ebextensions: 'services/shop/.ebextensions/01-options.config',
  'ecs-service': 'operations/ecs-service.json',
  'firehose-stream': 'operations/firehose-stream.json',
  'eventbridge-schedule': 'operations/create-schedule.json',
  'kinesis-stream': 'monitoring/create-stream.json',
  'query-definition': 'monitoring/slow-orders.query-definition.yaml',
  'usage-plan': 'operations/usage-plan.json',
  'scaling-policy': 'operations/scaling-policy.json',
  'ecs-taskdef (JSON)': 'services/api/taskdef.json',
  'ecs-taskdef (YAML)': 'services/reports/task-definition.yaml',
  jenkinsfile: 'jenkins/Jenkinsfile',
  'iam-policy': 'infrastructure/build-role-policy.json',
  rcp: 'infrastructure/outsiders-rcp.json',
  scp: 'infrastructure/regions-scp.json',
  imagedefinitions: 'services/reports/imagedefinitions.json',
  imagedetail: 'services/api/imageDetail.json',
  'codebuild-project': 'operations/build-project.json',
  'config-rule': 'operations/config-rule.json',
  'codedeploy-group': 'operations/deployment-group.json',
  'logs-insights': 'monitoring/slow-payments.logs-insights',
  'subscription-filter': 'monitoring/archive.subscription-filter.json',
  'cloudwatch-dashboard': 'monitoring/shop-dashboard.json',
  'ecr-lifecycle': 'operations/ecr-lifecycle.json',
  'cloudtrail-selectors': 'operations/event-selectors.json',
  'eventbridge-rule': 'operations/rule-targets.json',
  'kinesis-agent': 'hosts/kinesis-agent/agent.json',
  'lambda-event-source': 'operations/event-source-mapping.json',
  'maintenance-window': 'operations/maintenance-window.json',
  'ssm-association': 'operations/association.json',
  'patch-baseline': 'operations/patch-baseline.json',
  'ssm-document (runbook)': 'operations/resize-instance.yaml',
  'ssm-document (command)': 'operations/restart-web.yaml',
  'parameters (AWS CLI)': 'infrastructure/shop-prod.json',
  'parameters (Git sync)': 'infrastructure/shop-deployment.yaml',
  'parameters (CodePipeline)': 'infrastructure/shop.configuration.json',
  'stack policy': 'infrastructure/shop-stack-policy.json',
  cloudformation: 'infrastructure/shop.yaml',
} as const;

const EDITS = 60;
const WARM = 20;
const ACTIONS = 500;
const STATES = 500;
const STEPS = 100;
const STAGES = 332;
/** A Jenkinsfile of 3,000 lines edits in this time. */
const JENKINSFILE_MS = 20;

/** Small files of all kinds, and a pipeline of 500 actions, beside the do-nothing server; in turn, once each. */
export async function measureKinds(ours: string, doNothing: string): Promise<Budget[]> {
  const root = pathToFileURL('test/workspace').href;
  const budgets: Budget[] = [];
  console.log('\n| file | edit to problems, do-nothing | ours | hover | completion |\n| --- | --- | --- | --- | --- |');
  const measure = async (name: string, uri: string, text: string): Promise<{ bare: Times; own: Times }> => {
    const bare = await ask(doNothing, root, uri, text);
    const own = await ask(ours, root, uri, text);
    const shown = (times: number[]): string => `${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`;
    console.log(`| ${name} | ${shown(bare.edit)} | ${shown(own.edit)} | ${shown(own.hover)} | ${shown(own.completion)} |`);
    return { bare, own };
  };
  for (const [name, path] of Object.entries(samples)) {
    const { bare, own } = await measure(name, `${root}/${path}`, readFileSync(`test/workspace/${path}`, 'utf8'));
    budgets.push([`${name}, edit to diagnostics, median, against do-nothing + 3 ms`, quantile(own.edit, 0.5), quantile(bare.edit, 0.5) + 3]);
    budgets.push([`${name}, hover, p95, against 5 ms`, quantile(own.hover, 0.95), 5]);
    budgets.push([`${name}, completion, p95, against 5 ms`, quantile(own.completion, 0.95), 5]);
  }
  const { bare, own } = await measure(`pipeline of ${ACTIONS} actions`, `${root}/delivery/large.json`, pipelineOf(ACTIONS));
  budgets.push([
    `pipeline of ${ACTIONS} actions, edit to diagnostics, p95, against 2.5 times do-nothing`,
    quantile(own.edit, 0.95),
    2.5 * quantile(bare.edit, 0.95),
  ]);
  const machine = await measure(`state machine of ${STATES} states`, `${root}/workflows/large.asl.json`, machineOf(STATES));
  budgets.push([
    `state machine of ${STATES} states, edit to diagnostics, p95, against 2.5 times do-nothing`,
    quantile(machine.own.edit, 0.95),
    2.5 * quantile(machine.bare.edit, 0.95),
  ]);
  const jenkins = jenkinsfileOf(STAGES);
  const large = await measure(`Jenkinsfile of ${jenkins.split('\n').length - 1} lines`, `${root}/jenkins/large/Jenkinsfile`, jenkins);
  budgets.push(['large Jenkinsfile, edit to diagnostics, median', quantile(large.own.edit, 0.5), JENKINSFILE_MS]);
  for (const [syntax, text] of [
    ['yaml', runbookOf(STEPS)],
    ['json', JSON.stringify(parse(runbookOf(STEPS)), undefined, 2)],
  ] as const) {
    const { bare, own } = await measure(`runbook of ${STEPS} steps (${syntax})`, `${root}/operations/large.${syntax}`, text);
    budgets.push([
      `runbook of ${STEPS} steps (${syntax}), edit to diagnostics, p95, against 2.5 times do-nothing`,
      quantile(own.edit, 0.95),
      2.5 * quantile(bare.edit, 0.95),
    ]);
  }
  return budgets;
}

/** The text of a pipeline for Jenkins, each stage with a condition and steps that stand in others. */
function jenkinsfileOf(count: number): string {
  const stage = (index: number): string => `    stage('Stage ${index}') {
      when { branch 'main' }
      steps {
        sh 'make "image" ${index}'
        withAWS(region: 'eu-central-1', role: 'deploy') {
          s3Upload(bucket: 'builds', file: 'image.tar', path: "\${params.PREFIX}/${index}")
        }
      }
    }
`;
  const stages = Array.from({ length: count }, (_, index) => stage(index));
  return `pipeline {\n  agent any\n  parameters {\n    string(name: 'PREFIX')\n  }\n  stages {\n${stages.join('')}  }\n  post {\n    always { cleanWs() }\n  }\n}\n`;
}

/** The text of a runbook whose steps read what the ones before them gave, and go to the last one when they fail. */
function runbookOf(count: number): string {
  const step = (index: number): string => `  - name: step${index}
    action: aws:executeAwsApi
    onFailure: step:step${count - 1}
    inputs:
      Service: ec2
      Api: DescribeInstances
      InstanceIds:
        - "{{ InstanceId }}"
        - "{{ step${Math.max(0, index - 1)}.Ids }}"
    outputs:
      - Name: Ids
        Selector: $.Reservations..Instances..InstanceId
        Type: StringList
`;
  const steps = Array.from({ length: count }, (_, index) => step(index));
  return `schemaVersion: "0.3"\nparameters:\n  InstanceId:\n    type: String\nmainSteps:\n${steps.join('')}`;
}

async function ask(server: string, root: string, uri: string, text: string): Promise<Times> {
  const client = startClient(process.execPath, [server, '--stdio']);
  await client.request('initialize', { processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'shop' }], capabilities: pulling });
  client.notify('initialized', {});
  const textDocument = { uri };
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: /json$/.test(uri) ? 'json' : /Jenkinsfile$/.test(uri) ? 'groovy' : 'yaml', version: 1, text },
  });
  const times: Times = { edit: [], hover: [], completion: [] };
  const timed = async (into: number[], run: () => Promise<unknown>): Promise<void> => {
    const begin = performance.now();
    await run();
    into.push(performance.now() - begin);
  };
  const diagnostics = (): Promise<unknown> => client.request('textDocument/diagnostic', { textDocument });
  for (let warm = 0; warm < 3; warm++) await diagnostics();
  const lines = text.split('\n');
  const words = lines.flatMap((line, index) => (/\w/.test(line) ? [{ line: index, character: line.search(/\w/) + 1, end: line.length }] : []));
  for (let version = 2; version < WARM + EDITS; version++) {
    // A letter comes into a word somewhere, and goes again.
    const place = words[((version >> 1) * 37) % words.length];
    if (!place) break;
    const { line, character, end } = place;
    const isIn = version % 2 === 0;
    const range = { start: { line, character }, end: { line, character: character + (isIn ? 0 : 1) } };
    const isWarm = version >= WARM;
    await timed(isWarm ? times.edit : [], () => {
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: isIn ? 'x' : '' }] });
      return diagnostics();
    });
    if (isIn) continue;
    await timed(isWarm ? times.hover : [], () => client.request('textDocument/hover', { textDocument, position: { line, character } }));
    await timed(isWarm ? times.completion : [], () => client.request('textDocument/completion', { textDocument, position: { line, character: end } }));
  }
  await client.stop();
  return times;
}

/** The text of a pipeline as `get-pipeline` prints it: stages of builds, stacks and functions, with artifacts, namespaces and variables. */
function pipelineOf(count: number): string {
  const type = (category: string, provider: string): object => ({ category, owner: 'AWS', provider, version: '1' });
  const source = {
    name: 'Source',
    actionTypeId: type('Source', 'CodeStarSourceConnection'),
    configuration: { ConnectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/a', FullRepositoryId: 'org/shop', BranchName: 'main' },
    outputArtifacts: [{ name: 'Source' }],
    namespace: 'SourceVariables',
  };
  const variables = JSON.stringify([
    { name: 'COMMIT', value: '#{SourceVariables.CommitId}', type: 'PLAINTEXT' },
    { name: 'EXECUTION', value: '#{codepipeline.PipelineExecutionId}' },
  ]);
  const actionOf = (index: number): object => {
    const [name, before] = [`Action${index}`, `Artifact${index - (index % 3)}`];
    const common = { name, runOrder: (index % 9) + 1, region: 'eu-west-1' };
    if (index % 3 === 0)
      return {
        ...common,
        actionTypeId: type('Build', 'CodeBuild'),
        configuration: { ProjectName: `shop-${name}`, EnvironmentVariables: variables },
        inputArtifacts: [{ name: 'Source' }],
        outputArtifacts: [{ name: before }],
        namespace: `Build${index}`,
      };
    if (index % 3 === 1)
      return {
        ...common,
        actionTypeId: type('Deploy', 'CloudFormation'),
        configuration: {
          ActionMode: 'CREATE_UPDATE',
          StackName: `shop-${name}-#{SourceVariables.BranchName}`,
          RoleArn: 'arn:aws:iam::111122223333:role/deploy',
          TemplatePath: `${before}::packaged.yaml`,
          Capabilities: 'CAPABILITY_IAM',
          ParameterOverrides: '{"Stage": "test"}',
        },
        inputArtifacts: [{ name: before }],
        outputArtifacts: [],
      };
    return {
      ...common,
      actionTypeId: type('Invoke', 'Lambda'),
      configuration: { FunctionName: `check-${name}`, UserParameters: `#{Build${index - 2}.RESULT}` },
      inputArtifacts: [],
      outputArtifacts: [],
    };
  };
  const actions = Array.from({ length: count - 1 }, (_, index) => actionOf(index));
  const stages = [
    { name: 'Source', actions: [source] },
    ...Array.from({ length: Math.ceil(actions.length / 12) }, (_, index) => ({
      name: `Stage${index}`,
      actions: actions.slice(12 * index, 12 * (index + 1)),
      onFailure: { result: 'ROLLBACK' },
    })),
  ];
  const pipeline = {
    name: 'shop',
    roleArn: 'arn:aws:iam::111122223333:role/pipeline',
    artifactStore: { type: 'S3', location: 'shop-artifacts' },
    stages,
    version: 3,
    executionMode: 'QUEUED',
    pipelineType: 'V2',
  };
  return JSON.stringify({ pipeline }, null, 2);
}

/** A state machine with states of all sorts, one after the other. */
function machineOf(count: number): string {
  const stateOf = (index: number): object => {
    const Next = `State ${index + 1}`;
    switch (index % 5) {
      case 0: {
        const large = {
          And: [
            { Variable: `$.a${index}`, IsPresent: true },
            { Variable: `$.a${index}`, NumericGreaterThan: index },
          ],
          Next,
        };
        return { Type: 'Choice', Choices: [large, { Variable: '$.b', StringEquals: 'x', Next: `State ${Math.min(index + 3, count)}` }], Default: Next };
      }
      case 1:
        return { Type: 'Wait', Seconds: index + 1, Next };
      case 2: {
        const inner = `Inner ${index}`;
        const ItemProcessor = { ProcessorConfig: { Mode: 'INLINE' }, StartAt: inner, States: { [inner]: { Type: 'Pass', Result: { index }, End: true } } };
        return { Type: 'Map', ItemsPath: '$.items', ItemProcessor, ResultPath: null, Next };
      }
      default:
        return {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: `\${Function${index}}`, Payload: { 'order.$': '$.order', index } },
          ResultSelector: { 'result.$': '$.Payload' },
          ResultPath: `$.r${index}`,
          TimeoutSeconds: 60,
          Retry: [{ ErrorEquals: ['Lambda.ServiceException', 'Lambda.TooManyRequestsException'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 }],
          Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: `State ${count}` }],
          Next,
        };
    }
  };
  const states = Array.from({ length: count }, (_, index) => [`State ${index}`, stateOf(index)] as const);
  return JSON.stringify({ StartAt: 'State 0', States: { ...Object.fromEntries(states), [`State ${count}`]: { Type: 'Succeed' } } }, null, 2);
}
