/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'ecs-service/capacity',
  'ecs-service/controller',
  'ecs-service/daemon',
  'ecs-service/desired-count',
  'ecs-service/load-balancer',
  'ecs-service/network',
  'ecs-service/percentages',
  'ecs-service/platform',
  'ecs-service/strategy',
  'ecs-service/empty-value',
  'ecs-service/value-type',
];
