import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { equalsOnly } from '../fields.ts';
import { advancedIn, operatorsOf } from '../selectors.ts';

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, AdvancedFieldSelector; CloudTrail user guide, filtering-data-events.html. Checked 2026-11-30. */
export const operators: Rule = {
  id: 'cloudtrail-selectors/operators',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const condition of advancedIn(root).flatMap((selector) => select(selector, '/FieldSelectors/*'))) {
      const field = textAt(condition, '/Field');
      if (field === undefined) continue;
      const used = operatorsOf(condition);
      if (used.length === 0 && condition.children.every(({ key }) => key !== undefined)) {
        const [fact] = select(condition, '/Field');
        if (fact)
          report(fact.node, `Nothing says which values of ${code(field)} count. Expected an operator with values, such as \`Equals\`.`, {
            typing: condition.node,
          });
      }
      if (!equalsOnly.includes(field)) continue;
      const isAlone = used.length === 1;
      for (const { entry, name, segment, ...fact } of used) {
        const operator = String(name ?? segment);
        if (operator === 'Equals' || !entry) continue;
        const path = pathOf({ entry, name, segment, ...fact });
        report(entry.keySpan, `${code(field)} takes no other operator than \`Equals\`, and this is ${code(operator)}.`, {
          ...(isAlone && !operator.startsWith('Not') ? { fix: { title: 'Change to `Equals`', operations: [{ op: 'rename', path, to: 'Equals' }] } } : {}),
        });
      }
    }
  },
};
