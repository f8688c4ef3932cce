import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { collectLists, textIn } from '../entries.ts';

/** Settings that a log group has once. */
const settings = ['retention_in_days', 'log_group_class'] as const;

/** Source: amazon-cloudwatch-agent, translate/logs/util/validate_fields.go, which compares names in any letter case; checked 2026-11-30. */
export const retentionConflict: Rule = {
  id: 'cloudwatch-agent/retention-conflict',
  severity: 'error',
  on: collectLists,
  check({ children }, { report }) {
    for (const setting of settings) {
      const first = new Map<string, Fact>();
      for (const item of children) {
        const group = textIn(item, 'log_group_name')?.toLowerCase();
        const [value] = select(item, `/${setting}`);
        const text = textIn(item, setting)?.toUpperCase();
        // Less than one day changes nothing.
        if (group === undefined || !value || text === undefined || text === '' || Number(text) < 1) continue;
        const before = first.get(group);
        if (!before) first.set(group, value);
        else if (before.node.type === 'scalar' && before.node.text.toUpperCase() !== text)
          report(
            value.node,
            `The log group ${code(group)} already has ${code(setting)} ${code(before.node.text)}. Expected one value for all its entries: the agent refuses the configuration.`,
            {
              related: [{ start: before.node.start, end: before.node.end, message: 'It is set here.' }],
            },
          );
      }
    }
  },
};
