import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { collectLists, signature } from '../entries.ts';

/** Source: amazon-cloudwatch-agent, translator/config/schema.json (uniqueItems of collect_list) of 2026-08-07; checked 2026-11-30. */
export const repeatedEntry: Rule = {
  id: 'cloudwatch-agent/repeated-entry',
  severity: 'error',
  on: collectLists,
  check({ children }, { report }) {
    const seen = new Map<string, Node>();
    for (const item of children) {
      if (item.node.type !== 'map' || item.node.broken || item.node.entries.length === 0) continue;
      const said = signature(item.node);
      const first = seen.get(said);
      if (!first) seen.set(said, item.node);
      else
        report(item.node, 'This entry is in `collect_list` already. The agent refuses a list in which two entries are the same.', {
          related: [{ start: first.start, end: first.end, message: 'It is here too.' }],
          fix: { title: 'Remove it', operations: [{ op: 'remove', path: pathOf(item) }] },
        });
    }
  },
};
