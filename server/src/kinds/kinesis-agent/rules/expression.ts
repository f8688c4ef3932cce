import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { expressionOf } from '../flows.ts';
import { readExpression } from '../java-expression.ts';

/** Source: FileFlow.java, RegexSplitter.java and BaseLogParser.java of awslabs/amazon-kinesis-agent at aa0d908, checked 2026-11-30. */
export const expression: Rule = {
  id: 'kinesis-agent/expression',
  severity: 'error',
  on: ['/flows/*/multiLineStartPattern', '/flows/*/fileFooterPattern', '/flows/*/dataProcessingOptions/*/matchPattern'],
  check({ node, entry }, { report }) {
    const text = expressionOf(node);
    const read = text ? readExpression(text) : undefined;
    if (text && read && 'fault' in read)
      report(
        node,
        `${code(text)} ${read.fault}. Expected a regular expression of Java${entry ? ` for ${code(entry.key)}` : ''}; with this one the agent stops.`,
      );
  },
};
