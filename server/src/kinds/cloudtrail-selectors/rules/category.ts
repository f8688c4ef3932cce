import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { advancedIn, conditionsOn, isOpenSelector } from '../selectors.ts';

/** Source: CloudTrail API reference, API_AdvancedEventSelector.html: every selector has the field `eventCategory`. Checked 2026-11-30. */
export const category: Rule = {
  id: 'cloudtrail-selectors/category',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const selector of advancedIn(root)) {
      const [fields] = select(selector, '/FieldSelectors');
      if (fields?.node.type !== 'list' || fields.node.items.length === 0 || isOpenSelector(selector) || conditionsOn(selector, 'eventCategory').length > 0)
        continue;
      const isData = conditionsOn(selector, 'resources.type').length > 0;
      report(fields.entry?.keySpan ?? fields.node, 'This selector does not say the category of its events. Expected the field `eventCategory` with `Equals`.', {
        typing: fields.node,
        ...(isData
          ? {
              fix: {
                title: 'Add `eventCategory` with `Data`',
                operations: [{ op: 'append', path: pathOf(fields), value: { Field: 'eventCategory', Equals: ['Data'] } }],
              },
            }
          : {}),
      });
    }
  },
};
