import type { Rule } from '../../../core/kind.ts';
import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { metricId } from '../names.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, MetricDataQuery Id. Checked 2026-11-30. */
export const repeatedMetricId: Rule = repeatedNames({
  id: 'cloudwatch-alarm/repeated-metric-id',
  severity: 'error',
  family: metricId,
  says: ({ text }) => `Another metric or expression has the ID ${code(text)} too. Expected each once.`,
});
