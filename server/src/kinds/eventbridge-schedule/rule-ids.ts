/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'eventbridge-schedule/call',
  'eventbridge-schedule/dates',
  'eventbridge-schedule/dead-letter',
  'eventbridge-schedule/input',
  'eventbridge-schedule/schedule',
  'eventbridge-schedule/target-needs',
  'eventbridge-schedule/time-zone',
  'eventbridge-schedule/window',
  'eventbridge-schedule/empty-value',
  'eventbridge-schedule/value-type',
];
