import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { diagrams } from '../../server/src/features/diagrams.ts';
import { definitions, references, rename } from '../../server/src/features/names.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { ssmDocument } from '../../server/src/kinds/ssm-document/kind.ts';
import { analyze } from '../support/analyze.ts';

/**
 * The inputs that each action and plugin must have, and all others that the guide has, as JSON. Source: Systems Manager user guide,
 * automation-actions.html and documents-command-ssm-plugin-reference.html; amazon-ssm-agent 1c217c89, checked 2026-11-23.
 */
type Inputs = { readonly must: Readonly<Record<string, unknown>>; readonly may?: Readonly<Record<string, unknown>> };

const property = { Service: 'ec2', Api: 'DescribeInstances', PropertySelector: '$.State', DesiredValues: ['running'] };

const ofActions: Readonly<Record<string, Inputs>> = {
  approve: { must: { Approvers: ['a'] }, may: { NotificationArn: 'arn:aws:sns:eu-west-1:111122223333:Automation', Message: 'x', MinRequiredApprovals: 1 } },
  assertAwsResourceProperty: { must: property, may: { InstanceIds: ['i-1'] } },
  waitForAwsResourceProperty: { must: property, may: { InstanceIds: ['i-1'] } },
  executeAwsApi: { must: { Service: 'ec2', Api: 'DescribeInstances' }, may: { Filters: [{ Name: 'a', Values: ['b'] }] } },
  branch: { must: { Choices: [{ NextStep: 'next', Variable: 'x', StringEquals: 'y' }] }, may: { Default: 'next' } },
  changeInstanceState: { must: { InstanceIds: ['i-1'], DesiredState: 'stopped' }, may: { CheckStateOnly: true, Force: false } },
  copyImage: {
    must: { SourceRegion: 'eu-west-1', SourceImageId: 'ami-1', ImageName: 'a' },
    may: { ImageDescription: 'b', Encrypted: true, KmsKeyId: 'c', ClientToken: 'd' },
  },
  createImage: { must: { InstanceId: 'i-1', ImageName: 'a' }, may: { ImageDescription: 'b', NoReboot: true, BlockDeviceMappings: {} } },
  deleteImage: { must: { ImageId: 'ami-1' } },
  createStack: {
    must: { StackName: 'a' },
    may: {
      TemplateURL: 'https://s3.amazonaws.com/a/b',
      Parameters: [{ ParameterKey: 'a', ParameterValue: 'b' }],
      Capabilities: ['CAPABILITY_IAM'],
      OnFailure: 'DELETE',
      RoleARN: 'arn:aws:iam::111122223333:role/a',
      Tags: [{ Key: 'a', Value: 'b' }],
      TimeoutInMinutes: 5,
      NotificationARNs: ['a'],
      ResourceTypes: ['AWS::*'],
      StackPolicyBody: '{}',
      ClientRequestToken: 'a',
    },
  },
  deleteStack: { must: { StackName: 'a' }, may: { RoleARN: 'b', ClientRequestToken: 'c' } },
  createTags: { must: { ResourceIds: ['a'], Tags: [{ Key: 'a', Value: 'b' }] }, may: { ResourceType: 'EC2' } },
  executeAutomation: {
    must: { DocumentName: 'a' },
    may: {
      DocumentVersion: '1',
      RuntimeParameters: { a: ['b'] },
      MaxConcurrency: '1',
      MaxErrors: '10%',
      Targets: [{ Key: 'tag:a', Values: ['b'] }],
      TargetParameterName: 'a',
      TargetLocations: [{ Accounts: ['a'] }],
      Tags: [{ Key: 'a', Value: 'b' }],
    },
  },
  executeScript: { must: { Runtime: 'PowerShell 7.4' }, may: { InputPayload: { a: 'b' }, Script: 'x' } },
  executeStateMachine: { must: { stateMachineArn: 'a' }, may: { name: 'b', input: '{}' } },
  invokeLambdaFunction: {
    must: { FunctionName: 'a' },
    may: { Qualifier: 'b', InvocationType: 'Event', LogType: 'None', ClientContext: 'c', InputPayload: { a: 'b' } },
  },
  invokeWebhook: { must: { IntegrationName: 'a' }, may: { Body: 'b' } },
  pause: { must: {} },
  runCommand: {
    must: { DocumentName: 'AWS-RunShellScript' },
    may: {
      InstanceIds: ['i-1'],
      Parameters: { commands: ['ls'] },
      CloudWatchOutputConfig: { CloudWatchLogGroupName: 'a', CloudWatchOutputEnabled: true },
      Comment: 'a',
      DocumentHash: 'a',
      DocumentHashType: 'Sha256',
      NotificationConfig: { NotificationArn: 'a', NotificationEvents: ['All'], NotificationType: 'Command' },
      OutputS3BucketName: 'a',
      OutputS3KeyPrefix: 'b',
      ServiceRoleArn: 'c',
      TimeoutSeconds: 60,
    },
  },
  runInstances: {
    must: { ImageId: 'ami-1' },
    may: {
      InstanceType: 't3.micro',
      MinInstanceCount: '1',
      MaxInstanceCount: 1,
      SubnetId: 'a',
      SecurityGroupIds: ['a'],
      KeyName: 'a',
      IamInstanceProfileName: 'a',
      UserData: 'a',
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'a', Value: 'b' }] }],
      EbsOptimized: true,
      InstanceInitiatedShutdownBehavior: 'stop',
    },
  },
  sleep: { must: {}, may: { Duration: 'PT1M' } },
  loop: { must: { Steps: [{ name: 'inner', action: 'aws:pause', inputs: {} }] }, may: { Iterators: ['a'], IteratorDataType: 'String' } },
};

const script: Inputs = { must: { runCommand: ['ls'] }, may: { timeoutSeconds: '60', workingDirectory: '/', environment: { A: 'b' } } };
const agent: Inputs = { must: { agentName: 'a', source: 'b', allowDowngrade: 'false' }, may: { targetVersion: '1' } };

const ofPlugins: Readonly<Record<string, Inputs>> = {
  runShellScript: script,
  runPowerShellScript: script,
  runDocument: { must: { documentType: 'SSMDocument' }, may: { documentPath: 'a', documentParameters: '{}' } },
  downloadContent: { must: { sourceType: 'S3', sourceInfo: '{"path": "a"}' }, may: { destinationPath: 'b' } },
  configurePackage: {
    must: { name: 'a', action: 'Install' },
    may: { version: '1', installationType: 'In-place update', additionalArguments: '{}' },
  },
  applications: { must: { action: 'Install', source: 'a.msi' }, may: { sourceHash: 'a', parameters: 'b' } },
  psModule: { must: { source: 'a.zip' }, may: { runCommand: ['ls'], sourceHash: 'a', timeoutSeconds: 5, workingDirectory: 'b' } },
  configureDocker: { must: { action: 'Install' } },
  runDockerAction: { must: { action: 'Run' }, may: { container: 'a', image: 'b', cmd: 'c', memory: '1', cpuShares: '2', env: 'd', user: 'e', publish: 'f' } },
  domainJoin: {
    must: { directoryId: 'd-1', directoryName: 'a', dnsIpAddresses: ['10.0.0.1'] },
    may: { directoryOU: 'a', hostName: 'b', hostNameNumAppendDigits: '1', keepHostName: 'true' },
  },
  refreshAssociation: { must: {}, may: { associationIds: ['a'] } },
  softwareInventory: { must: {}, may: { applications: 'Enabled', awsComponents: 'Enabled', networkConfig: 'Enabled', files: '[]', billingInfo: 'Enabled' } },
  updateSsmAgent: agent,
};

const runbookWith = (name: string, inputs: object): string =>
  JSON.stringify({
    schemaVersion: '0.3',
    mainSteps: [
      { name: 'first', action: `aws:${name}`, inputs },
      { name: 'next', action: 'aws:pause', inputs: {} },
    ],
  });
const commandWith = (name: string, inputs: object): string =>
  JSON.stringify({ schemaVersion: '2.2', mainSteps: [{ action: `aws:${name}`, name: 'first', inputs }] });

const rulesOf = (text: string): string[] => diagnose(analyze(text, ssmDocument)).map(({ rule }) => rule);

/** What must stand beside others that need not, by rules of their own. */
const alone = new Set(['createStack', 'runCommand', 'executeScript', 'sleep', 'loop']);

describe('the actions and plugins of documents', () => {
  for (const [sort, table, made] of [
    ['action', ofActions, runbookWith],
    ['plugin', ofPlugins, commandWith],
  ] as const)
    for (const [name, { must, may = {} }] of Object.entries(table)) {
      it(`take the inputs of the guide: ${sort} ${name}`, () => {
        assert.deepEqual(rulesOf(made(name, { ...must, ...may })), []);
        if (!alone.has(name)) assert.deepEqual(rulesOf(made(name, must)), []);
      });

      it(`miss each that must be there: ${sort} ${name}`, () => {
        for (const key of Object.keys(must)) {
          const { [key]: _, ...rest } = { ...must, ...may };
          assert.ok(rulesOf(made(name, rest)).includes('ssm-document/missing-key'), key);
        }
      });

      it(`tell a slip of each: ${sort} ${name}`, () => {
        for (const [key, value] of Object.entries({ ...must, ...(name.includes('AwsResource') || name === 'executeAwsApi' ? {} : may) })) {
          const { [key]: _, ...rest } = { ...must, ...may };
          assert.ok(rulesOf(made(name, { ...rest, [`${key}x`]: value })).includes('ssm-document/unknown-key'), key);
        }
      });
    }
});

describe('names of documents', () => {
  const text = readFileSync('test/workspace/operations/resize-instance.yaml', 'utf8');
  const renamed = (source: string, at: string, to: string, kind = ssmDocument): string => {
    const edits = rename(analyze(source, kind), source.indexOf(at) + at.length - 1, to);
    assert.ok(typeof edits !== 'string', String(edits));
    return applyEdits(source, edits);
  };

  it('rename a step with all that goes to it and all that reads its outputs', () => {
    const found = renamed(text, 'name: describe', 'inspect');
    assert.doesNotMatch(found, /\bdescribe\b/);
    assert.equal(found.match(/\binspect\b/g)?.length, 5);
    assert.equal(renamed(text, 'step:start', 'restart').match(/\brestart\b/g)?.length, 3);
    assert.match(renamed(text, 'NextStep: approve', 'ask'), /- name: ask\n/);
  });

  it('rename an output with its uses, a parameter with its references', () => {
    assert.equal(renamed(text, 'Name: OldType', 'Before').match(/\bBefore\b/g)?.length, 3);
    const found = renamed(text, '"{{ InstanceId', 'Target');
    assert.doesNotMatch(found, /\{\{ InstanceId \}\}/);
    assert.match(found, /^ {2}Target:$/m);
  });

  it('refuse a name that a runbook refuses', () => {
    assert.equal(typeof rename(analyze(text, ssmDocument), text.indexOf('name: stop') + 8, 'stop-it'), 'string');
  });

  it('are those of their loop in there', () => {
    const loop = `schemaVersion: "0.3"
mainSteps:
  - name: each
    action: aws:loop
    inputs:
      Iterators: [a, b]
      Steps:
        - name: one
          action: aws:runInstances
          nextStep: two
          inputs: { ImageId: ami-1 }
        - name: two
          action: aws:createTags
          inputs: { ResourceIds: '{{ one.InstanceIds }}', Tags: [] }
`;
    assert.deepEqual(rulesOf(loop), []);
    assert.equal(references(analyze(loop, ssmDocument), loop.indexOf('one\n')).length, 2);
    assert.equal(definitions(analyze(loop, ssmDocument), loop.indexOf('nextStep: two') + 11)[0]?.start, loop.lastIndexOf('name: two') + 6);
  });

  it('are followed inside a template, as a map and as a text', () => {
    const indented = (by: number): string => text.replace(/^#.*\n/, '').replace(/^(?=.)/gm, ' '.repeat(by));
    for (const content of [`      Content:\n${indented(8)}`, `      Content: |\n${indented(8)}`]) {
      const template = `Resources:\n  Resize:\n    Type: AWS::SSM::Document\n    Properties:\n      DocumentType: Automation\n${content}`;
      const found = renamed(template, 'name: describe', 'inspect', cloudformation);
      assert.equal(found.match(/\binspect\b/g)?.length, 5, content.slice(0, 30));
      assert.doesNotMatch(found, /\bdescribe\b/);
      assert.deepEqual(
        diagnose(analyze(template, cloudformation)).map(({ rule }) => rule),
        ['ssm-document/unknown-parameter'],
      );
    }
  });
});

describe('the picture of a runbook', () => {
  const text = readFileSync('test/workspace/operations/resize-instance.yaml', 'utf8');

  it('has its steps, and why a run goes from one to another', () => {
    const [course, ...others] = diagrams(analyze(text, ssmDocument));
    assert.deepEqual(others, []);
    assert.equal(course?.wish, 'Show runbook');
    assert.deepEqual(
      course?.boxes.map(({ title, detail, span }) => [title, detail, span && text.slice(span.start, span.end)]),
      [
        ['describe', 'aws:executeAwsApi', 'describe'],
        ['chooseByStage', 'aws:branch', 'chooseByStage'],
        ['approve', 'aws:approve', 'approve'],
        ['stop', 'aws:changeInstanceState', 'stop'],
        ['resize', 'aws:executeAwsApi', 'resize'],
        ['start', 'aws:changeInstanceState', 'start'],
        ['summarize', 'aws:executeScript', 'summarize'],
      ],
    );
    const title = (id: string): string | undefined => course?.boxes.find((box) => box.id === id)?.title;
    assert.deepEqual(
      course?.arrows.map(({ from, to, label }) => `${title(from)} > ${title(to)}${label ? `: ${label}` : ''}`),
      [
        'describe > chooseByStage',
        'chooseByStage > approve: prod',
        'chooseByStage > stop: otherwise',
        'approve > stop',
        'stop > resize',
        'stop > start: fails',
        'resize > start: fails',
        'start > summarize',
      ],
    );
  });

  it('has a loop as a group, and nothing for a command', () => {
    const loop =
      'schemaVersion: "0.3"\nmainSteps:\n  - name: each\n    action: aws:loop\n    inputs:\n      Iterators: [a]\n      Steps:\n        - { name: one, action: aws:pause, inputs: {} }\n';
    const [course] = diagrams(analyze(loop, ssmDocument));
    assert.deepEqual(
      course?.groups.map(({ title }) => title),
      ['each'],
    );
    assert.deepEqual(
      course?.boxes.map(({ title, group }) => [title, group]),
      [
        ['each', undefined],
        ['one', course.groups[0]?.id],
      ],
    );
    assert.deepEqual(diagrams(analyze(readFileSync('test/workspace/operations/restart-web.yaml', 'utf8'), ssmDocument)), []);
  });
});
