import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { inTable, literalOf } from '../../cli-input/computed.ts';
import { fieldsOf } from '../fields.ts';
import { advancedIn, categoryOf, conditionsOn, isOpenSelector } from '../selectors.ts';

const all = new Set(Object.values(fieldsOf).flat());

/** Source: as of `fieldsOf`. */
export const fields: Rule = {
  id: 'cloudtrail-selectors/fields',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const selector of advancedIn(root)) {
      const category = categoryOf(selector) ?? '';
      const own = inTable(fieldsOf, category);
      if (!own) continue;
      for (const fact of select(selector, '/FieldSelectors/*/Field')) {
        const field = literalOf(fact.node);
        if (field !== undefined && all.has(field) && !own.includes(field))
          report(fact.node, `Events of the category ${code(category)} are not selected by ${code(field)}. Expected ${oneOfCodes(own)}.`);
      }
      if (category !== 'NetworkActivity' || isOpenSelector(selector) || conditionsOn(selector, 'eventSource').length > 0) continue;
      const [list] = select(selector, '/FieldSelectors');
      if (list)
        report(list.entry?.keySpan ?? list.node, 'A selector of network activity says the service. Expected the field `eventSource` with `Equals`.', {
          typing: list.node,
        });
    }
  },
};
