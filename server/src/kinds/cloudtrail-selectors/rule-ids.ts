/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'cloudtrail-selectors/both-forms',
  'cloudtrail-selectors/bucket-slash',
  'cloudtrail-selectors/category',
  'cloudtrail-selectors/data-type',
  'cloudtrail-selectors/exclude-nothing',
  'cloudtrail-selectors/fields',
  'cloudtrail-selectors/insights',
  'cloudtrail-selectors/limits',
  'cloudtrail-selectors/operators',
  'cloudtrail-selectors/trail-logs',
  'cloudtrail-selectors/trail-regions',
  'cloudtrail-selectors/trail-validation',
  'cloudtrail-selectors/wildcard',
  'cloudtrail-selectors/empty-value',
  'cloudtrail-selectors/value-type',
];
