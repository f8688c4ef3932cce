import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { inTable, literalOf, textAt } from '../../cli-input/computed.ts';
import { equalsOnly } from '../fields.ts';
import { advancedIn, operatorsOf } from '../selectors.ts';

/** What an operator is called that looks at the beginning. */
const beginning: Readonly<Record<string, string>> = { Equals: 'StartsWith', NotEquals: 'NotStartsWith' };

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, AdvancedFieldSelector: selectors know no wildcards. Checked 2026-11-30. */
export const wildcard: Rule = {
  id: 'cloudtrail-selectors/wildcard',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const condition of advancedIn(root).flatMap((selector) => select(selector, '/FieldSelectors/*')))
      for (const operator of operatorsOf(condition)) {
        const values = select(operator, '/*').map((fact) => ({ fact, text: literalOf(fact.node) }));
        const name = String(operator.name ?? operator.segment);
        const to = inTable(beginning, name);
        const isPrefix = ({ text }: { text: string | undefined }): boolean => text !== undefined && text.length > 1 && text.indexOf('*') === text.length - 1;
        const canBegin =
          to !== undefined && values.every(isPrefix) && select(condition, `/${to}`).length === 0 && !equalsOnly.includes(textAt(condition, '/Field') ?? '');
        for (const { fact, text } of values)
          if (text?.includes('*'))
            report(fact.node, `Selectors know no wildcards, so ${code(text)} matches a literal \`*\`. Expected ${to ? code(to) : 'the value'} without \`*\`.`, {
              ...(canBegin
                ? {
                    fix: {
                      title: `Change to ${code(to)}`,
                      operations: [
                        ...values.map((each): Operation => ({ op: 'set', path: pathOf(each.fact), to: (each.text ?? '').slice(0, -1) })),
                        { op: 'rename', path: pathOf(operator), to },
                      ],
                    },
                  }
                : {}),
            });
      }
  },
};
