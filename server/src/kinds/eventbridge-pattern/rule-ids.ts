/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'eventbridge-pattern/alternatives',
  'eventbridge-pattern/api-call',
  'eventbridge-pattern/empty-object',
  'eventbridge-pattern/exists-object',
  'eventbridge-pattern/matcher-argument',
  'eventbridge-pattern/matcher-outside-list',
  'eventbridge-pattern/not-a-list',
  'eventbridge-pattern/one-matcher',
  'eventbridge-pattern/too-broad',
  'eventbridge-pattern/too-long',
  'eventbridge-pattern/unknown-detail-type',
  'eventbridge-pattern/unknown-field',
  'eventbridge-pattern/unknown-source',
  'eventbridge-pattern/unknown-value',
  'eventbridge-pattern/value-type',
];
