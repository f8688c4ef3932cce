import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { numberAt } from '../../cli-input/computed.ts';
import { actingIn, metricAlarmsIn } from '../alarms.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm DatapointsToAlarm and PutLogAlarm QueryResultsToAlarm. Checked 2026-11-30. */
export const datapoints: Rule = {
  id: 'cloudwatch-alarm/datapoints',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const alarms = new Set([root, ...metricAlarmsIn(root), ...actingIn(root), ...select(root, '/LogAlarms/*')]);
    for (const alarm of alarms)
      for (const [some, all] of [
        ['DatapointsToAlarm', 'EvaluationPeriods'],
        ['QueryResultsToAlarm', 'QueryResultsToEvaluate'],
      ] as const) {
        const [fact] = select(alarm, `/${some}`);
        const [m, n] = [numberAt(alarm, `/${some}`), numberAt(alarm, `/${all}`)];
        if (!fact || m === undefined || n === undefined || m <= n) continue;
        report(fact.node, `${m} of ${n} never happens. Expected at most ${n}, the value of \`${all}\`.`, {
          fix: { title: `Change to ${n}`, operations: [{ op: 'set', path: pathOf(fact), to: String(n), quoted: false }], suggestion: true },
        });
      }
  },
};
