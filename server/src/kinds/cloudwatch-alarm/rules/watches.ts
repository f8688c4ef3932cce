import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { has, metricAlarmsIn } from '../alarms.ts';

const ofOne = ['MetricName', 'Namespace', 'Dimensions', 'Period', 'Unit', 'Statistic', 'ExtendedStatistic'];
const ofMetrics = [...ofOne, 'Metrics', 'Threshold', 'ComparisonOperator', 'ThresholdMetricId', 'EvaluationPeriods', 'DatapointsToAlarm'];

/** In templates, `cloudformation/property-combination` says so. Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm. Checked 2026-11-30. */
export const watches: Rule = {
  id: 'cloudwatch-alarm/watches',
  isForFiles: true,
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of metricAlarmsIn(root)) {
      const keyOf = (name: string) => select(alarm, `/${name}`)[0];
      const place = alarm.entry?.keySpan ?? { start: alarm.node.start, end: alarm.node.start + 1 };
      const style = ['EvaluationCriteria', 'Metrics'].find((name) => has(alarm, name));
      const beside = (style === 'Metrics' ? ofOne : style ? ofMetrics : []).map(keyOf).filter((each) => each !== undefined);
      const [first] = beside;
      if (style && first) {
        const names = beside.map((each) => String(each.segment));
        report(
          first.entry?.keySpan ?? first.node,
          `An alarm with ${code(style)} has no ${oneOfCodes(names)}. Remove ${names.length > 1 ? 'them' : 'it'}, or ${code(style)}.`,
        );
      } else if (!style && !has(alarm, 'MetricName')) report(place, 'The alarm watches nothing. Expected `MetricName`, `Metrics` or `EvaluationCriteria`.');
      const [statistic, other] = [keyOf('Statistic'), keyOf('ExtendedStatistic')];
      if (style) continue;
      if (statistic && other) report(other.entry?.keySpan ?? other.node, 'An alarm has one statistic. Remove `Statistic` or `ExtendedStatistic`.');
      else if (!statistic && !other && has(alarm, 'MetricName')) report(place, 'The alarm has no statistic. Expected `Statistic` or `ExtendedStatistic`.');
    }
  },
};
