import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { basicIn } from '../selectors.ts';

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, EventSelector; fact sheet cloudtrail.md, ct.exclude-without-mgmt. Checked 2026-11-30. */
export const excludeNothing: Rule = {
  id: 'cloudtrail-selectors/exclude-nothing',
  severity: 'information',
  on: [''],
  check(root, { report }) {
    for (const selector of basicIn(root)) {
      const [excluded] = select(selector, '/ExcludeManagementEventSources');
      if (!excluded?.entry || excluded.node.type !== 'list' || excluded.node.items.length === 0 || textAt(selector, '/IncludeManagementEvents') !== 'false')
        continue;
      report(excluded.entry.keySpan, 'This selector logs no management events, so there is nothing to leave out.', {
        tag: 'unnecessary',
        fix: { title: 'Remove `ExcludeManagementEventSources`', operations: [{ op: 'remove', path: pathOf(excluded) }], suggestion: true },
      });
    }
  },
};
