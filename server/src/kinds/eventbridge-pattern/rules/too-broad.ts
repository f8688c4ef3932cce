import type { Rule } from '../../../core/kind.ts';

/** Fields that nearly all events have alike. */
const envelope = new Set(['account', 'region', 'version', 'time', 'id']);

/** Source: EventBridge user guide, eb-patterns-best-practices.html, checked 2026-11-30. */
export const tooBroad: Rule = {
  id: 'eventbridge-pattern/too-broad',
  severity: 'warning',
  on: [''],
  check({ node, entry }, { report }) {
    if (node.type !== 'map' || node.broken || node.entries.length === 0 || !node.entries.every(({ key, half }) => !half && envelope.has(key))) return;
    const [first] = node.entries;
    report(entry?.keySpan ?? first?.keySpan ?? node, 'This pattern matches nearly every event of the bus. Expected `source` or `detail-type` beside this.', {
      typing: node,
    });
  },
};
