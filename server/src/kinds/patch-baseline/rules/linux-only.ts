import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { baselinesIn, rulesOf, systemOf } from '../baselines.ts';

/** Source: botocore ssm/2014-11-06 of 2026-08-07: these apply to Linux managed nodes only. Checked 2026-11-30. */
export const linuxOnly: Rule = {
  id: 'patch-baseline/linux-only',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const baseline of baselinesIn(root)) {
      const system = systemOf(baseline);
      if (system !== 'WINDOWS' && system !== 'MACOS') continue;
      const found = [
        ...rulesOf(baseline).flatMap((rule) => select(rule, '/EnableNonSecurity')),
        ...select(baseline, '/ApprovedPatchesEnableNonSecurity'),
        ...select(baseline, '/Sources'),
      ].filter(saysSomething);
      for (const fact of found)
        if (fact.entry)
          report(fact.entry.keySpan, `${code(fact.entry.key)} is for Linux only, and this baseline is for ${code(system)}. Expected no such key.`, {
            fix: { title: `Remove ${code(fact.entry.key)}`, operations: [{ op: 'remove', path: pathOf(fact) }], suggestion: true },
          });
    }
  },
};

/** What `get-patch-baseline` prints for every system says nothing: `false`, and an empty list. */
function saysSomething({ node }: Fact): boolean {
  if (node.type === 'list') return node.items.length > 0;
  const text = literalOf(node);
  return text !== undefined && isYes(text);
}
