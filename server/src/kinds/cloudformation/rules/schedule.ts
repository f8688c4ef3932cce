import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { type Fault, readSchedule } from '../../schedule.ts';
import { isNever } from '../../schedule-times.ts';
import { literalIn } from '../resources.ts';

/** Whose schedules are written so; those of Systems Manager have rules of their own. */
const types = ['AWS::Events::Rule', 'AWS::Scheduler::Schedule', 'Schedule', 'ScheduleV2'];

/** Source: EventBridge user guide, eb-scheduled-rule-pattern.html, and EventBridge Scheduler user guide, schedule-types.html. Checked 2026-11-30. */
export const schedule: Rule = {
  id: 'cloudformation/schedule',
  severity: 'error',
  on: ['ScheduleExpression', 'Events/*/Properties/Schedule', 'Events/*/Properties/ScheduleExpression'].map((path) => `/Resources/*/Properties/${path}`),
  byPart: true,
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || !types.includes(literalIn(fact.parent?.parent, 'Type') ?? '') || isOtherwiseWrong(fact, text)) return;
    const read = readSchedule(text);
    const fault: Fault | undefined = 'type' in read ? (read.fault ?? (read.type === 'cron' ? sevenFields(read.fields.length, text) : undefined)) : read;
    // AWS takes `?` in other fields too.
    if (fault && !text.slice(fault.start, fault.end).includes('?'))
      report(fact.node, `${code(text.slice(fault.start, fault.end))} ${fault.says}`, { typing: fact.node });
    else if (!fault && 'type' in read && isNever(read))
      report(fact.node, `${code(text)} never fires: none of its months has such a day. Expected a day that comes.`, { severity: 'warning', typing: fact.node });
  },
};

/** The pattern of the property has said so. */
const isOtherwiseWrong = ({ schema }: Fact, text: string): boolean =>
  schema.type === 'text' && schema.pattern !== undefined && !new RegExp(schema.pattern).test(text);

/** Systems Manager takes seconds, EventBridge doesn't. */
const sevenFields = (count: number, text: string): Fault | undefined =>
  count === 7
    ? { start: 0, end: text.length, says: 'has seven fields. Expected six: minute, hour, day of the month, month, day of the week and year.' }
    : undefined;
