/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'eventbridge-rule/custom-bus',
  'eventbridge-rule/dead-letter',
  'eventbridge-rule/one-input',
  'eventbridge-rule/placeholder',
  'eventbridge-rule/schedule',
  'eventbridge-rule/target-count',
  'eventbridge-rule/target-needs',
  'eventbridge-rule/template',
  'eventbridge-rule/empty-value',
  'eventbridge-rule/value-type',
];
