import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { flowsIn, isForFirehose, textAt } from '../flows.ts';

/** Source: AgentContext.java and getId of the flows in awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const duplicateFlow: Rule = {
  id: 'kinesis-agent/duplicate-flow',
  severity: 'error',
  on: ['/flows'],
  check(_, { root, report }) {
    const flows = flowsIn(root).flatMap((flow) => {
      const key = isForFirehose(flow) ? 'deliveryStream' : 'kinesisStream';
      const [stream, pattern] = [textAt(flow, key), textAt(flow, 'filePattern')];
      return stream !== undefined && pattern !== undefined ? [{ flow, id: `${key} ${stream} ${pattern}` }] : [];
    });
    for (const { again, first } of repeats(flows, ({ id }) => id)) {
      const pattern = again.flow.children.find(({ segment }) => segment === 'filePattern');
      report(pattern?.node ?? again.flow.node, 'A flow above has the same pattern and the same stream, so the agent stops. Expected one of the two.', {
        related: [{ start: first.flow.node.start, end: first.flow.node.end, message: 'The same flow.' }],
      });
    }
  },
};
