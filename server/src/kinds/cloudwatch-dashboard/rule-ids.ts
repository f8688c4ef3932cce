/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'cloudwatch-dashboard/duplicate-id',
  'cloudwatch-dashboard/gauge-range',
  'cloudwatch-dashboard/log-source',
  'cloudwatch-dashboard/metric-row',
  'cloudwatch-dashboard/metric-source',
  'cloudwatch-dashboard/period',
  'cloudwatch-dashboard/position',
  'cloudwatch-dashboard/time-range',
  'cloudwatch-dashboard/unknown-id',
  'cloudwatch-dashboard/variable',
  'cloudwatch-dashboard/value-type',
];
