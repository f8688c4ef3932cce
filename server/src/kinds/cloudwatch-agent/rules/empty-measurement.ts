import type { Rule } from '../../../core/kind.ts';

/** Source: amazon-cloudwatch-agent, translate/metrics/util/measurementutil.go: without a metric the plugin is left out; checked 2026-11-30. */
export const emptyMeasurement: Rule = {
  id: 'cloudwatch-agent/empty-measurement',
  severity: 'warning',
  on: ['/metrics/metrics_collected/*/measurement', '/metrics/metrics_collected/procstat/*/measurement'],
  check({ node, entry }, { report }) {
    if (entry && node.type === 'list' && !node.broken && node.items.length === 0)
      report(entry.keySpan, '`measurement` is empty, so nothing is collected. Expected at least one metric.');
  },
};
