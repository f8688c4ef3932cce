import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt } from '../../cli-input/computed.ts';
import { has } from '../alarms.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutLogAlarm. Checked 2026-11-30. */
export const logQuery: Rule = {
  id: 'cloudwatch-alarm/log-query',
  severity: 'error',
  on: ['/ScheduledQueryConfiguration', '/LogAlarms/*/ScheduledQueryConfiguration'],
  check(query, { report }) {
    const [end] = select(query, '/ScheduleConfiguration/EndTimeOffset');
    const [from, to] = [numberAt(query, '/ScheduleConfiguration/StartTimeOffset'), numberAt(query, '/ScheduleConfiguration/EndTimeOffset')];
    if (end && from !== undefined && to !== undefined && to >= from)
      report(end.node, `The time of the query ends ${to} s before the run, and begins ${from} s before it. Expected fewer than ${from}.`);
    const alarm = query.parent;
    const [count] = alarm ? select(alarm, '/ActionLogLineCount') : [];
    if (alarm && count && (numberAt(alarm, '/ActionLogLineCount') ?? 0) > 0 && !has(alarm, 'ActionLogLineRoleArn'))
      report(count.entry?.keySpan ?? count.node, 'Log lines in notifications need a role that reads them. Expected `ActionLogLineRoleArn`.');
  },
};
