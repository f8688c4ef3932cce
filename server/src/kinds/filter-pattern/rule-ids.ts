/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'filter-pattern/always-holds',
  'filter-pattern/last-field',
  'filter-pattern/mixed-terms',
  'filter-pattern/never-matches',
  'filter-pattern/number',
  'filter-pattern/operator',
  'filter-pattern/quotes',
  'filter-pattern/regex',
  'filter-pattern/syntax',
  'filter-pattern/unquoted-term',
  'filter-pattern/wildcards',
];
