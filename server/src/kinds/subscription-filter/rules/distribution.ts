import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { filtersOf, sortOf, sortWords } from '../destination.ts';

/** Source: botocore logs/2014-03-28 of 2026-08-07, PutSubscriptionFilter, distribution, checked 2026-11-30. */
export const distribution: Rule = {
  id: 'subscription-filter/distribution',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const filter of filtersOf(root)) {
      const [fact] = select(filter, '/distribution');
      const sort = sortOf(filter)?.sort;
      // What is printed says it of all.
      if (!fact?.entry || sort === undefined || sort === 'none' || sort === 'stream' || sort === 'destination' || filter !== root) continue;
      if (filter.children.some(({ segment }) => segment === 'creationTime')) continue;
      report(fact.entry.keySpan, `\`distribution\` is about the shards of a Kinesis data stream, and the destination is ${sortWords[sort]}.`, {
        fix: { title: 'Remove `distribution`', operations: [{ op: 'remove', path: pathOf(fact) }] },
      });
    }
  },
};
