import type { Rule } from '../../../core/kind.ts';
import { hasKey } from '../entries.ts';

/** Source: amazon-cloudwatch-agent, translator/config/schema.json (anyOf of windows_events) of 2026-08-07; checked 2026-11-30. */
export const eventSelection: Rule = {
  id: 'cloudwatch-agent/event-selection',
  severity: 'error',
  on: ['/logs/logs_collected/windows_events/collect_list/*'],
  check(item, { report }) {
    const { node } = item;
    if (node.type !== 'map' || node.broken || !hasKey(item, 'event_name')) return;
    if (
      ['event_levels', 'event_ids', 'filters'].some((key) => hasKey(item, key)) ||
      node.entries.some(({ key }) => /^(?:event_?level|event_?id|filter)/i.test(key))
    )
      return;
    report(
      node.entries[0]?.keySpan ?? node,
      'This entry doesn’t say which events. Expected `event_levels`, `event_ids` or `filters`: the agent refuses the configuration.',
    );
  },
};
