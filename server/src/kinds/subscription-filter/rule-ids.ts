/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'subscription-filter/destination',
  'subscription-filter/distribution',
  'subscription-filter/role',
  'subscription-filter/empty-value',
  'subscription-filter/value-type',
];
