import { list, type ObjectOf, object, oneOf, type Schema, text } from '../../../core/schema.ts';
import { documentNames } from '../../systems-manager/document-parameters.ts';
import { anyList, anyMap, count, may, must, texts, word, yesOrNo } from '../values.ts';
import type { Action } from './action.ts';
import { targets } from './flow.ts';

/**
 * Actions that hand work to something else.
 * Source: Systems Manager user guide, automation-action-executeAwsApi, -executeAutomation, -executeScript, -executeStateMachine, -lamb,
 * -invoke-webhook and -runcommand; botocore's model of Systems Manager (SendCommand, StartAutomationExecution), checked 2026-11-23 and 2026-11-30.
 */

const cloudWatchOutput: ObjectOf = object(
  {
    CloudWatchLogGroupName: may('The log group.', text(), { default: '/aws/ssm/DOCUMENT' }),
    CloudWatchOutputEnabled: may('Whether output goes to CloudWatch Logs.', yesOrNo('It goes there.', 'It does not.'), { default: 'false' }),
  },
  { others: 'hint', slips: 'error' },
);

const notification: ObjectOf = object(
  {
    NotificationArn: may('The topic of Amazon SNS.'),
    NotificationEvents: may(
      'When it is told.',
      list(
        word({
          All: 'Each change.',
          InProgress: 'It has begun.',
          Success: 'It has succeeded.',
          TimedOut: 'It took too long.',
          Cancelled: 'It was canceled.',
          Failed: 'It has failed.',
        }),
      ),
    ),
    NotificationType: may('For the command as a whole, or for each node.', word({ Command: 'For the command.', Invocation: 'For each node.' })),
  },
  { others: 'hint', slips: 'error' },
);

const tag: ObjectOf = object({ Key: must('Name of the tag.'), Value: may('Value of the tag.') }, { others: 'hint', slips: 'error' });
export const tags: Schema = { type: 'either', of: [list(tag), text()] };

const documentName = (sort: 'command' | 'runbook'): Schema => ({ type: 'text', others: 'fine', values: documentNames(sort) });

const ended = (what: string): string => `${what} is no longer supported. Take a current runtime.`;

const runtimes = word(
  {
    'python3.12': 'Python 3.12.',
    'python3.11': 'Python 3.11.',
    'python3.10': 'Python 3.10.',
    'PowerShell 7.4': 'PowerShell 7.4.',
  },
  { others: 'information' },
);

const oldRuntimes: Readonly<Record<string, string>> = {
  'python3.6': ended('Python 3.6'),
  'python3.7': ended('Python 3.7'),
  'python3.8': ended('Python 3.8'),
  'python3.9': ended('Python 3.9'),
  'PowerShell Core 6.0': ended('PowerShell Core 6.0'),
  'PowerShell 7.0': ended('PowerShell 7.0'),
};

const runtime: Schema = {
  ...runtimes,
  values: [
    ...(runtimes.values ?? []),
    ...Object.entries(oldRuntimes).map(([value, deprecated]) => ({ value, about: 'A runtime that has ended.', deprecated })),
  ],
};

export const calls: readonly Action[] = [
  {
    name: 'aws:executeAwsApi',
    about: 'Calls an operation of an AWS service. What later steps need of the response, `outputs` selects.',
    page: 'automation-action-executeAwsApi',
    inputs: {
      Service: must('The service, by its name in the AWS SDK for Python: `ec2`.'),
      Api: must('The operation, such as `DescribeInstances`; its parameters are further inputs. Operations that stream are not supported.'),
    },
    others: 'fine',
    outputs: {},
  },
  {
    name: 'aws:executeScript',
    about: 'Runs a script in Python or PowerShell inside the service, for up to 10 minutes.',
    page: 'automation-action-executeScript',
    inputs: {
      Runtime: must('Language and version.', runtime),
      Handler: may('Function of the script that is called; for Python only, where it must be there.'),
      InputPayload: may('What the function gets as its first argument, or PowerShell as `$env:InputPayload`.', anyMap),
      Script: may('The script, as a literal block. In place of `Attachment`.', text({ expected: 'the script as one string, such as a literal block (`|`)' })),
      Attachment: may('Name of an attachment with the script, as in `files`: a file, or a ZIP archive. In place of `Script`.'),
    },
    outputs: { Payload: 'What the function returned, up to 100 KB.' },
  },
  {
    name: 'aws:executeAutomation',
    about: 'Runs another runbook, here or in other accounts and Regions.',
    page: 'automation-action-executeAutomation',
    inputs: {
      DocumentName: must('Name of the runbook, or its ARN if it is shared.', documentName('runbook')),
      DocumentVersion: may('Its version.', text(), { default: 'the default version' }),
      RuntimeParameters: may('Its parameters.', anyMap),
      MaxConcurrency: may('How many targets at a time: a number or a percentage.'),
      MaxErrors: may('How many failures stop it: a number or a percentage.'),
      Targets: may('The targets, one run each; goes with `TargetParameterName`.', targets),
      TargetParameterName: may('Parameter that gets the target; goes with `Targets`.'),
      TargetMaps: may('Targets as maps of parameters, in place of `Targets`.', anyList),
      TargetLocations: may('Accounts and Regions, up to 100.', anyList),
      Tags: may('Tags of the run, up to 5.', tags),
    },
    others: 'hint',
    passes: { input: 'RuntimeParameters', to: 'runbook' },
    outputs: { Output: 'Outputs of the other run.', ExecutionId: 'Id of the other run.', Status: 'Status of the other run.' },
  },
  {
    name: 'aws:executeStateMachine',
    about: 'Starts a state machine of Step Functions.',
    page: 'automation-action-executeStateMachine',
    inputs: {
      stateMachineArn: must('ARN of the state machine.'),
      name: may('Name of its execution.'),
      input: may('Its input, as JSON in a string.', anyMap),
    },
    others: 'hint',
    outputs: {
      executionArn: 'ARN of the execution.',
      input: 'Its input.',
      name: 'Its name.',
      output: 'Its output.',
      startDate: 'When it began.',
      stateMachineArn: 'ARN of the state machine.',
      status: 'Its status.',
      stopDate: 'When it ended.',
    },
  },
  {
    name: 'aws:invokeLambdaFunction',
    about: 'Calls a Lambda function, for up to 5 minutes.',
    page: 'automation-action-lamb',
    inputs: {
      FunctionName: must('Name or ARN of the function.'),
      Qualifier: may('Its version or alias.'),
      InvocationType: may(
        'How it is called.',
        oneOf({ RequestResponse: 'Waits for its answer.', Event: 'Does not wait.', DryRun: 'Only checks that it could be called.' }),
        { default: 'RequestResponse' },
      ),
      LogType: may('Whether the end of its log comes back.', oneOf({ None: 'No.', Tail: 'The last 4 KB, as `LogResult`.' })),
      ClientContext: may('Context that the function gets.'),
      InputPayload: may('What the function gets.', anyMap),
      Payload: may('What the function gets, as JSON in a string.', anyMap),
    },
    others: 'hint',
    outputs: {
      StatusCode: 'Status of the call.',
      FunctionError: 'Set if the function failed: `Handled` or `Unhandled`.',
      LogResult: 'End of its log, in Base64, if `LogType` says so.',
      Payload: 'What the function returned.',
    },
  },
  {
    name: 'aws:invokeWebhook',
    about: 'Calls a webhook of another tool, by an Automation integration.',
    page: 'automation-action-invoke-webhook',
    inputs: { IntegrationName: must('Name of the integration.'), Body: may('What is sent.', { type: 'any' }) },
    outputs: { Response: 'Answer of the webhook.', ResponseCode: 'Status code of the answer.' },
  },
  {
    name: 'aws:runCommand',
    about: 'Runs a Command document on managed nodes, and waits until it has ended there.',
    page: 'automation-action-runcommand',
    inputs: {
      DocumentName: must('Name of the Command document, such as `AWS-RunShellScript`, or its ARN if it is shared.', documentName('command')),
      DocumentVersion: may('Its version.'),
      InstanceIds: may('The nodes by id, up to 50. In place of `Targets`.', texts),
      Targets: may('The nodes by tags. In place of `InstanceIds`.', targets),
      Parameters: may('Parameters of the document.', anyMap),
      CloudWatchOutputConfig: may('Where output goes in CloudWatch Logs.', cloudWatchOutput),
      Comment: may('Words about the command.'),
      DocumentHash: may('Hash of the document, which must agree.'),
      DocumentHashType: may('Which hash it is.', oneOf({ Sha256: 'SHA-256.', Sha1: 'SHA-1.' })),
      NotificationConfig: may('Who hears of its course.', notification),
      OutputS3BucketName: may('Bucket for its output.'),
      OutputS3KeyPrefix: may('Folder in that bucket.'),
      OutputS3Region: may('Region of that bucket.'),
      ServiceRoleArn: may('Role that notifies.'),
      TimeoutSeconds: may('Seconds until the command must have begun on a node, 30 or more.', count(30, 2592000)),
      MaxConcurrency: may('How many nodes at a time: a number or a percentage.'),
      MaxErrors: may('How many failures stop it: a number or a percentage.'),
    },
    others: 'hint',
    passes: { input: 'Parameters', to: 'command' },
    outputs: {
      CommandId: 'Id of the command.',
      Status: 'Status of the command.',
      ResponseCode: 'Exit code of the command.',
      Output: 'Output of the command, if one node ran it.',
    },
  },
];
