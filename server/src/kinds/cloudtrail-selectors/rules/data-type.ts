import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { advancedIn, categoryOf, conditionsOn, isOpenSelector } from '../selectors.ts';

/** Source: CloudTrail user guide, filtering-data-events.html; CloudTrail API reference, API_AdvancedFieldSelector.html. Checked 2026-11-30. */
export const dataType: Rule = {
  id: 'cloudtrail-selectors/data-type',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const selector of advancedIn(root).filter((each) => categoryOf(each) === 'Data' && !isOpenSelector(each))) {
      const [fields] = select(selector, '/FieldSelectors');
      const types = conditionsOn(selector, 'resources.type').flatMap((condition) => select(condition, '/Equals/*'));
      const [, second] = types;
      if (second) report(second.node, 'A selector is for one type of resources. Expected a selector of its own for each type.');
      else if (types.length === 0 && conditionsOn(selector, 'resources.type').length === 0 && fields)
        report(
          fields.entry?.keySpan ?? fields.node,
          'A selector of data events says the type of its resources. Expected the field `resources.type` with `Equals`.',
          {
            typing: fields.node,
          },
        );
    }
  },
};
