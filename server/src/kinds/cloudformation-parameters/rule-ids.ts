/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'cloudformation-parameters/duplicate-parameter',
  'cloudformation-parameters/invalid-name',
  'cloudformation-parameters/json-type',
  'cloudformation-parameters/limits',
  'cloudformation-parameters/missing-parameter',
  'cloudformation-parameters/parameter-value',
  'cloudformation-parameters/plaintext-secret',
  'cloudformation-parameters/template-not-found',
  'cloudformation-parameters/unknown-parameter',
  'cloudformation-parameters/value-or-previous',
  'cloudformation-parameters/yaml-list',
];
