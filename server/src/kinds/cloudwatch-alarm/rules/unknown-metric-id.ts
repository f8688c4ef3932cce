import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { metricId } from '../names.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, MetricDataQuery Expression. Checked 2026-11-30. */
export const unknownMetricId: Rule = unknownNames({
  id: 'cloudwatch-alarm/unknown-metric-id',
  severity: 'error',
  family: metricId,
  says: ({ text }) => `No metric or expression of the alarm has the ID ${code(text)}.`,
});
