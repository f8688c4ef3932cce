/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'metric-filter/default-with-dimensions',
  'metric-filter/dimension-count',
  'metric-filter/field-form',
  'metric-filter/unknown-field',
  'metric-filter/empty-value',
  'metric-filter/value-type',
];
