/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['eb-cron/duplicate-task', 'eb-cron/not-run', 'eb-cron/schedule', 'eb-cron/task-path', 'eb-cron/version'];
