import { pathOf } from '../../../core/fact.ts';
import { code, nearest, oneOfCodes } from '../../../core/words.ts';
import type { PolicyRule } from '../rule.ts';

/** Sources: IAM user guide, reference-arns.html, not held against it yet; the partitions of the SDKs (partitions.json), all eight of them. Checked 2026-11-30. */
const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'];

export const arnPartition: PolicyRule = {
  id: 'iam-policy/arn-partition',
  severity: 'warning',
  check({ statements }, { report }) {
    for (const { resources, principals } of statements)
      for (const { fact, text } of [...(resources?.items ?? []), ...principals]) {
        const partition = /^arn:([^:]*):/.exec(text ?? '')?.[1];
        if (text === undefined || partition === undefined || partitions.includes(partition) || /[*?\ue000]/.test(partition)) continue;
        const guess = nearest(partition, partitions) ?? 'aws';
        const to = text.replace(/^arn:[^:]*:/, `arn:${guess}:`);
        report(
          fact.node,
          `Unknown partition ${code(partition)} in the ARN. ${partition === '' ? `Expected ${oneOfCodes(partitions.slice(0, 3))}.` : `Did you mean ${code(guess)}?`}`,
          fact.computed || text.includes('\ue000')
            ? {}
            : { fix: { title: `Change the partition to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(fact), to }], suggestion: true } },
        );
      }
  },
};
