/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'config-rule/frequency',
  'config-rule/input-text',
  'config-rule/one-sort',
  'config-rule/one-template',
  'config-rule/remediation-role',
  'config-rule/remediation-value',
  'config-rule/scope',
  'config-rule/source-keys',
  'config-rule/empty-value',
  'config-rule/value-type',
];
