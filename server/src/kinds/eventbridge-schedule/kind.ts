import snippets from '../../../../snippets/eventbridge-schedule.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { explainScheduleKey } from '../schedule-hover.ts';
import { offerZones } from '../time-zone-rule.ts';
import { scheduleFiles } from './files.ts';
import { call } from './rules/call.ts';
import { dates } from './rules/dates.ts';
import { deadLetter } from './rules/dead-letter.ts';
import { input } from './rules/input.ts';
import { schedule } from './rules/schedule.ts';
import { targetNeeds } from './rules/target-needs.ts';
import { timeZone } from './rules/time-zone.ts';
import { window } from './rules/window.ts';
import { schema, templated } from './schema.ts';

export const eventbridgeSchedule = inputKind({
  id: 'eventbridge-schedule',
  title: 'a schedule of EventBridge Scheduler',
  files: scheduleFiles,
  schema,
  schemas: { schedule: templated },
  rules: [call, dates, deadLetter, input, schedule, targetNeeds, timeZone, window],
  explainKey: (key, { now }) => explainScheduleKey(key, now),
  offer: offerZones('ScheduleExpressionTimezone'),
  snippets,
});
