import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../read.ts';

export const duplicateOperation: Rule = {
  id: 'apigateway-openapi/duplicate-operation',
  severity: 'warning',
  on: ['/paths'],
  check(paths, { report }) {
    const all = select(paths, '/*/*/operationId').flatMap((fact): { fact: Fact; text: string }[] => {
      const text = literalOf(fact);
      return text === undefined ? [] : [{ fact, text }];
    });
    for (const { again, first } of repeats(all, ({ text }) => text))
      report(
        again.fact.node,
        `The operation ID ${code(again.text)} is taken. Expected another one for each operation: generated SDKs name their methods by it.`,
        {
          related: [{ start: first.fact.node.start, end: first.fact.node.end, message: 'The first one.' }],
        },
      );
  },
};
