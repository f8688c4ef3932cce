import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { filtersOf, sortOf } from '../destination.ts';

/** Source: botocore logs/2014-03-28 of 2026-08-07, PutSubscriptionFilter, destinationArn, checked 2026-11-30. */
export const destination: Rule = {
  id: 'subscription-filter/destination',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const filter of filtersOf(root)) {
      const found = sortOf(filter);
      if (found?.sort !== 'none') continue;
      const { fact, text } = found;
      const what = text.startsWith('arn:') ? `is an ARN of ${code(text.split(':')[2] ?? '')}` : 'is not an ARN';
      report(
        fact.node,
        `${code(text)} ${what}, to which CloudWatch Logs sends nothing. Expected the ARN of a Kinesis data stream, a Firehose stream, a Lambda function, or a destination of another account.`,
        { typing: fact.node },
      );
    }
  },
};
