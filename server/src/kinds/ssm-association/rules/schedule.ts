import type { Rule } from '../../../core/kind.ts';
import type { Fault, Schedule } from '../../schedule.ts';
import { scheduleRule } from '../../systems-manager/schedule-rule.ts';

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };
const LONGEST = 31 * 1440;

/** Source: Systems Manager user guide, reference-cron-and-rate-expressions.html, for associations; checked 2026-11-30. */
export const schedule: Rule = scheduleRule('ssm-association/schedule', ['/ScheduleExpression'], refused);

function refused({ type, fields }: Schedule): Fault | undefined {
  const [first, second] = fields;
  const last = fields.at(-1);
  if (!first || !last) return undefined;
  const whole = { start: first.start, end: last.start + last.text.length };
  if (type === 'rate') {
    const interval = Number(first.text) * (minutes[second?.text.replace(/s$/, '') ?? ''] ?? 0);
    return interval >= 30 && interval < LONGEST
      ? undefined
      : { ...whole, says: 'is not a rate of associations. Expected 30 minutes or more, and less than 31 days.' };
  }
  const month = fields.at(-3);
  return type === 'cron' && month && month.text !== '*'
    ? { start: month.start, end: month.start + month.text.length, says: 'names months, which associations do not support. Expected `*`.' }
    : undefined;
}
