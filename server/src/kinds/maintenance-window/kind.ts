import snippets from '../../../../snippets/maintenance-window.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { explainScheduleKey } from '../schedule-hover.ts';
import { maintenanceWindowFiles } from './files.ts';
import { cutoff } from './rules/cutoff.ts';
import { dates } from './rules/dates.ts';
import { offset } from './rules/offset.ts';
import { schedule } from './rules/schedule.ts';
import { targetKeys } from './rules/target-keys.ts';
import { taskParameters } from './rules/task-parameters.ts';
import { taskRates } from './rules/task-rates.ts';
import { taskTargets } from './rules/task-targets.ts';
import { schema, tables } from './schema.ts';

export const maintenanceWindow = inputKind({
  id: 'maintenance-window',
  title: 'a maintenance window',
  files: maintenanceWindowFiles,
  schema,
  tables,
  rules: [cutoff, dates, offset, schedule, targetKeys, taskParameters, taskRates, taskTargets],
  explainKey: (key, { now }) => explainScheduleKey(key, now),
  snippets,
});
