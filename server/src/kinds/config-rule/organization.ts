import type { Table } from '../../core/kind.ts';
import { choice, type Key, key, list, type ObjectOf, object, oneOf, type Schema } from '../../core/schema.ts';
import { strict, string, tags } from '../cli-input/shapes.ts';
import { managedRules } from './managed.ts';
import { packKeys } from './pack.ts';
import { inputParameters } from './parameters.ts';
import { frequencies, identifiers } from './values.ts';

/**
 * Rules and conformance packs of an organization.
 * Source: botocore config/2014-11-12 of 2026-08-07: PutOrganizationConfigRule and PutOrganizationConformancePack. Checked 2026-11-30.
 */

const triggers = {
  ConfigurationItemChangeNotification: 'A resource changed.',
  OversizedConfigurationItemChangeNotification: 'A resource changed whose configuration item is too large for Amazon SNS.',
} as const;

const common = (identifier?: string): Readonly<Record<string, Key>> => ({
  Description: key('What it finds, up to 256 characters.', string({ length: [0, 256] })),
  InputParameters: inputParameters(identifier),
  MaximumExecutionFrequency: key('How often it runs at most.', frequencies, { default: 'TwentyFour_Hours' }),
  ResourceTypesScope: key('Types of resources whose changes start the rule, up to 100.', list(string({ length: [1, 256] }), { max: 100 })),
  ResourceIdScope: key('ID of the one resource that is looked at.', string({ length: [1, 768] })),
  TagKeyScope: key('Name of a tag that resources must have.', string({ length: [1, 128] })),
  TagValueScope: key('Value of that tag.', string({ length: [1, 256] })),
});

const managed = (identifier?: string): ObjectOf =>
  object(
    { RuleIdentifier: key('Identifier of the managed rule.', identifiers, { required: 'error', mistaken: ['SourceIdentifier'] }), ...common(identifier) },
    strict,
  );

const made = new Map<string, ObjectOf>();

/** Managed rules for an organization by their identifiers. */
export const organizationTable: Table = (member) => {
  if (!managedRules.has(member)) return undefined;
  const rule = made.get(member) ?? managed(member);
  made.set(member, rule);
  return rule;
};

const accounts = list(string({ pattern: '^[0-9]{12}$', expected: 'the 12 digits of an account in quotes' }), { max: 1000 });

const keys: Readonly<Record<string, Key>> = {
  OrganizationConfigRuleName: key('Name of the rule.', string({ pattern: '^[A-Za-z0-9_-]{1,64}$', expected: '1 to 64 letters, digits, `-` and `_`' }), {
    required: 'error',
  }),
  OrganizationManagedRuleMetadata: key('A managed rule.', choice('/RuleIdentifier', 'organization', managed())),
  OrganizationCustomRuleMetadata: key(
    'A rule of your own, by a function.',
    object(
      {
        LambdaFunctionArn: key('ARN of the function.', string({ length: [1, 256], pattern: '^arn:', expected: 'the ARN of a function' }), {
          required: 'error',
        }),
        OrganizationConfigRuleTriggerTypes: key('What starts the rule.', list(oneOf({ ...triggers, ScheduledNotification: 'A schedule.' })), {
          required: 'error',
        }),
        ...common(),
      },
      strict,
    ),
  ),
  OrganizationCustomPolicyRuleMetadata: key(
    'A rule of your own, by a policy in the language of Guard.',
    object(
      {
        PolicyRuntime: key('What reads the policy.', string({ pattern: '^guard-2\\.x\\.x$', expected: '`guard-2.x.x`' }), {
          required: 'error',
          preset: 'guard-2.x.x',
        }),
        PolicyText: key('The policy, up to 10,000 characters.', string({ length: [0, 10000] }), { required: 'error' }),
        OrganizationConfigRuleTriggerTypes: key('What starts the rule.', list(oneOf(triggers))),
        DebugLogDeliveryAccounts: key('Accounts in which the policy logs what it does.', accounts),
        ...common(),
      },
      strict,
    ),
  ),
  ExcludedAccounts: key('Accounts that are left out, up to 1,000.', accounts),
};

export const organizationRule: Schema = object({ ...keys, Tags: key('Tags of a new rule, up to 50.', tags(50)) }, strict);

const packOf: Readonly<Record<string, Key>> = {
  OrganizationConformancePackName: key(
    'Name of the pack.',
    string({ pattern: '^[a-zA-Z][-a-zA-Z0-9]{0,127}$', expected: 'a letter, then up to 127 letters, digits and `-`' }),
    { required: 'error' },
  ),
  ...packKeys(string({ pattern: '^(awsconfigconforms.{0,46})?$', expected: 'a name that begins with `awsconfigconforms`' })),
  ExcludedAccounts: key('Accounts that are left out, up to 1,000.', accounts),
};

export const organizationPack = object({ ...packOf, Tags: key('Tags of a new pack, up to 50.', tags(50)) }, strict);

/** As templates have them. */
export const templatedOrganizationRule = object(keys, strict);
export const templatedOrganizationPack = object(packOf, strict);
