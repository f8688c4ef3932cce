import { scheduleRule } from '../../systems-manager/schedule-rule.ts';

/** Source: as of `readSchedule`. */
export const schedule = scheduleRule('maintenance-window/schedule', ['/Schedule']);
