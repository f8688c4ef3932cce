import { scheduleRule } from '../../systems-manager/schedule-rule.ts';

/** Source: EventBridge user guide, eb-scheduled-rule-pattern.html: rules have no `at(...)`, and six fields. Checked 2026-11-30. */
export const schedule = {
  // In a template its own rule says it.
  ...scheduleRule('eventbridge-rule/schedule', ['/ScheduleExpression'], ({ type, fields }) =>
    type === 'at'
      ? { start: 0, end: 3, says: 'is for EventBridge Scheduler. Expected `rate(...)` or `cron(...)` for a rule.' }
      : fields.length === 7
        ? { start: 0, end: 5, says: 'has seven fields here. Expected six: minute, hour, day of the month, month, day of the week and year.' }
        : undefined,
  ),
  isForFiles: true as const,
};
