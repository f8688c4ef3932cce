import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';

/** Source: amazon-cloudwatch-agent, plugins/outputs/cloudwatch/cloudwatch.go (IsDropping): only what is aggregated is sent then; checked 2026-11-30. */
export const droppedMetric: Rule = {
  id: 'cloudwatch-agent/dropped-metric',
  severity: 'warning',
  on: ['/metrics/metrics_collected/*/drop_original_metrics'],
  check({ node, entry }, { root, report }) {
    if (!entry || node.type !== 'list' || node.items.length === 0 || select(root, '/metrics/aggregation_dimensions').length > 0) return;
    report(
      entry.keySpan,
      'Without `aggregation_dimensions` these metrics aren’t sent at all: only what is aggregated of them would be. Expected `aggregation_dimensions` in `metrics`.',
    );
  },
};
