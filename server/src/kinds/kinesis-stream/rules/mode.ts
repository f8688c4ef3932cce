import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** Source: botocore 1.43.11, kinesis/2013-12-02, CreateStream; what CloudFormation answers: aws/aws-cdk, issue 18247. Checked 2026-12-01. */
export const mode: Rule = {
  id: 'kinesis-stream/mode',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const [said] = select(root, '/StreamModeDetails/StreamMode');
    const [shards] = select(root, '/ShardCount');
    const [warm] = select(root, '/WarmThroughputMiBps');
    const text = textAt(root, '/StreamModeDetails/StreamMode');
    if (!said) return;
    if (text === 'ON_DEMAND' && shards?.entry)
      report(shards.entry.keySpan, 'On demand Kinesis chooses the shards. Expected no `ShardCount`, or `PROVISIONED`.', {
        related: [{ start: said.node.start, end: said.node.end, message: 'On demand.' }],
        fix: { title: 'Remove `ShardCount`', operations: [{ op: 'remove', path: pathOf(shards) }], suggestion: true },
      });
    if (text === 'PROVISIONED' && lacks(root, 'ShardCount'))
      report(said.node, 'In this mode you choose how many shards there are. Expected `ShardCount`.', { typing: root.node });
    if (text === 'PROVISIONED' && warm?.entry)
      report(warm.entry.keySpan, 'Warm throughput is for streams on demand. Expected `ON_DEMAND`, or no `WarmThroughputMiBps`.', {
        severity: 'warning',
        fix: { title: 'Remove `WarmThroughputMiBps`', operations: [{ op: 'remove', path: pathOf(warm) }], suggestion: true },
      });
  },
};
