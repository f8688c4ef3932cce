import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { scheduleAt } from '../../systems-manager/schedule-rule.ts';

/** Source: botocore ssm/2014-11-06 of 2026-08-07, CreateAssociation; user guide, state-manager-associations-creating.html. Checked 2026-11-30. */
export const cronOnly: Rule = {
  id: 'ssm-association/cron-only',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const [only] = select(root, '/ApplyOnlyAtCronInterval');
    const [offset] = select(root, '/ScheduleOffset');
    const schedule = scheduleAt(root, 'ScheduleExpression');
    const isOnly = isYes(textAt(root, '/ApplyOnlyAtCronInterval') ?? '');
    const found = [...(only && isOnly && schedule?.type === 'rate' ? [only] : []), ...(offset && schedule && schedule.type !== 'cron' ? [offset] : [])];
    for (const { entry, segment } of found)
      if (entry && schedule)
        report(
          entry.keySpan,
          `${code(String(segment))} needs a \`cron(...)\` schedule, and this is \`${schedule.type}(...)\`. Expected one in \`ScheduleExpression\`.`,
        );
    if (!offset?.entry || only || schedule?.type !== 'cron') return;
    report(offset.entry.keySpan, '`ScheduleOffset` needs `ApplyOnlyAtCronInterval`. Expected it with `true`.', {
      fix: {
        title: 'Add `ApplyOnlyAtCronInterval` (no run at creation)',
        operations: [{ op: 'insert', path: pathOf(root), key: 'ApplyOnlyAtCronInterval', value: 'true' }],
        suggestion: true,
      },
    });
  },
};
