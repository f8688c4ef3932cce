import snippets from '../../../../snippets/eb-cron.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { explain } from './explain.ts';
import { cronFiles } from './files.ts';
import { duplicateTask } from './rules/duplicate-task.ts';
import { notRun } from './rules/not-run.ts';
import { schedule } from './rules/schedule.ts';
import { taskPath } from './rules/task-path.ts';
import { version } from './rules/version.ts';
import { schema } from './schema.ts';

export const cron: Kind = {
  id: 'eb-cron',
  title: 'a cron.yaml of Elastic Beanstalk',
  files: cronFiles,
  reader: 'yaml',
  schema,
  isComputed,
  emptyValues: 'absent',
  explain,
  rules: [duplicateTask, notRun, schedule, taskPath, version],
  snippets,
};
