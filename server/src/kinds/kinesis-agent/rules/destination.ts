import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { keyOf } from '../flows.ts';

/** Source: FileFlowFactory.java of awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const destination: Rule = {
  id: 'kinesis-agent/destination',
  severity: 'error',
  on: ['/flows/*'],
  check(flow, { report }) {
    if (flow.node.type !== 'map') return;
    const stream = keyOf(flow, 'kinesisStream');
    if (stream?.entry && keyOf(flow, 'deliveryStream'))
      report(
        stream.entry.keySpan,
        'A flow has one destination: the agent takes `deliveryStream` and ignores `kinesisStream`. Make two flows of it to send to both.',
        {
          severity: 'warning',
          fix: { title: 'Remove `kinesisStream`', operations: [{ op: 'remove', path: pathOf(stream) }], suggestion: true },
        },
      );
    else if (flow.node.entries.length > 0 && lacks(flow, 'kinesisStream') && lacks(flow, 'deliveryStream')) {
      const [first] = flow.node.entries;
      report(first?.keySpan ?? flow.node, 'Nothing says where this flow goes, so the agent stops. Expected `kinesisStream` or `deliveryStream`.', {
        typing: flow.node,
      });
    }
  },
};
