import { timeZoneRule } from '../../time-zone-rule.ts';

/** Source: EventBridge Scheduler user guide, schedule-types.html: zones of the IANA database. Checked 2026-11-30. */
export const timeZone = timeZoneRule('eventbridge-schedule/time-zone', ['/ScheduleExpressionTimezone']);
