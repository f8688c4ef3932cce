/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'maintenance-window/cutoff',
  'maintenance-window/dates',
  'maintenance-window/offset',
  'maintenance-window/schedule',
  'maintenance-window/target-keys',
  'maintenance-window/task-parameters',
  'maintenance-window/task-rates',
  'maintenance-window/task-targets',
  'maintenance-window/empty-value',
  'maintenance-window/value-type',
];
