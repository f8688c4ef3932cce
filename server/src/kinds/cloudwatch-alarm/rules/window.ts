import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt } from '../../cli-input/computed.ts';
import { metricAlarmsIn, periodsOf } from '../alarms.ts';

const HOUR = 3600;
const DAY = 86_400;

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm Period. Checked 2026-11-30. */
export const window: Rule = {
  id: 'cloudwatch-alarm/window',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of metricAlarmsIn(root)) {
      const [evaluated] = select(alarm, '/EvaluationPeriods');
      const periods = numberAt(alarm, '/EvaluationPeriods');
      const seconds = periodsOf(alarm).map((fact) => numberAt(fact, ''));
      const period = Math.max(...seconds.map((each) => each ?? Number.NaN));
      if (!evaluated || periods === undefined || !Number.isFinite(period)) continue;
      const most = period >= HOUR ? 7 * DAY : DAY;
      if (period * periods <= most) continue;
      const short = period < HOUR;
      report(
        evaluated.node,
        `${periods} periods of ${period} s are more than ${short ? 'a day, the most of an alarm whose period is below an hour' : 'seven days, the most of an alarm'}. Expected at most ${Math.floor(most / period)}.`,
      );
    }
  },
};
