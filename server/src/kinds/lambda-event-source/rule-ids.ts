/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'lambda-event-source/alias-weights',
  'lambda-event-source/filter-pattern',
  'lambda-event-source/one-source',
  'lambda-event-source/queue-batch',
  'lambda-event-source/source-keys',
  'lambda-event-source/starting-position',
  'lambda-event-source/empty-value',
  'lambda-event-source/value-type',
];
