import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, PutEventSelectors: one or the other. What AWS prints has an empty list. Checked 2026-11-30. */
export const bothForms: Rule = {
  id: 'cloudtrail-selectors/both-forms',
  severity: 'error',
  on: ['/EventSelectors'],
  check(basic, { root, report }) {
    const [advanced] = select(root, '/AdvancedEventSelectors');
    if (!advanced || !basic.entry || [basic, advanced].some(({ node }) => node.type !== 'list' || node.items.length === 0)) return;
    report(basic.entry.keySpan, 'A trail has either basic or advanced event selectors. Expected one of the two lists.', {
      related: advanced.entry ? [{ ...advanced.entry.keySpan, message: 'The advanced ones.' }] : [],
    });
  },
};
