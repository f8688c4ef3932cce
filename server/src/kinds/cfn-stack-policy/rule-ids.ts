/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'cfn-stack-policy/action',
  'cfn-stack-policy/incomplete-statement',
  'cfn-stack-policy/no-allow',
  'cfn-stack-policy/principal',
  'cfn-stack-policy/resource-prefix',
  'cfn-stack-policy/size',
  'cfn-stack-policy/unknown-id',
  'cfn-stack-policy/unknown-type',
  'cfn-stack-policy/wildcard-operator',
];
