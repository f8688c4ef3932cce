import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf } from '../computed.ts';

/** Source: amazon-cloudwatch-agent, translator/config/schema.json (`not` of event_name) of 2026-08-07; checked 2026-11-30. */
export const eventName: Rule = {
  id: 'cloudwatch-agent/event-name',
  severity: 'error',
  on: ['/logs/logs_collected/windows_events/collect_list/*/event_name', '/opentelemetry/collect/windows_events/collect_list/*/event_name'],
  check(fact, { report }) {
    if (literalOf(fact.node) !== 'Forwarded Events') return;
    report(fact.node, '`Forwarded Events` is how the Event Viewer shows the channel. Expected its full name, `ForwardedEvents`.', {
      fix: { title: 'Change to `ForwardedEvents`', operations: [{ op: 'set', path: pathOf(fact), to: 'ForwardedEvents' }] },
    });
  },
};
