import type { Rule } from '../../../core/kind.ts';
import { unusedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { metricId } from '../names.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, MetricDataQuery ReturnData. Checked 2026-11-30. */
export const unusedMetric: Rule = unusedNames({
  id: 'cloudwatch-alarm/unused-metric',
  severity: 'information',
  family: metricId,
  sort: 'used',
  says: ({ text }) => `${code(text)} returns no data, and no expression uses it, so it has no effect.`,
});
