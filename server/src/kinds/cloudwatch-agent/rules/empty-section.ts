import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: amazon-cloudwatch-agent, translator/config/schema.json (minProperties, anyOf of logs) of 2026-08-07; checked 2026-11-30. */
export const emptySection: Rule = {
  id: 'cloudwatch-agent/empty-section',
  severity: 'error',
  on: ['/metrics/metrics_collected', '/metrics/metrics_destinations', '/logs', '/logs/logs_collected', '/traces/traces_collected'],
  check({ node, entry, segment, children }, { report }) {
    if (node.type !== 'map' || node.broken || !entry) return;
    if (segment === 'logs') {
      if (children.some((each) => each.segment === 'logs_collected' || each.segment === 'metrics_collected')) return;
      // A slip of one of them is told at its key.
      if (node.entries.some(({ key }) => key.endsWith('collected') || key.endsWith('collect'))) return;
      report(entry.keySpan, '`logs` has neither `logs_collected` nor `metrics_collected`. Expected one of them: the agent refuses the configuration.');
    } else if (node.entries.length === 0) report(entry.keySpan, `${code(entry.key)} is empty. Expected at least one key: the agent refuses the configuration.`);
  },
};
