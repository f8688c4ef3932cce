import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { baselinesIn, rulesOf } from '../baselines.ts';

/** Source: botocore ssm/2014-11-06 of 2026-08-07, PatchRule; fact sheet ssm-documents.md, ssm.patch-approve-both. Checked 2026-11-30. */
export const approveBoth: Rule = {
  id: 'patch-baseline/approve-both',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const rule of baselinesIn(root).flatMap(rulesOf)) {
      const [days, date] = ['/ApproveAfterDays', '/ApproveUntilDate'].map((pointer) => select(rule, pointer)[0]);
      if (!days || !date?.entry || textAt(rule, '/ApproveUntilDate') === undefined) continue;
      report(date.entry.keySpan, '`ApproveAfterDays` and `ApproveUntilDate` exclude each other. Expected one of them.', {
        related: [{ ...(days.entry?.keySpan ?? days.node), message: 'The delay in days.' }],
        fix: { title: 'Keep `ApproveAfterDays` alone', operations: [{ op: 'remove', path: pathOf(date) }], suggestion: true },
      });
    }
  },
};
