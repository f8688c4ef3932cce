import type { Table } from '../../core/kind.ts';
import { cases, choice, either, flag, type Key, key, list, type ObjectOf, object, oneOf, type Schema } from '../../core/schema.ts';
import { printed, strict, string, tags } from '../cli-input/shapes.ts';
import { managedRules } from './managed.ts';
import { organizationPack, organizationRule, organizationTable } from './organization.ts';
import { pack } from './pack.ts';
import { inputParameters } from './parameters.ts';
import { remediation, remediations } from './remediation.ts';
import { frequencies, identifiers } from './values.ts';

/**
 * Rules of AWS Config.
 * Source: botocore config/2014-11-12 of 2026-08-07: PutConfigRule and DescribeConfigRules. Checked 2026-11-30.
 */

const scope = object(
  {
    ComplianceResourceTypes: key('Types of resources whose changes start the rule, up to 100.', list(string({ length: [1, 256] }), { max: 100 }), {
      mistaken: ['ResourceTypes', 'ComplianceResourceType'],
    }),
    ComplianceResourceId: key('ID of the one resource that is looked at; it needs one type.', string({ length: [1, 768] })),
    TagKey: key('Name of a tag that resources must have.', string({ length: [1, 128] })),
    TagValue: key('Value of that tag.', string({ length: [1, 256] })),
    ...printed({ ServicePrincipals: ['Services that made the rule, as `describe-config-rules` prints them.', list(string())] }),
  },
  strict,
);

const detail = object(
  {
    EventSource: key('Where the notice comes from.', oneOf({ 'aws.config': 'AWS Config.' })),
    MessageType: key(
      'What starts the rule.',
      oneOf({
        ConfigurationItemChangeNotification: 'A resource changed.',
        OversizedConfigurationItemChangeNotification: 'A resource changed whose configuration item is too large for Amazon SNS; add it beside the other.',
        ScheduledNotification: 'A schedule.',
        ConfigurationSnapshotDeliveryCompleted: 'A snapshot was delivered.',
      }),
    ),
    MaximumExecutionFrequency: key('How often, with `ScheduledNotification`.', frequencies, { default: 'TwentyFour_Hours' }),
  },
  strict,
);

const policy = object(
  {
    PolicyRuntime: key('What reads the policy.', string({ pattern: '^guard-2\\.x\\.x$', expected: '`guard-2.x.x`' }), {
      required: 'error',
      preset: 'guard-2.x.x',
    }),
    PolicyText: key('The policy in the language of Guard, up to 10,000 characters.', string({ length: [0, 10000] }), { required: 'error' }),
    EnableDebugLogDelivery: key('Whether the policy logs what it does.', flag('It does.', 'It does not.', { others: 'warning' }), { default: 'false' }),
  },
  strict,
);

const owner = key(
  'Who owns the rule.',
  oneOf({
    AWS: 'AWS: a managed rule.',
    CUSTOM_LAMBDA: { about: 'You: a function of Lambda.', mistaken: ['CUSTOM', 'LAMBDA'] },
    CUSTOM_POLICY: { about: 'You: a policy in the language of Guard.', mistaken: ['GUARD'] },
  }),
  { required: 'error' },
);
const details = key('What starts a rule of your own.', list(detail, { max: 25 }), { mistaken: ['SourceDetail'] });
const policyDetails = key('The policy, for `CUSTOM_POLICY`.', policy);

const source = cases(
  [
    {
      when: { key: 'Owner', is: ['AWS'] },
      use: object(
        {
          Owner: owner,
          SourceIdentifier: key('Identifier of the managed rule.', identifiers, { required: 'error', mistaken: ['Identifier'] }),
          // A rule says that they are for others.
          SourceDetails: { ...details, offered: false },
          CustomPolicyDetails: { ...policyDetails, offered: false },
        },
        strict,
      ),
    },
    {
      when: { key: 'Owner', is: ['CUSTOM_POLICY'] },
      use: object(
        {
          Owner: owner,
          CustomPolicyDetails: { ...policyDetails, required: 'error' },
          SourceDetails: details,
          SourceIdentifier: key('It counts for other owners; here AWS Config ignores it.', string(), { offered: false }),
        },
        strict,
      ),
    },
  ],
  object(
    {
      Owner: owner,
      SourceIdentifier: key('ARN of the function.', string({ length: [1, 256], pattern: '^arn:aws[\\w-]*:lambda:', expected: 'the ARN of a function' }), {
        required: 'error',
      }),
      SourceDetails: details,
      CustomPolicyDetails: { ...policyDetails, offered: false },
    },
    strict,
  ),
);

const ruleKeys = (identifier: string | undefined, isTemplate: boolean): Readonly<Record<string, Key>> => ({
  ConfigRuleName: key('Name of the rule; a new one needs it.', string({ length: [1, 128] }), { mistaken: ['Name', 'RuleName'] }),
  Description: key('What it finds, up to 256 characters.', string({ length: [0, 256] })),
  Scope: key('Which resources start the rule; without it all that are recorded.', scope),
  Source: key('Who owns the rule, and what it is.', source, { required: 'error' }),
  InputParameters: inputParameters(identifier, isTemplate),
  MaximumExecutionFrequency: key('How often it runs at most; for managed rules that run periodically, and own ones that follow snapshots.', frequencies, {
    default: 'TwentyFour_Hours',
    mistaken: ['Frequency', 'ExecutionFrequency'],
  }),
  EvaluationModes: key(
    'When resources are looked at.',
    list(object({ Mode: key('The mode.', oneOf({ DETECTIVE: 'After they were deployed.', PROACTIVE: 'Before; some managed rules can.' })) }, strict)),
    { default: '`DETECTIVE`' },
  ),
  ...(isTemplate
    ? {}
    : {
        ConfigRuleArn: key('ARN of a rule that exists; for a new one AWS Config makes it.', string({ length: [1, 256] })),
        ConfigRuleId: key('ID of a rule that exists; for a new one AWS Config makes it.', string({ length: [1, 64] })),
        ...printed({
          ConfigRuleState: 'What becomes of the rule, as `describe-config-rules` prints it.',
          RuleEvaluationVisibility: 'Who sees the rule, as `describe-config-rules` prints it.',
          CreatedBy: 'The service that made the rule, as `describe-config-rules` prints it.',
        }),
      }),
});

const isManaged = (member: string): boolean => member.startsWith('AWS/') && managedRules.has(member.slice('AWS/'.length));

const tableFor = (isTemplate: boolean): Table => {
  const made = new Map<string, ObjectOf>();
  return (member) => {
    if (!isManaged(member)) return undefined;
    const rule = made.get(member) ?? object(ruleKeys(member.slice('AWS/'.length), isTemplate), strict);
    made.set(member, rule);
    return rule;
  };
};

/** Rules by owner and identifier, which say what they can be told. */
export const tables: Readonly<Record<string, Table>> = { managed: tableFor(false), templated: tableFor(true), organization: organizationTable };

const ruleIn = (table: 'managed' | 'templated'): Schema =>
  choice(['/Source/Owner', '/Source/SourceIdentifier'], table, object(ruleKeys(undefined, table === 'templated'), strict));

const rule = ruleIn('managed');

const put = object(
  {
    ConfigRule: key('The rule.', rule, { required: 'error' }),
    Tags: key('Tags of a new rule, up to 50.', tags(50)),
  },
  strict,
);

const has = (key: string, use: Schema): { readonly when: { readonly has: string }; readonly use: Schema } => ({ when: { has: key }, use });

export const schema = either(
  list(cases([has('TargetId', remediation), has('TargetType', remediation)], rule)),
  cases(
    [
      has(
        'ConfigRules',
        object(
          { ConfigRules: key('Rules, as `describe-config-rules` prints them.', list(rule)), ...printed({ NextToken: 'Where the next page begins.' }) },
          strict,
        ),
      ),
      has('ConfigRule', put),
      has('RemediationConfigurations', remediations),
      ...['OrganizationConfigRuleName', 'OrganizationManagedRuleMetadata', 'OrganizationCustomRuleMetadata', 'OrganizationCustomPolicyRuleMetadata'].map(
        (key) => has(key, organizationRule),
      ),
      has('OrganizationConformancePackName', organizationPack),
      ...['ConformancePackName', 'TemplateS3Uri', 'TemplateBody', 'TemplateSSMDocumentDetails', 'ConformancePackInputParameters'].map((key) => has(key, pack)),
      ...['TargetId', 'TargetType', 'ExecutionControls', 'RetryAttemptSeconds'].map((key) => has(key, remediation)),
      ...['ConfigRuleName', 'Source', 'InputParameters', 'Scope'].map((key) => has(key, rule)),
    ],
    put,
  ),
);

export const templatedRule = ruleIn('templated');
