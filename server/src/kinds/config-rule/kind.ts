import snippets from '../../../../snippets/config-rule.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { configRuleFiles } from './files.ts';
import { managedRules } from './managed.ts';
import { templatedOrganizationPack, templatedOrganizationRule } from './organization.ts';
import { templatedPack } from './pack.ts';
import { parametersOf } from './parameters.ts';
import { templatedRemediation } from './remediation.ts';
import { frequency } from './rules/frequency.ts';
import { inputText } from './rules/input-text.ts';
import { oneSort } from './rules/one-sort.ts';
import { oneTemplate } from './rules/one-template.ts';
import { remediationRole } from './rules/remediation-role.ts';
import { remediationValue } from './rules/remediation-value.ts';
import { scope } from './rules/scope.ts';
import { sourceKeys } from './rules/source-keys.ts';
import { schema, tables, templatedRule } from './schema.ts';

export const configRule = inputKind({
  id: 'config-rule',
  title: 'a rule of AWS Config',
  files: configRuleFiles,
  schema,
  schemas: {
    rule: templatedRule,
    remediation: templatedRemediation,
    pack: templatedPack,
    organizationRule: templatedOrganizationRule,
    organizationPack: templatedOrganizationPack,
    // The parameters of managed rules, in a string.
    ...Object.fromEntries([...managedRules.keys()].map((identifier) => [identifier, parametersOf(identifier)])),
  },
  tables,
  rules: [frequency, inputText, oneSort, oneTemplate, remediationRole, remediationValue, scope, sourceKeys],
  snippets,
});
