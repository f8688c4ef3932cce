/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'codedeploy-group/alarms',
  'codedeploy-group/blue-green',
  'codedeploy-group/ecs-service',
  'codedeploy-group/platform',
  'codedeploy-group/rollback',
  'codedeploy-group/tags-twice',
  'codedeploy-group/traffic',
  'codedeploy-group/empty-value',
  'codedeploy-group/value-type',
];
