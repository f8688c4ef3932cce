import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { baselinesIn, rulesOf, systemOf } from '../baselines.ts';
import { undated } from '../systems.ts';

/** Source: Systems Manager API reference, API_PatchRule.html, not supported for Debian Server and Ubuntu Server. Checked 2026-11-30. */
export const approveUndated: Rule = {
  id: 'patch-baseline/approve-undated',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const baseline of baselinesIn(root)) {
      const system = systemOf(baseline);
      if (system === undefined || !undated.includes(system)) continue;
      for (const rule of rulesOf(baseline))
        for (const key of ['ApproveAfterDays', 'ApproveUntilDate']) {
          const value = textAt(rule, `/${key}`);
          // What AWS prints of its own baselines has a zero.
          if (value === undefined || value === '0') continue;
          const [fact] = select(rule, `/${key}`);
          if (fact?.entry)
            report(
              fact.entry.keySpan,
              `${code(key)} is not supported for ${code(system)}, whose repositories have no reliable dates. Expected neither a delay nor a date.`,
            );
        }
    }
  },
};
