/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'scaling-policy/dimension',
  'scaling-policy/label',
  'scaling-policy/metric',
  'scaling-policy/one-metric',
  'scaling-policy/policy-type',
  'scaling-policy/steps',
  'scaling-policy/empty-value',
  'scaling-policy/value-type',
];
