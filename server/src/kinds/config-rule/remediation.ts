import { flag, type Key, key, list, map, number, object, oneOf } from '../../core/schema.ts';
import { printed, strict, string } from '../cli-input/shapes.ts';

/**
 * Remediations of rules.
 * Source: botocore config/2014-11-12 of 2026-08-07: PutRemediationConfigurations and DescribeRemediationConfigurations. Checked 2026-11-30.
 */

const percent = (about: string, value: string): Key => key(about, number({ min: 1, max: 100, integer: true }), { default: value });

const value = object(
  {
    ResourceValue: key(
      'What is known when it runs.',
      object(
        {
          Value: key('What it is.', oneOf({ RESOURCE_ID: { about: 'ID of the resource.', mistaken: ['ResourceId', 'RESOURCE_ARN'] } }), { required: 'error' }),
        },
        strict,
      ),
    ),
    StaticValue: key(
      'What is the same each time.',
      object(
        {
          Values: key('The values, as a list, also if it is one.', list(string({ length: [1, 256] }), { max: 25 }), { required: 'error', mistaken: ['Value'] }),
        },
        strict,
      ),
    ),
  },
  strict,
);

const keys: Readonly<Record<string, Key>> = {
  ConfigRuleName: key('Name of the rule that it belongs to.', string({ length: [1, 128] }), { required: 'error' }),
  TargetType: key('What repairs.', oneOf({ SSM_DOCUMENT: { about: 'A runbook of Systems Manager.', mistaken: ['SSM', 'AUTOMATION'] } }), { required: 'error' }),
  TargetId: key('Name or ARN of the runbook, such as `AWS-DisablePublicAccessForSecurityGroup`.', string({ length: [1, 256] }), {
    required: 'error',
    mistaken: ['DocumentName', 'Target'],
  }),
  TargetVersion: key('Version of the runbook, in quotes.', string(), { mistaken: ['DocumentVersion'] }),
  Parameters: key('What the runbook is told, by the names of its parameters.', {
    ...map('A parameter of the runbook: one of two sorts of values.', value),
    usual: ['AutomationAssumeRole'],
  }),
  ResourceType: key('Type of the resources, such as `AWS::S3::Bucket`.', string()),
  Automatic: key('Whether resources are repaired without somebody’s asking.', flag('They are.', 'Somebody starts it.', { others: 'warning' }), {
    default: 'false',
  }),
  ExecutionControls: key(
    'How many are repaired at once.',
    object(
      {
        SsmControls: key(
          'Limits of the runs.',
          object(
            {
              ConcurrentExecutionRatePercentage: percent('Percentage of the resources that are repaired at once.', '10'),
              ErrorPercentage: percent('Percentage of errors at which it stops.', '50'),
            },
            strict,
          ),
        ),
      },
      strict,
    ),
  ),
  MaximumAutomaticAttempts: key('Attempts that may fail until a resource is left alone, 1 to 25.', number({ min: 1, max: 25, integer: true }), {
    default: '5',
    mistaken: ['MaximumAttempts'],
  }),
  RetryAttemptSeconds: key('Seconds in which those attempts count, 1 to 2,678,000.', number({ min: 1, max: 2678000, integer: true }), { default: '60' }),
};

export const remediation = object(
  {
    ...keys,
    ...printed({
      Arn: 'ARN of the remediation, as `describe-remediation-configurations` prints it.',
      CreatedByService: 'The service that made it, as `describe-remediation-configurations` prints it.',
    }),
  },
  strict,
);

/** Without what commands print. */
export const templatedRemediation = object(keys, strict);

export const remediations = object(
  { RemediationConfigurations: key('Remediations, up to 25.', list(remediation, { max: 25 }), { required: 'error' }) },
  strict,
);
