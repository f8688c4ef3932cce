import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { baselinesIn, rulesOf, systemOf } from '../baselines.ts';
import { undated } from '../systems.ts';

/** Source: Systems Manager API reference, API_PatchRule.html: a request must have one of the two, but for Debian and Ubuntu. Checked 2026-11-30. */
export const approveMissing: Rule = {
  id: 'patch-baseline/approve-missing',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const baseline of baselinesIn(root)) {
      const system = systemOf(baseline);
      if (system === undefined || undated.includes(system)) continue;
      for (const rule of rulesOf(baseline)) {
        if (rule.node.type !== 'map' || rule.node.broken || rule.node.entries.length === 0) continue;
        if (!lacks(rule, 'ApproveAfterDays') || !lacks(rule, 'ApproveUntilDate')) continue;
        report(
          rule.node.entries[0]?.keySpan ?? rule.node,
          'This rule says nothing of when it approves a patch. Expected `ApproveAfterDays` or `ApproveUntilDate`.',
          {
            typing: rule.node,
            fix: {
              title: 'Approve after 7 days',
              operations: [{ op: 'insert', path: pathOf(rule), key: 'ApproveAfterDays', value: '7' }],
              suggestion: true,
            },
          },
        );
      }
    }
  },
};
