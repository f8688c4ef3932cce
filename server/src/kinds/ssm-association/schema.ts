import { any, cases, choice, type Key, key, list, map, number, object, oneOf } from '../../core/schema.ts';
import { optional, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { byDocument, documentNames } from '../systems-manager/document-parameters.ts';
import { alarms, concurrency, documentVersion, errors, listed, named, offset, parameters, targetKeys, targets, yesNo } from '../systems-manager/shapes.ts';

/**
 * An association of State Manager.
 * Source: botocore ssm/2014-11-06 of 2026-08-07: CreateAssociation, UpdateAssociation, CreateAssociationBatch and DescribeAssociation. Checked
 * 2026-11-30.
 */

const place = object(
  {
    Accounts: key('Accounts or organizational units.', list(string(), { min: 1, max: 50 })),
    Regions: key('Regions.', list(string(), { min: 1, max: 50 })),
    IncludeChildOrganizationUnits: key('Whether units below count too.', yesNo('They do.', 'They do not.'), { default: 'false' }),
    ExcludeAccounts: key('Accounts or organizational units that are left out.', list(string({ length: [6, 68] }), { min: 1, max: 5000 })),
    ExecutionRoleName: key('Name of the role that the runbook assumes there.', string({ length: [1, 64] }), {
      default: 'AWS-SystemsManager-AutomationExecutionRole',
    }),
    TargetLocationMaxConcurrency: key('In how many accounts and Regions it runs at once.', concurrency, { default: '1' }),
    TargetLocationMaxErrors: key('How many errors of accounts and Regions stop it.', errors, { default: '0' }),
    TargetLocationAlarmConfiguration: alarms('An alarm of CloudWatch that stops it there.'),
    Targets: key('Targets in these accounts and Regions.', targets('How targets are told.', targetKeys(), 1)),
    TargetsMaxConcurrency: key('On how many targets it runs at once.', concurrency),
    TargetsMaxErrors: key('How many errors of targets stop it.', errors),
  },
  strict,
);

const association: Readonly<Record<string, Key>> = {
  Name: key(
    'The document or runbook that is applied, by its name, or its ARN if another account shares it.',
    { ...string({ pattern: '^[a-zA-Z0-9_.:/-]{3,128}$', expected: 'the name or ARN of a document' }), values: documentNames('command', 'runbook') },
    { required: 'error', mistaken: ['DocumentName', 'Document'] },
  ),
  AssociationName: key('Name of the association.', named),
  DocumentVersion: documentVersion,
  Parameters: key('Parameters of the document; each has a list.', parameters),
  Targets: key(
    'Up to 5 criteria; a node must match all of them.',
    targets(
      'How nodes are told.',
      targetKeys({
        ResourceGroup: 'What is in a resource group; for runbooks.',
        ParameterValues: 'Values of the parameter that `AutomationTargetParameterName` names; for runbooks.',
        'AWS::EC2::Instance': 'All instances of the Region, with the value `*`; for runbooks.',
      }),
    ),
  ),
  ScheduleExpression: key(
    'When it is applied: `rate(...)` or `cron(...)` without months; without a schedule once, and whenever something about it changes.',
    string({ length: [1, 256] }),
    { mistaken: ['Schedule', 'Cron'] },
  ),
  ApplyOnlyAtCronInterval: key(
    'Whether it is applied by its schedule alone, and not when it is created or changed.',
    yesNo('By a cron schedule alone.', 'At once too, and when targets change.'),
    { default: 'false' },
  ),
  ScheduleOffset: key(`${offset} It needs \`ApplyOnlyAtCronInterval\`.`, number({ min: 1, max: 6, integer: true })),
  Duration: key('Hours until a run is canceled, 1 to 24.', number({ min: 1, max: 24, integer: true })),
  CalendarNames: key('Change calendars, by name or ARN: it is applied only while they are open.', list(string())),
  MaxConcurrency: key('On how many targets it is applied at once: a number or a percentage, in quotes.', concurrency, { default: '100%' }),
  MaxErrors: key('How many errors stop it from reaching more targets: a number or a percentage, in quotes.', errors),
  ComplianceSeverity: key(
    'How severe it is that a node does not comply.',
    oneOf({ CRITICAL: 'Critical.', HIGH: 'High.', MEDIUM: 'Medium.', LOW: 'Low.', UNSPECIFIED: 'Nothing is said.' }),
    { default: 'UNSPECIFIED' },
  ),
  SyncCompliance: key('What says whether a node complies.', oneOf({ AUTO: 'The result of the run.', MANUAL: 'Your own calls of `PutComplianceItems`.' }), {
    default: 'AUTO',
  }),
  OutputLocation: key(
    'Where output goes.',
    object(
      {
        S3Location: key(
          'A bucket.',
          object(
            {
              OutputS3BucketName: key('The bucket.', string({ length: [3, 63] })),
              OutputS3KeyPrefix: key('Prefix of the keys.', string({ length: [0, 500] })),
              OutputS3Region: key('Region of the bucket.', string({ length: [3, 20] })),
            },
            strict,
          ),
        ),
      },
      strict,
    ),
  ),
  AutomationTargetParameterName: key('Parameter of the runbook that the targets fill, such as `InstanceId`.', string({ length: [1, 50] })),
  TargetLocations: key('Up to 100 groups of accounts and Regions in which a runbook runs.', list(place, { min: 1, max: 100 })),
  TargetMaps: key(
    'Targets as maps of parameters and their values, up to 300; not with `Targets`.',
    list(map('Values of the parameter.', list(string({ length: [1, 50] }), { max: 25 }), { min: 1 }), { max: 300 }),
  ),
  AlarmConfiguration: alarms('An alarm of CloudWatch that stops the association.'),
  AssociationDispatchAssumeRole: key(
    'ARN of the role with which State Manager acts; without it the service-linked role, whose support ends.',
    string({ pattern: '^arn:aws[\\w-]*:iam::[0-9]{12}:role/.+$', expected: 'the ARN of a role' }),
  ),
  InstanceId: key('ID of one node.', string(), {
    deprecated: '`Targets` with the key `InstanceIds` names nodes, and documents of version 2.0 and later need it.',
  }),
};

const id = key('ID of an association that exists, which `update-association` then changes.', string({ length: [36, 36] }));
const created: Readonly<Record<string, Key>> = { ...association, Tags: key('Tags of the association.', tags(1000)), AssociationId: id };

const existing: Readonly<Record<string, Key>> = {
  ...optional(association),
  AssociationId: { ...id, required: 'error' },
  AssociationVersion: key('The version that is changed.', string()),
  ...printed({
    Date: 'When the association was created, as `describe-association` prints it.',
    LastUpdateAssociationDate: 'When it was last changed, as `describe-association` prints it.',
    LastExecutionDate: 'When it was last applied, as `describe-association` prints it.',
    LastSuccessfulExecutionDate: 'When it last succeeded, as `describe-association` prints it.',
    Status: ['Its status, as `describe-association` prints it.', any],
    Overview: ['Its status on the targets, as `describe-association` prints it.', any],
    TriggeredAlarms: ['Alarms that went off, as `describe-association` prints them.', any],
  }),
};

const withParameters = (keys: Readonly<Record<string, Key>>) =>
  byDocument(['command', 'runbook'], (parameters) =>
    object({ ...keys, Parameters: { ...(association.Parameters as Key), schema: parameters(listed) } }, strict),
  );

/** An association by the document that it applies, whose parameters it has. */
export const tables = { created: withParameters(created), existing: withParameters(existing) };

const byName = (table: keyof typeof tables, keys: Readonly<Record<string, Key>>): ReturnType<typeof choice> => choice('/Name', table, object(keys, strict));

export const schema = cases([{ when: { has: 'AssociationId' }, use: byName('existing', existing) }], byName('created', created));
