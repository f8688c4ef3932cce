/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'samconfig/capability',
  'samconfig/conflicting-options',
  'samconfig/duplicate-parameter',
  'samconfig/missing-capability',
  'samconfig/missing-hook',
  'samconfig/missing-parameter',
  'samconfig/option-of-another-command',
  'samconfig/override-form',
  'samconfig/parameter-value',
  'samconfig/parameters-place',
  'samconfig/plaintext-secret',
  'samconfig/shadowed',
  'samconfig/tag-form',
  'samconfig/template-not-found',
  'samconfig/unknown-parameter',
  'samconfig/version',
];
