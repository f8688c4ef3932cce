/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'patch-baseline/approve-both',
  'patch-baseline/approve-missing',
  'patch-baseline/approve-undated',
  'patch-baseline/approved-and-rejected',
  'patch-baseline/key-system',
  'patch-baseline/linux-only',
  'patch-baseline/empty-value',
  'patch-baseline/value-type',
];
