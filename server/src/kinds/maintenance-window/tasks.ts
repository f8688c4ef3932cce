import { type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema, type TextOf, text } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { documentVersion, parameters, yesNo } from '../systems-manager/shapes.ts';

/**
 * What each type of task takes, by the name of the type.
 * Source: botocore ssm/2014-11-06 of 2026-08-07, MaintenanceWindowTaskInvocationParameters, checked 2026-11-30.
 */

const runCommand: Readonly<Record<string, Key>> = {
  Parameters: key('Parameters of the document.', parameters, { mistaken: ['parameters'] }),
  DocumentVersion: documentVersion,
  DocumentHash: key('Hash of the document; the command runs only if it is right.', string({ length: [0, 256] })),
  DocumentHashType: key('Kind of the hash.', oneOf({ Sha256: 'SHA-256.', Sha1: 'SHA-1, for old documents.' })),
  TimeoutSeconds: key('Seconds until a command that has not started on a node is given up, 30 to 2,592,000.', number({ min: 30, max: 2592000, integer: true })),
  Comment: key('A remark on the command, up to 100 characters.', string({ length: [0, 100] })),
  CloudWatchOutputConfig: key(
    'Where output goes in CloudWatch Logs.',
    object(
      {
        CloudWatchOutputEnabled: key('Whether output goes to CloudWatch Logs.', yesNo('It does.', 'It does not.'), { default: 'false' }),
        CloudWatchLogGroupName: key('The log group; without it, `/aws/ssm/` and the name of the document.', string({ length: [1, 512] })),
      },
      strict,
    ),
  ),
  NotificationConfig: key(
    'Notifications of SNS about the command; they need `ServiceRoleArn`.',
    object(
      {
        NotificationArn: key('ARN of the topic.', string()),
        NotificationEvents: key(
          'What is told.',
          list(
            oneOf({
              All: 'Each change.',
              InProgress: 'It runs.',
              Success: 'It succeeded.',
              TimedOut: 'It timed out.',
              Cancelled: 'It was canceled.',
              Failed: 'It failed.',
            }),
          ),
        ),
        NotificationType: key('Of what it is told.', oneOf({ Command: 'Of the command as a whole.', Invocation: 'Of the command on each node.' })),
      },
      strict,
    ),
  ),
  OutputS3BucketName: key('Bucket for the whole output.', string({ length: [3, 63] })),
  OutputS3KeyPrefix: key('Prefix of its keys.', string({ length: [0, 500] })),
  ServiceRoleArn: key('ARN of the role that publishes notifications.', string()),
};

const automation: Readonly<Record<string, Key>> = {
  DocumentVersion: documentVersion,
  Parameters: key('Parameters of the runbook; `{{RESOURCE_ID}}` is the target of this run.', parameters),
};

const stepFunctions = object(
  {
    Input: key('Input of the execution, as JSON in a string.', string({ length: [0, 4096] })),
    Name: key('Name of the execution.', string({ length: [1, 80] })),
  },
  strict,
);

const lambda = object(
  {
    Payload: key(
      'Event of the function. Version 2 of the AWS CLI takes it as base64, unless `--cli-binary-format raw-in-base64-out` is set.',
      text({ length: [0, 4096] }),
    ),
    Qualifier: key('Version or alias of the function.', string({ length: [1, 128] })),
    ClientContext: key('Client context for the function, as base64.', string({ length: [1, 8000] })),
  },
  strict,
);

export const invocations: Readonly<Record<string, Key>> = {
  RunCommand: key('What a task of the type `RUN_COMMAND` takes.', object(runCommand, strict)),
  Automation: key('What a task of the type `AUTOMATION` takes.', object(automation, strict)),
  StepFunctions: key('What a task of the type `STEP_FUNCTIONS` takes.', stepFunctions),
  Lambda: key('What a task of the type `LAMBDA` takes.', lambda),
};

/** The same for a task that runs a known document, with its parameters. */
export function invocationsOf(sort: 'command' | 'runbook', own: ObjectOf): Readonly<Record<string, Key>> {
  const [name, keys] = sort === 'command' ? ['RunCommand', runCommand] : ['Automation', automation];
  return {
    ...invocations,
    [name]: { ...(invocations[name] as Key), schema: object({ ...keys, Parameters: { ...(keys.Parameters as Key), schema: own } }, strict) },
  };
}

/** The types of tasks, and where each of them has its parameters. */
export const taskTypes: Readonly<Record<string, { readonly about: string; readonly key: string; readonly mistaken: readonly string[] }>> = {
  RUN_COMMAND: { about: 'A Command document runs on nodes.', key: 'RunCommand', mistaken: ['RunCommand', 'COMMAND'] },
  AUTOMATION: { about: 'A runbook runs, once for each target.', key: 'Automation', mistaken: ['Automation'] },
  STEP_FUNCTIONS: { about: 'A state machine runs.', key: 'StepFunctions', mistaken: ['StepFunctions', 'STEP_FUNCTION'] },
  LAMBDA: { about: 'A function is invoked.', key: 'Lambda', mistaken: ['Lambda', 'LAMBDA_FUNCTION'] },
};

/** The old form of a parameter, which has a list below `Values`. */
export const oldParameter = (value: TextOf): Schema =>
  object({ Values: key('Values of the parameter, as a list.', list({ ...value, strict: true, length: [1, 255] })) }, strict);

export const oldParameters = map('Values of the parameter.', oldParameter(text()));
