/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'ssm-association/cron-only',
  'ssm-association/runbook-targets',
  'ssm-association/schedule',
  'ssm-association/targets',
  'ssm-association/empty-value',
  'ssm-association/value-type',
];
