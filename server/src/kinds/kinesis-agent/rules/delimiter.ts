import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { expressionOf } from '../flows.ts';
import { readExpression } from '../java-expression.ts';

/** Source: CSVToJSONDataConverter.java of awslabs/amazon-kinesis-agent at aa0d908, which calls Java’s `split`. Checked 2026-11-30. */
export const delimiter: Rule = {
  id: 'kinesis-agent/delimiter',
  severity: 'error',
  on: ['/flows/*/dataProcessingOptions/*/delimiter'],
  check(fact, { report }) {
    const text = expressionOf(fact.node);
    if (!text) return;
    const read = readExpression(text);
    const what = 'fault' in read ? 'is not a regular expression' : /^[|.^$]+$/.test(text) ? meaning(text) : undefined;
    const isPlain = /^[^\w\s\\]+$/.test(text);
    const right = text.replace(/[|.^$*+?(){}[\]]/g, '\\$&');
    if (what)
      report(fact.node, `A delimiter is a regular expression, and ${code(text)} ${what}.${isPlain ? ` Expected ${code(JSON.stringify(right))}.` : ''}`, {
        ...(isPlain ? { fix: { title: 'Take it as it is written', operations: [{ op: 'set' as const, path: pathOf(fact), to: right }] } } : {}),
      });
  },
};

const meaning = (text: string): string =>
  text.includes('|') ? 'splits between all characters' : text.includes('.') ? 'makes every character a delimiter' : 'never splits a line';
