import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** Source: AddMetadataConverter.java of awslabs/amazon-kinesis-agent at aa0d908, which casts the value to a string. Checked 2026-11-30. */
export const metadataTimestamp: Rule = {
  id: 'kinesis-agent/metadata-timestamp',
  severity: 'error',
  on: ['/flows/*/dataProcessingOptions/*/timestamp'],
  check(fact, { report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || (node.valueType !== 'flag' && node.valueType !== 'number')) return;
    report(
      node,
      `\`timestamp\` is the ${node.valueType === 'flag' ? 'boolean' : 'number'} ${code(node.text)}, at which the agent stops. Expected a string, ${code(`"${node.text}"`)}.`,
      {
        fix: { title: 'Put it in quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: true }] },
      },
    );
  },
};
