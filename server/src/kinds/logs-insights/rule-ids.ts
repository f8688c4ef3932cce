/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['logs-insights/quotes', 'logs-insights/stats-order', 'logs-insights/time-unit', 'logs-insights/unknown-command'];
