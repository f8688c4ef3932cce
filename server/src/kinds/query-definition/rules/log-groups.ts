import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { definitionsIn } from '../definitions.ts';

/** Source: botocore 1.43.11, logs/2014-03-28, PutQueryDefinition: a query in SQL names its log groups itself. Checked 2026-12-01. */
export const logGroups: Rule = {
  id: 'query-definition/log-groups',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const each of definitionsIn(root)) {
      const [groups] = select(each, '/logGroupNames');
      if (groups?.entry && groups.children.length > 0 && textAt(each, '/queryLanguage') === 'SQL')
        report(groups.entry.keySpan, 'A query in SQL names its log groups itself, as `logGroups(logGroupIdentifier: [...])`. Expected no such list.', {
          fix: { title: 'Remove the log groups', operations: [{ op: 'remove', path: pathOf(groups) }], suggestion: true },
        });
    }
  },
};
