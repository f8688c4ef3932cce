import { any, cases, either, flag, type Key, key, list, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { equalsOnly } from './fields.ts';
import { trail as trailItself, trailPrinted, trailsListed } from './trail.ts';
import { resourceTypes } from './types.ts';

/**
 * Selectors of CloudTrail.
 * Source: botocore cloudtrail/2013-11-01 of 2026-08-07: PutEventSelectors, PutInsightSelectors, CreateEventDataStore, UpdateEventDataStore and what
 * prints them. Checked 2026-11-30.
 */

const yesNo = (yes: string, no: string): Schema => flag(yes, no, { others: 'warning' });

const categories = {
  Management: 'Calls that change or describe resources; the first copy is free.',
  Data: { about: 'Calls on what is in resources, such as objects and items; they are charged.', mistaken: ['data', 'DataEvents'] },
  NetworkActivity: 'Calls through VPC endpoints.',
  ConfigurationItem: 'Configuration items of AWS Config; event data stores only.',
  Evidence: 'Evidence of Audit Manager; event data stores only.',
  ActivityAuditLog: 'Events from outside of AWS; event data stores only.',
  Insight: 'Insights events; event data stores only.',
} as const;

const trueOrFalse = {
  ...oneOf({ true: { about: 'Yes.', mistaken: ['True', 'TRUE'] }, false: { about: 'No.', mistaken: ['False', 'FALSE'] } }),
  strict: true,
} as const;

/** What is looked at, and which values it takes. */
const fields: Readonly<Record<string, readonly [about: string, values?: Schema]>> = {
  eventCategory: ['The category of the events; every selector needs it.', oneOf(categories, { others: 'warning', slips: 'error' })],
  'resources.type': [
    'The type of the resources; every selector of data events needs it.',
    oneOf(Object.fromEntries(Object.entries(resourceTypes).map(([type, about]) => [type, about])), {
      others: 'hint',
      slips: 'warning',
      why: 'AWS adds types often.',
    }),
  ],
  'resources.ARN': ['The ARN of a resource.'],
  readOnly: [
    'Whether a call only reads.',
    { ...oneOf({ true: { about: 'Reads only.', mistaken: ['True', 'TRUE'] }, false: { about: 'Writes only.', mistaken: ['False', 'FALSE'] } }), strict: true },
  ],
  eventName: ['The name of the call, such as `PutObject`.'],
  eventSource: ['The service, such as `kms.amazonaws.com`; selectors of network activity need it.'],
  eventType: ['The type of the event, such as `AwsServiceEvent`.'],
  errorCode: [
    'The code of the error; network activity only.',
    oneOf({ VpceAccessDenied: 'The policy of the VPC endpoint denied the call.' }, { others: 'warning', slips: 'error' }),
  ],
  vpcEndpointId: ['The ID of the VPC endpoint; network activity only.'],
  sessionCredentialFromConsole: ['Whether a call came from a session of the console.', trueOrFalse],
  'userIdentity.arn': ['The ARN of who made the call.'],
};

const fieldNames = oneOf(Object.fromEntries(Object.entries(fields).map(([name, [about]]) => [name, about])), { others: 'warning', slips: 'error' });

const values = (of: Schema): Schema => list(of, { min: 0 });

const fieldSelector = (of: Schema, isEqualsOnly: boolean): Schema => {
  const more = isEqualsOnly ? ({ offered: false } as const) : {};
  return object(
    {
      Field: key('The field of an event that is looked at.', fieldNames, { required: 'error', mistaken: ['FieldName', 'Name'] }),
      Equals: key('Values of which the field has one, in full.', values(of), { mistaken: ['Equal', 'Values'] }),
      NotEquals: key('Values of which the field has none.', values(of), more),
      StartsWith: key('Beginnings of which the field has one.', values(string({ length: [1, 2048] })), more),
      NotStartsWith: key('Beginnings of which the field has none.', values(string({ length: [1, 2048] })), more),
      EndsWith: key('Ends of which the field has one.', values(string({ length: [1, 2048] })), more),
      NotEndsWith: key('Ends of which the field has none.', values(string({ length: [1, 2048] })), more),
    },
    strict,
  );
};

const value = string({ length: [1, 2048] });

const advanced: Readonly<Record<string, Key>> = {
  Name: key('What the selector is for, up to 1,000 characters.', string({ length: [0, 1000] })),
  FieldSelectors: key(
    'Conditions, all of which an event must meet.',
    list(
      cases(
        Object.entries(fields).flatMap(([name, [, own]]) =>
          own || equalsOnly.includes(name) ? [{ when: { key: 'Field', is: [name] }, use: fieldSelector(own ?? value, equalsOnly.includes(name)) }] : [],
        ),
        fieldSelector(value, false),
      ),
      { min: 1 },
    ),
    { required: 'error', mistaken: ['Fields', 'FieldSelector'] },
  ),
};

const dataResource = object(
  {
    Type: key(
      'The type of the resources.',
      oneOf(
        {
          'AWS::S3::Object': { about: 'Objects of S3.', mistaken: ['AWS::S3::Bucket'] },
          'AWS::Lambda::Function': 'Invocations of functions.',
          'AWS::DynamoDB::Table': 'Items of tables.',
        },
        { why: 'Advanced event selectors take all other types.' },
      ),
      { required: 'warning' },
    ),
    Values: key(
      'ARNs of which a resource has one, or its beginning: `arn:aws:s3` for all buckets, `arn:aws:s3:::shop/` for the objects of one, `arn:aws:lambda` for all functions.',
      list(string()),
      { required: 'warning', mistaken: ['Value', 'Arns'] },
    ),
  },
  strict,
);

const basic: Readonly<Record<string, Key>> = {
  ReadWriteType: key(
    'Which calls are logged.',
    oneOf({
      ReadOnly: { about: 'Those that only read.', mistaken: ['Read'] },
      WriteOnly: { about: 'Those that write.', mistaken: ['Write'] },
      All: { about: 'Both.', mistaken: ['ReadWrite'] },
    }),
    { default: 'All' },
  ),
  IncludeManagementEvents: key('Whether management events are logged.', yesNo('They are.', 'Data events alone are.'), { default: 'true' }),
  DataResources: key('Resources whose data events are logged, at most 250 in all selectors of a trail.', list(dataResource)),
  ExcludeManagementEventSources: key(
    'Services whose management events are left out.',
    list(
      oneOf(
        { 'kms.amazonaws.com': 'KMS, which has very many of them.', 'rdsdata.amazonaws.com': 'The Data API of RDS.' },
        { others: 'warning', slips: 'error', why: 'A trail can leave out no others.' },
      ),
    ),
  ),
};

const insight: Readonly<Record<string, Key>> = {
  InsightType: key(
    'What is unusual.',
    oneOf({ ApiCallRateInsight: 'The rate of calls.', ApiErrorRateInsight: 'The rate of calls that fail.' }, { others: 'warning', slips: 'error' }),
    { required: 'warning' },
  ),
  EventCategories: key(
    'Categories whose calls count; what is set replaces what was.',
    list(oneOf({ Management: 'Management events; of call rates only writes.', Data: 'Data events; trails only.' }, { others: 'warning', slips: 'error' })),
    { default: 'Management' },
  ),
};

/** A selector that stands in a list of its own, or alone. */
const selector = cases(
  [
    { when: { has: 'FieldSelectors' }, use: object(advanced, strict) },
    { when: { has: 'InsightType' }, use: object(insight, strict) },
    ...Object.keys(basic).map((name) => ({ when: { has: name }, use: object(basic, strict) })),
  ],
  object({ ...optional({ ...advanced, ...basic, ...insight }) }, strict),
);

const lists: Readonly<Record<string, Key>> = {
  EventSelectors: key('Basic event selectors, at most 5.', list(object(basic, strict), { max: 5 }), { mistaken: ['BasicEventSelectors'] }),
  AdvancedEventSelectors: key('Advanced event selectors, with at most 500 values in all.', list(object(advanced, strict))),
};

const trail: Readonly<Record<string, Key>> = {
  TrailName: key('Name or ARN of the trail.', string(), { mistaken: ['Trail'] }),
  ...lists,
  InsightSelectors: key('Insights that are logged.', list(object(insight, strict))),
  EventDataStore: key('ARN or ID of an event data store, in place of a trail; with `InsightsDestination`.', string({ length: [3, 256] })),
  InsightsDestination: key('ARN or ID of the event data store that gets the Insights events.', string({ length: [3, 256] })),
  ...printed({
    TrailARN: 'ARN of the trail, as `get-event-selectors` prints it.',
    EventDataStoreArn: 'ARN of the event data store, as `get-insight-selectors` prints it.',
  }),
};

const store: Readonly<Record<string, Key>> = {
  Name: key('Name of the event data store.', string({ pattern: '^[a-zA-Z0-9._-]{3,128}$', expected: '3 to 128 letters, digits, `.`, `_` and `-`' })),
  EventDataStore: key('ARN or ID of the event data store that is changed.', string({ length: [3, 256] })),
  ...lists,
  MultiRegionEnabled: key('Whether events of all Regions come in.', yesNo('Of all.', 'Of this Region.'), { default: 'true' }),
  OrganizationEnabled: key('Whether events of all accounts of the organization come in.', yesNo('Of all.', 'Of this account.'), { default: 'false' }),
  RetentionPeriod: key('Days for which events are kept, 7 to 3,653; with the seven-year pricing up to 2,557.', number({ min: 7, max: 3653, integer: true })),
  TerminationProtectionEnabled: key('Whether it is kept from being deleted.', yesNo('It is.', 'It can be deleted.'), { default: 'true' }),
  BillingMode: key(
    'What it costs.',
    oneOf({ EXTENDABLE_RETENTION_PRICING: 'A year is included; more can be bought.', FIXED_RETENTION_PRICING: 'Seven years are included.' }),
    { default: 'EXTENDABLE_RETENTION_PRICING' },
  ),
  KmsKeyId: key('KMS key that encrypts the events; it can’t be changed later.', string({ length: [1, 350] })),
  StartIngestion: key('Whether events come in at once.', yesNo('At once.', 'When you start it.'), { default: 'true' }),
  TagsList: key('Tags of the event data store.', tags(200)),
  ...printed({
    EventDataStoreArn: 'ARN of the event data store, as `get-event-data-store` prints it.',
    Status: 'Its status, as `get-event-data-store` prints it.',
    FederationStatus: 'Whether Athena can query it, as `get-event-data-store` prints it.',
    FederationRoleArn: 'The role for that, as `get-event-data-store` prints it.',
    PartitionKeys: ['Its partition keys, as `get-event-data-store` prints them.', any],
    CreatedTimestamp: 'When it was created, as `get-event-data-store` prints it.',
    UpdatedTimestamp: 'When it was last changed, as `get-event-data-store` prints it.',
  }),
};

const isOfStore = ['MultiRegionEnabled', 'OrganizationEnabled', 'RetentionPeriod', 'TerminationProtectionEnabled', 'BillingMode', 'StartIngestion', 'Name'];
const isTrail = [
  'S3BucketName',
  'S3KeyPrefix',
  'SnsTopicName',
  'IsMultiRegionTrail',
  'IncludeGlobalServiceEvents',
  'EnableLogFileValidation',
  'IsOrganizationTrail',
  'CloudWatchLogsLogGroupArn',
  'CloudWatchLogsRoleArn',
];
const isSelector = ['FieldSelectors', 'InsightType', 'ReadWriteType', 'DataResources', 'IncludeManagementEvents'];

export const schema = either(
  list(selector),
  cases(
    [
      ...isTrail.map((name) => ({ when: { has: name }, use: trailItself })),
      { when: { has: 'trailList' }, use: trailsListed },
      { when: { has: 'Trail' }, use: trailPrinted },
      ...isSelector.map((name) => ({ when: { has: name }, use: selector })),
      ...isOfStore.map((name) => ({ when: { has: name }, use: object(store, strict) })),
    ],
    object(trail, strict),
  ),
);
