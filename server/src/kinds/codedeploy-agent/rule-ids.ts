/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'codedeploy-agent/duplicate-key-styles',
  'codedeploy-agent/nested-keys',
  'codedeploy-agent/path-escape',
  'codedeploy-agent/quoted-value',
  'codedeploy-agent/wire-log-on',
];
