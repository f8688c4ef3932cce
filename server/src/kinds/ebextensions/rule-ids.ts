/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'ebextensions/command-list',
  'ebextensions/command-order',
  'ebextensions/deployment-policy',
  'ebextensions/file',
  'ebextensions/file-mode',
  'ebextensions/file-name',
  'ebextensions/function-text',
  'ebextensions/instance-types',
  'ebextensions/leader-only',
  'ebextensions/managed-updates',
  'ebextensions/migration',
  'ebextensions/plaintext-secret',
  'ebextensions/root-volume',
  'ebextensions/single-instance',
  'ebextensions/size-range',
  'ebextensions/undefined-reference',
];
