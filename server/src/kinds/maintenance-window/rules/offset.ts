import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { scheduleAt } from '../../systems-manager/schedule-rule.ts';

/** Source: Systems Manager user guide, reference-cron-and-rate-expressions.html: an offset is for cron expressions only. Checked 2026-11-30. */
export const offset: Rule = {
  id: 'maintenance-window/offset',
  severity: 'error',
  on: ['/ScheduleOffset'],
  check(fact, { root, report }) {
    const schedule = scheduleAt(root, 'Schedule');
    if (!schedule || schedule.type === 'cron' || !fact.entry) return;
    report(
      fact.entry.keySpan,
      `\`ScheduleOffset\` counts from the day of a \`cron(...)\` schedule, and this is \`${schedule.type}(...)\`. Expected no offset.`,
      {
        related: select(root, '/Schedule').map(({ node }) => ({ start: node.start, end: node.end, message: 'The schedule.' })),
        fix: { title: 'Remove `ScheduleOffset`', operations: [{ op: 'remove', path: pathOf(fact) }], suggestion: true },
      },
    );
  },
};
