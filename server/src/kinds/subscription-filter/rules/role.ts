import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks } from '../../cli-input/computed.ts';
import { filtersOf, sortOf, sortWords } from '../destination.ts';

/**
 * The role of a subscription: CloudWatch Logs writes to streams of the account with it, and calls a function by the function's own policy.
 * Source: CloudWatch Logs user guide, SubscriptionFilters.html, and PutSubscriptionFilter's refusal "destinationArn for vendor lambda cannot be
 * used with roleArn", checked 2026-11-30.
 */
export const role: Rule = {
  id: 'subscription-filter/role',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const filter of filtersOf(root)) {
      const found = sortOf(filter);
      const [given] = select(filter, '/roleArn');
      if (!found) continue;
      const { fact, sort } = found;
      if (sort === 'function' && given?.entry)
        report(
          given.entry.keySpan,
          'CloudWatch Logs refuses a role for a Lambda function. Expected no `roleArn`: a permission of the function lets `logs.amazonaws.com` call it.',
          {
            fix: { title: 'Remove `roleArn`', operations: [{ op: 'remove', path: pathOf(given) }] },
          },
        );
      if ((sort === 'stream' || sort === 'firehose') && lacks(filter, 'roleArn'))
        report(
          fact.node,
          `The destination is ${sortWords[sort]}, and \`roleArn\` is missing. Expected the ARN of a role that \`logs.amazonaws.com\` can assume and that may write to it.`,
          {
            typing: filter.node,
          },
        );
    }
  },
};
