import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textIn } from '../entries.ts';

/** Source: CloudWatch user guide, CloudWatch-Agent-custom-metrics-statsd.html: set it to a multiple of the collection interval; checked 2026-11-30. */
export const statsdAggregation: Rule = {
  id: 'cloudwatch-agent/statsd-aggregation',
  severity: 'information',
  on: ['/metrics/metrics_collected/statsd'],
  check(statsd, { report }) {
    const [fact] = select(statsd, '/metrics_aggregation_interval');
    const every = Number(textIn(statsd, 'metrics_collection_interval') ?? '10');
    const over = Number(textIn(statsd, 'metrics_aggregation_interval') ?? '60');
    if (!fact || !(every > 0) || !(over > 0) || over % every === 0) return;
    report(
      fact.node,
      `${over} seconds are not a multiple of the ${every} in which metrics are collected. Expected a multiple, so that each value counts once.`,
    );
  },
};
