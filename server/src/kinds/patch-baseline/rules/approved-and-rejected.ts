import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { baselinesIn } from '../baselines.ts';

/** A patch in both lists: one of the two is a slip. Source: botocore ssm/2014-11-06 of 2026-08-07, checked 2026-11-30. */
export const approvedAndRejected: Rule = {
  id: 'patch-baseline/approved-and-rejected',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const baseline of baselinesIn(root)) {
      const approved = new Map(select(baseline, '/ApprovedPatches/*').map((fact) => [literalOf(fact.node), fact]));
      for (const fact of select(baseline, '/RejectedPatches/*')) {
        const patch = literalOf(fact.node);
        const other = approved.get(patch);
        if (patch === undefined || !other) continue;
        report(fact.node, `${code(patch)} is both approved and rejected. Expected it in one of the lists.`, {
          related: [{ start: other.node.start, end: other.node.end, message: 'It is approved here.' }],
          fix: { title: 'Reject it only', operations: [{ op: 'remove', path: pathOf(other) }], suggestion: true },
        });
      }
    }
  },
};
