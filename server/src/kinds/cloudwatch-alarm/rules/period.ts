import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { numberAt, textAt } from '../../cli-input/computed.ts';
import { metricAlarmsIn, periodsOf } from '../alarms.ts';

const SHORT = [10, 20, 30];
const SHORTER = [1, 5];

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm Period and EvaluationInterval. Checked 2026-11-30. */
export const period: Rule = {
  id: 'cloudwatch-alarm/period',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of metricAlarmsIn(root)) {
      for (const fact of periodsOf(alarm)) {
        const seconds = numberAt(fact, '');
        if (seconds === undefined || seconds < 1) continue;
        if (SHORT.includes(seconds)) {
          const holder = fact.parent;
          const namespace = holder && (textAt(holder, '/Namespace') ?? textAt(holder, '/Metric/Namespace'));
          if (namespace?.startsWith('AWS/'))
            report(
              fact.node,
              `Metrics of ${code(namespace)} come once a minute at most, so most periods of ${seconds} s have no data. Expected a multiple of 60.`,
              {
                severity: 'information',
              },
            );
          // The model of an item of `Metrics` takes these for metrics of high resolution.
        } else if (seconds % 60 !== 0 && !(SHORTER.includes(seconds) && fact.parent !== alarm)) {
          const to = String(Math.max(1, Math.round(seconds / 60)) * 60);
          report(fact.node, `A period of ${seconds} s is not possible. Expected 10, 20, 30 or a multiple of 60.`, {
            fix: { title: `Change to ${to}`, operations: [{ op: 'set', path: pathOf(fact), to, quoted: false }], suggestion: true },
          });
        }
      }
    }
  },
};
