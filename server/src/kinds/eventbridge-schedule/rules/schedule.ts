import { scheduleRule } from '../../systems-manager/schedule-rule.ts';

/** Source: EventBridge Scheduler user guide, schedule-types.html: cron has six fields. Checked 2026-11-30. */
export const schedule = {
  // In a template its own rule says it.
  ...scheduleRule('eventbridge-schedule/schedule', ['/ScheduleExpression'], ({ fields }) =>
    fields.length === 7
      ? { start: 0, end: 5, says: 'has seven fields here. Expected six: minute, hour, day of the month, month, day of the week and year.' }
      : undefined,
  ),
  isForFiles: true as const,
};
