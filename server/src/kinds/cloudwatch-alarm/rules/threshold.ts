import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { has, metricAlarmsIn, queriesOf } from '../alarms.ts';
import { bandOperators, staticOperators } from '../shapes.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutMetricAlarm Threshold, ThresholdMetricId and ComparisonOperator. Checked 2026-11-30. */
export const threshold: Rule = {
  id: 'cloudwatch-alarm/threshold',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of metricAlarmsIn(root)) {
      if (has(alarm, 'EvaluationCriteria')) continue;
      const [operator] = select(alarm, '/ComparisonOperator');
      const [band] = select(alarm, '/ThresholdMetricId');
      const [value] = select(alarm, '/Threshold');
      const written = textAt(alarm, '/ComparisonOperator');
      const isStatic = written !== undefined && Object.hasOwn(staticOperators, written);
      const isBand = written !== undefined && Object.hasOwn(bandOperators, written);
      if (band && value)
        report(value.entry?.keySpan ?? value.node, 'An alarm on a band has no `Threshold`. Remove it, or `ThresholdMetricId`.', {
          fix: { title: 'Remove `Threshold`', operations: [{ op: 'remove', path: pathOf(value) }], suggestion: true },
        });
      if (band && isStatic && operator)
        report(operator.node, `${code(written)} compares with \`Threshold\`, and the alarm has a band. Expected ${oneOfCodes(Object.keys(bandOperators))}.`, {
          fix: {
            title: 'Change to `LessThanLowerOrGreaterThanUpperThreshold`',
            operations: [{ op: 'set', path: pathOf(operator), to: 'LessThanLowerOrGreaterThanUpperThreshold' }],
            suggestion: true,
          },
        });
      else if (!band && isBand && operator)
        report(
          operator.node,
          `${code(written)} compares with a band. Expected \`ThresholdMetricId\` beside it, with the ID of an \`ANOMALY_DETECTION_BAND\` expression.`,
        );
      else if (!band && !value && isStatic && operator) report(operator.node, `${code(written)} has nothing to compare with. Expected \`Threshold\`.`);
      if (band) notABand(alarm, band, report);
    }
  },
};

function notABand(alarm: Parameters<typeof queriesOf>[0], band: ReturnType<typeof select>[number], report: Parameters<Rule['check']>[1]['report']): void {
  const id = textAt(band, '');
  const query = queriesOf(alarm).find((each) => textAt(each, '/Id') === id);
  if (id === undefined || !query) return;
  const expression = textAt(query, '/Expression') ?? (has(query, 'Expression') ? undefined : '');
  if (expression !== undefined && !expression.includes('ANOMALY_DETECTION_BAND'))
    report(band.node, `${code(id)} is not a band. Expected the ID of an expression with \`ANOMALY_DETECTION_BAND\`.`);
}
