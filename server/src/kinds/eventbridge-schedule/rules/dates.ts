import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';

/** Source: botocore 1.43.11, scheduler/2021-06-30, CreateSchedule: one-time schedules ignore both. Checked 2026-11-30. */
export const dates: Rule = {
  id: 'eventbridge-schedule/dates',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const isOnce = /^\s*at\s*\(/.test(textAt(root, '/ScheduleExpression') ?? '');
    for (const each of ['/StartDate', '/EndDate'].flatMap((pointer) => (isOnce ? select(root, pointer) : [])))
      if (each.entry) report(each.entry.keySpan, `A schedule with \`at(...)\` fires once, and ignores ${code(each.entry.key)}. Expected none.`);
    const [from, to] = ['/StartDate', '/EndDate'].map((pointer) => Date.parse(textAt(root, pointer) ?? ''));
    const [end] = select(root, '/EndDate');
    if (!isOnce && end && from !== undefined && to !== undefined && to <= from)
      report(end.node, 'The schedule ends before it begins, so it never fires. Expected a time after `StartDate`.', { severity: 'error' });
  },
};
