import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { oneOfCodes } from '../../../core/words.ts';
import { has, metricAlarmsIn } from '../alarms.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm: all but PromQL alarms need these. Checked 2026-11-30. */
export const required: Rule = {
  id: 'cloudwatch-alarm/required',
  isForFiles: true,
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of metricAlarmsIn(root)) {
      const [criteria] = select(alarm, '/EvaluationCriteria');
      const needed = criteria
        ? ['EvaluationInterval']
        : ['ComparisonOperator', 'EvaluationPeriods', ...(has(alarm, 'MetricName') ? ['Namespace', 'Period'] : [])];
      const missing = needed.filter((name) => !has(alarm, name));
      if (missing.length === 0) continue;
      const [anchor] = ['EvaluationCriteria', 'MetricName', 'Metrics', 'AlarmName'].flatMap((name) => select(alarm, `/${name}`));
      report(anchor?.entry?.keySpan ?? alarm.node, `The alarm lacks ${oneOfCodes(missing).replace(/ or (?=`[^`]*`$)/, ' and ')}.`);
    }
  },
};
