/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'codecommit-approval/branch-reference',
  'codecommit-approval/branch-wildcard',
  'codecommit-approval/pool-accounts',
  'codecommit-approval/pool-member',
  'codecommit-approval/pool-role',
  'codecommit-approval/pool-size',
  'codecommit-approval/quoted-number',
  'codecommit-approval/size',
];
