import snippets from '../../../../snippets/ssm-association.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { explainScheduleKey } from '../schedule-hover.ts';
import { associationFiles } from './files.ts';
import { cronOnly } from './rules/cron-only.ts';
import { runbookTargets } from './rules/runbook-targets.ts';
import { schedule } from './rules/schedule.ts';
import { targets } from './rules/targets.ts';
import { schema, tables } from './schema.ts';

export const ssmAssociation = inputKind({
  id: 'ssm-association',
  title: 'an association of State Manager',
  files: associationFiles,
  schema,
  tables,
  rules: [cronOnly, runbookTargets, schedule, targets],
  explainKey: (key, { now }) => explainScheduleKey(key, now),
  snippets,
});
